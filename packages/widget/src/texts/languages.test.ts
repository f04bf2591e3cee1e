/** Every view in Welsh, in a language that is read from right to left, and in one whose words are long. */
import { MoothallCallback } from '../callback/callback.js';
import { MoothallChangeCallback } from '../callback/change-callback.js';
import { MoothallChat } from '../chat/chat.js';
import type { QuestionView } from '../fields/question-view.js';
import { MoothallForm } from '../form/form.js';
import { callbackHall } from '../testing/callback-hall.js';
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { clipped, notDirected } from '../testing/clipped.js';
import { clientWith, FakeConversation, MARIA, message, snapshot } from '../testing/fake-conversation.js';
import { FORM } from '../testing/missed-bin.js';
import { LENGTHENED, lengthened, MIRRORED, mirrored } from '../testing/pseudo.js';
import { QuestionWalk } from '../testing/question-walk.js';
import { ACCEPTED, failure, viewContext } from '../testing/view-context.js';
import type { Surroundings, ViewContext } from '../view.js';
import { changeCy } from './change.cy.js';
import { changeEn } from './change.en.js';
import { catalogue } from './cy.js';
import { addCatalogue, textsIn } from './texts.js';

customElements.define('moothall-callback-view', MoothallCallback);
customElements.define('moothall-change-callback-view', MoothallChangeCallback);
customElements.define('moothall-chat-view', MoothallChat);
customElements.define('moothall-form-view', MoothallForm);
addCatalogue('cy', { ...catalogue, change: changeCy });
addCatalogue(MIRRORED, mirrored());
addCatalogue(LENGTHENED, lengthened());

const PHONE_PX = 360;

describe('in Welsh', () => {
  afterEach(() => document.body.replaceChildren());

  it('a form asks and complains in Welsh, and marks what its council wrote only in English', async () => {
    const walk = await show(new MoothallForm(), 'cy');
    equal(walk.heading, 'Oes rhywbeth peryglus yn y ffordd?');
    equal(
      [...walk.root.querySelectorAll('[lang]')].map(
        (one) => `${one.parentElement?.part.value ?? ''} ${(one as HTMLElement).lang}`,
      ),
      ['intro en'],
    );
    await walk.press('Parhau');
    equal(walk.summary, ['Dewiswch ateb i “Oes rhywbeth peryglus yn y ffordd?”']);
    await accessible(walk.view);
    await walk.fill({ 'danger.1': true }).press('Parhau');
    equal(walk.heading, 'Which bins were missed?');
    equal(walk.root.querySelector<HTMLElement>('[part~=heading] [lang]')?.lang, 'en');
    equal(walk.root.querySelector<HTMLElement>('[part~=choice] [lang]')?.lang, 'en');
    await accessible(walk.view);
  });

  it('a callback goes from the first question to the confirmation, and sends needs in no language', async () => {
    const wishes: unknown[] = [];
    const walk = await show(new MoothallCallback(), 'cy', {
      requestCallback: ({ wish }) => {
        wishes.push(wish);
        return Promise.resolve(ACCEPTED);
      },
    });
    equal(walk.heading, 'Gofyn i ni eich ffonio');
    equal(walk.root.querySelectorAll('[lang],[part~=caption]').length, 0);
    await walk.fill({ telephone: '0770' }).press('Parhau');
    equal(walk.summary, [
      'Rhowch eich enw',
      'Rhowch rif ffôn, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192',
    ]);
    await walk.fill({ name: 'Alys', telephone: '07700 900 982' }).press('Parhau');
    await walk.fill({ needs: true }).press('Parhau');
    includes(walk.rows.join(), 'Oes angen unrhyw un o’r rhain arnoch?: Ffoniwch fi drwy Relay UK');
    await walk.press('Gofyn am yr alwad');
    equal(walk.heading, 'Rydym wedi cael eich cais');
    includes(JSON.stringify(wishes), '"relayUk":true');
  });

  it('a view goes on in another language where it was: what was typed, the errors and the focus stay', async () => {
    const walk = await show(new MoothallCallback(), 'cy', {
      requestCallback: () => Promise.reject(failure('unreachable', true)),
    });
    await walk.fill({ name: 'Alys', telephone: 'x' }).press('Parhau');
    walk.control('telephone').focus();
    await speak(walk.view, 'en');
    equal(walk.summary, ['Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192']);
    equal([walk.control('name').value, walk.control('telephone').value], ['Alys', 'x']);
    equal(walk.focused, 'telephone');
    await walk.fill({ telephone: '07700 900 982' }).press('Continue');
    await (await walk.press('Continue')).press('Ask for the call');
    includes(walk.notice, 'We could not send this.');
    await speak(walk.view, 'cy');
    includes(walk.notice, 'Ni allem anfon hwn.');
  });
});

