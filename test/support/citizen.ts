/** What a citizen does in the widget on a council's page, in the words that stand on the screen. */
import type { Frame, Locator, Page } from 'playwright-core';

/** A page, or the frame of it in which the widget is. */
export type Place = Page | Frame;

const REFERENCE = /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** The widget's element; with several on a page, the first. */
export function contact(place: Place): Locator {
  return place.locator('moothall-contact').first();
}

export function launcher(place: Place): Locator {
  return contact(place).locator('[part~=launcher]');
}

export async function openPanel(place: Place): Promise<void> {
  await launcher(place).click();
  await place.getByRole('heading', { name: 'What do you need help with?' }).waitFor();
}

/** From the home view to the field for a message. */
export async function openChat(place: Place): Promise<void> {
  await place.getByRole('button', { name: /^Chat/ }).click();
  await composer(place).waitFor();
}

export function composer(place: Place): Locator {
  return place.getByRole('textbox', { name: 'Your message' });
}

/** What was written, as it stands in the conversation; what only a screen reader is told has a name before it. */
export function bubble(place: Place, text: string): Locator {
  return place.getByText(text, { exact: true });
}

export async function say(place: Place, text: string): Promise<void> {
  await composer(place).fill(text);
  await place.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Waits for the reference, which the hall gives with its acknowledgement. */
export async function readReference(place: Place): Promise<string> {
  // Within a view: what screen readers were told of an earlier one stays beside it for some seconds.
  const line = contact(place)
    .locator('moothall-chat-view, moothall-callback-view, moothall-change-callback-view, moothall-form-view')
    .getByText(REFERENCE)
    .filter({ visible: true })
    .first();
  await line.waitFor();
  return REFERENCE.exec((await line.textContent()) ?? '')?.[0] ?? '';
}

/** From a view back to the first. */
export async function goHome(place: Place): Promise<void> {
  await contact(place).getByRole('button', { name: /^Back/ }).first().click();
  await place.getByRole('heading', { name: 'What do you need help with?' }).waitFor();
}

/** From the home view to the confirmation. @returns the reference */
export async function askForCall(place: Place): Promise<string> {
  await place.getByRole('button', { name: /^Ask us to ring you/ }).click();
  await place.getByLabel('Your name').fill('Alys Price');
  await place.getByLabel('Your telephone number').fill('(07700) 900 982');
  await place.getByRole('button', { name: 'Continue' }).click();
  const when = place.getByRole('heading', { name: 'When should we ring?' });
  const help = place.getByRole('heading', { name: 'Help with the call' });
  const check = place.getByRole('heading', { name: 'Check your answers' });
  // Whether a time can be booked depends on the day: over Christmas there is none. Where the hall is slow to say, the
  // times are asked after the help.
  for (const _page of [when, help]) {
    await when.or(help).or(check).first().waitFor();
    if (await check.isVisible()) break;
    const asked = (await when.isVisible()) ? when : help;
    if (asked === when) await place.getByRole('radio', { name: 'As soon as you can' }).check();
    await place.getByRole('button', { name: 'Continue' }).click();
    await asked.waitFor({ state: 'hidden' });
  }
  await check.waitFor();
  await place.getByRole('button', { name: 'Ask for the call' }).click();
  await place.getByRole('heading', { name: 'We have your request' }).waitFor();
  return readReference(place);
}

/** From the home view through the form “something else” to the confirmation. @returns the reference */
export async function sendForm(place: Place): Promise<string> {
  await place.getByRole('button', { name: /^Fill in a form/ }).click();
  await place.getByRole('button', { name: /something else|rhywbeth arall/ }).click();
  await place.getByRole('radio').nth(0).check();
  await place.getByRole('button', { name: 'Continue' }).click();
  await contact(place).getByRole('textbox').fill('When does the tip close?');
  await place.getByRole('button', { name: 'Continue' }).click();
  await contact(place).getByRole('textbox').fill('Alys Price');
  await place.getByRole('button', { name: 'Continue' }).click();
  await place.getByRole('radio').nth(2).check();
  await place.getByRole('button', { name: 'Continue' }).click();
  await place.getByRole('button', { name: 'Send your answers' }).click();
  await place.getByRole('heading', { name: 'We have your answers' }).waitFor();
  return readReference(place);
}