for (const [name, locale, direction] of [
  ['from right to left', MIRRORED, 'rtl'],
  ['with long words', LENGTHENED, 'ltr'],
  ['in Welsh on a phone', 'cy', 'ltr'],
] as const) {
  describe(name, () => {
    afterEach(() => document.body.replaceChildren());

    it('the chat fits and has its direction', async () => {
      const conversation = new FakeConversation();
      conversation.change({
        snapshot: snapshot({
          state: 'held',
          holder: MARIA,
          messages: [message(2, { kind: 'citizen' }, 'My bin'), message(4, MARIA, 'Which street?')],
        }),
        pending: [{ commandId: 'c1', text: 'High Street', at: new Date().toISOString(), state: 'failed' }],
      });
      const chat = place(new MoothallChat(), locale, {
        converse: () => Promise.resolve(clientWith(conversation)),
      });
      chat.show(conversation);
      await settle(chat);
      fits(chat, direction);
      conversation.change({ snapshot: snapshot({ state: 'closed' }) });
      await settle(chat);
      fits(chat, direction);
    });

    it('the callback fits and has its direction, at each step', async () => {
      const walk = await show(new MoothallCallback(), locale, {
        slots: () =>
          Promise.resolve({
            state: 'known' as const,
            slots: [1, 2, 3, 4, 5, 6, 7].map((hour) => ({
              startsAt: `2026-06-02T0${hour}:00:00.000Z`,
              endsAt: `2026-06-02T0${hour}:30:00.000Z`,
              day: { en: 'Wednesday 25 November' },
              heading: { en: 'Tomorrow, Wednesday 25 November' },
              time: { en: `${hour}:30pm to ${hour + 1}:30pm` },
            })),
          }),
      });
      fits(walk.view, direction);
      await submit(walk);
      fits(walk.view, direction);
      walk.fill({ name: 'Alys', telephone: '07700 900 982' });
      await submit(walk);
      fits(walk.view, direction);
      walk.fill({ slot: true });
      await submit(walk);
      fits(walk.view, direction);
      await submit(walk);
      fits(walk.view, direction);
      await submit(walk);
      fits(walk.view, direction);
    });

    it('changing a callback fits and has its direction, at each step', async () => {
      const view = new MoothallChangeCallback();
      place(view, locale);
      view.context = view.context && { ...view.context, client: callbackHall().client };
      const walk = await new QuestionWalk(view).settle();
      fits(view, direction);
      await submit(walk);
      fits(view, direction);
      walk.fill({ reference: 'ASH-4F7K-92QX', telephone: '07700 900 982' });
      await submit(walk);
      fits(view, direction);
      const { another, moved } = textsIn(locale, 'change', changeEn);
      await walk.press(another);
      fits(view, direction);
      walk.fill({ 'slot.1': true });
      await submit(walk);
      fits(view, direction);
      await submit(walk);
      fits(view, direction);
      equal(walk.heading, moved);
    });

    it('a form fits and has its direction', async () => {
      const walk = await show(new MoothallForm(), locale);
      fits(walk.view, direction);
      await submit(walk);
      fits(walk.view, direction);
      walk.fill({ 'danger.1': true });
      await submit(walk);
      fits(walk.view, direction);
      walk.fill({ bins: true });
      await submit(walk);
      fits(walk.view, direction);
      await submit(walk);
      fits(walk.view, direction);
    });
  });
}

/** As the panel does it: 360 px wide, with the direction of the language. */
function place<Shown extends HTMLElement & { context: Surroundings | undefined }>(
  view: Shown,
  locale: string,
  more: Partial<ViewContext> = {},
): Shown {
  view.context = viewContext({ client: {}, locale, leave: () => undefined, ...more });
  const frame = document.createElement('div');
  frame.dir = locale === MIRRORED ? 'rtl' : 'ltr';
  frame.style.width = `${PHONE_PX}px`;
  document.body.style.margin = '0';
  frame.append(view);
  document.body.replaceChildren(frame);
  return view;
}

async function show(
  view: QuestionView,
  locale: string,
  client: Partial<ViewContext['client']> = {},
): Promise<QuestionWalk> {
  place(view, locale, {
    client: {
      council: 'ashvale',
      slots: () => Promise.resolve({ state: 'unknown', slots: [] }),
      requestCallback: () => Promise.resolve(ACCEPTED),
      form: () => Promise.resolve(FORM),
      draft: () => undefined,
      ...client,
    } as ViewContext['client'],
  });
  return new QuestionWalk(view).settle();
}

function fits(view: HTMLElement, direction: 'ltr' | 'rtl'): void {
  const root = view.shadowRoot as ShadowRoot;
  equal(clipped(root, PHONE_PX + 1), []);
  equal(
    [...root.children].map((one) => getComputedStyle(one).direction).filter((one) => one !== direction),
    [],
  );
  equal(notDirected(root, direction), []);
}

/** Presses the step's own button, whatever it says. */
async function submit(walk: QuestionWalk): Promise<void> {
  walk.root.querySelector('form')?.requestSubmit();
  await walk.settle();
}

async function speak(view: QuestionView, locale: string): Promise<void> {
  view.context = view.context && {
    ...view.context,
    locale,
    localise: viewContext({ client: {}, locale }).localise,
  };
  await view.updateComplete;
}

async function settle(view: MoothallChat): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await view.updateComplete;
}
