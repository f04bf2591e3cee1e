/** The types of field that few forms have: how each is asked, read, checked and heard. */
import { accessible, describe, equal, includes, it } from '../testing/check.js';
import { press, tabTo, type } from '../testing/keyboard.js';
import { AT_HOME, EVERY_TYPE } from '../testing/every-type.js';
import { openForm } from '../testing/form-walk.js';
import type { QuestionWalk } from '../testing/question-walk.js';

const page = (id: string) => ({
  ...EVERY_TYPE,
  pages: EVERY_TYPE.pages.filter((one) => one.id === id).map(({ showWhen: _always, ...one }) => one),
});
const last = () => openForm(page('more'));

describe('several choices', () => {
  it('take “None of these” away where another is ticked, and the others where it is', async () => {
    const { walk } = await openForm(EVERY_TYPE);
    const ticked = () => ['what', 'what.1', 'what.2'].filter((id) => walk.control(id).checked);
    await walk.fill({ what: true, 'what.1': true }).settle();
    await walk.fill({ 'what.2': true }).settle();
    equal(ticked(), ['what.2']);
    await walk.fill({ what: true }).settle();
    equal(ticked(), ['what']);
  });
});

describe('conditions', () => {
  it('show a page where all of them hold, and a choice where its own does', async () => {
    const { walk } = await openForm(EVERY_TYPE);
    await walk.fill({ 'what.1': true }).press('Continue');
    equal(walk.heading, 'Which door?');
    (walk.control('which-door') as unknown as HTMLSelectElement).value = 'back';
    await walk.fill({ 'which-door': 'back' }).press('Continue');
    equal(walk.texts('[part~=choice]'), ['It can wait some days', 'I smell gas']);
    await (await walk.press('Back')).press('Back');
    await walk.fill({ what: true }).press('Continue');
    equal(walk.heading, 'How urgent is it?');
    equal(walk.texts('[part~=choice]')[0], 'It cannot wait');
  });

  it('ask again where the choice that was made is no longer offered', async () => {
    const { walk } = await openForm(EVERY_TYPE);
    await walk.fill({ what: true }).press('Continue');
    await walk.fill({ urgent: true }).press('Continue');
    await walk.fill(AT_HOME).press('Continue');
    await walk.press('Change What is broken?');
    await walk.fill({ 'what.2': true }).press('Continue');
    equal(walk.heading, 'How urgent is it?');
  });

  it('a choice may stop the form: what to do instead, the telephone, and the way back', async () => {
    const { walk } = await openForm(EVERY_TYPE);
    await walk.fill({ what: true }).press('Continue');
    await walk.fill({ 'urgent.2': true }).press('Continue');
    equal(walk.heading, 'What to do now');
    includes(walk.page, 'Ring 0800 111 999 now.');
    equal(walk.texts('button'), ['Back']);
    await accessible(walk.view);
  });
});

describe('a list to select from', () => {
  it('is one control, named by the question, that begins with no answer', async () => {
    const { walk } = await openForm(page('which-door'));
    const select = walk.control('which-door');
    equal(select.tagName, 'SELECT');
    equal(select.value, '');
    equal(select.getAttribute('aria-describedby'), 'which-door.hint');
    await walk.press('Continue');
    equal(walk.summary, ['Select an answer to “Which door?”']);
    await walk.press('Select an answer to “Which door?”');
    equal(walk.focused, 'which-door');
    await accessible(walk.view);
  });
});

describe('a number', () => {
  it('has to be in its range, and the sentence says which', async () => {
    const { walk } = await last();
    await walk.fill({ ...AT_HOME, rooms: '21' }).press('Continue');
    equal(walk.summary, ['Number of rooms must be between 1 and 20']);
    await walk.fill({ rooms: 'four' }).press('Continue');
    equal(walk.summary, ['Number of rooms must be a number, like 12']);
    equal(walk.control('rooms').getAttribute('inputmode'), 'decimal');
  });
});

describe('an address', () => {
  it('asks line by line, and a browser may fill it in', async () => {
    const { walk } = await last();
    const purposes = ['line1', 'line2', 'town', 'county', 'postcode'].map((part) =>
      walk.control(`home.${part}`).getAttribute('autocomplete'),
    );
    equal(purposes, ['address-line1', 'address-line2', 'address-level2', 'address-level1', 'postal-code']);
    includes(text(walk, 'fieldset:has([name^="home."])'), 'County (optional)');
  });

  it('says which lines are missing, marks those, and leads to the first', async () => {
    const { walk } = await last();
    await walk.fill({ ...AT_HOME, 'home.line1': '', 'home.postcode': '' }).press('Continue');
    equal(walk.summary, ['Home address must include a first line and a postcode']);
    const wrong = [...walk.root.querySelectorAll('[aria-invalid]')].map(({ id }) => id);
    equal(wrong, ['home.line1', 'home.postcode']);
    await walk.press('Home address must include a first line and a postcode');
    equal(walk.focused, 'home.line1');
    await walk.fill({ 'home.line1': '1 High Street', 'home.postcode': 'ZZ1' }).press('Continue');
    equal(walk.summary, ['Enter a full postcode']);
    await walk.press('Enter a full postcode');
    equal(walk.focused, 'home.postcode');
  });
});

describe('a place', () => {
  it('is asked of the device only when the button is pressed, and can be taken back', async () => {
    let asked = 0;
    const restore = standIn((found) => {
      asked += 1;
      found({ coords: { latitude: 51.501009, longitude: -0.124572, accuracy: 24.6 } } as GeolocationPosition);
    });
    const { walk, sent } = await last();
    await walk.fill(AT_HOME).settle();
    equal(asked, 0);
    await walk.press('Use where I am now');
    equal(asked, 1);
    includes(walk.page, 'Where this device is, to within 25 metres');
    await walk.press('Do not use where I am');
    equal(walk.texts('.here'), []);
    await (await walk.press('Use where I am now')).press('Continue');
    equal(walk.rows.at(-1), 'Where is it?: Where this device is, to within 25 metres');
    await walk.press('Send your answers');
    equal(sent[0]?.answers['where'], {
      postcode: '',
      description: '',
      position: '51.50101,-0.12457',
      accuracyMetres: '25',
    });
    restore();
  });

  it('says what to do instead where the device does not tell', async () => {
    for (const [code, sentence] of [
      [1, 'Your browser did not say where you are. Enter a postcode or describe the place.'],
      [3, 'We could not find where you are. Enter a postcode or describe the place.'],
    ] as const) {
      const restore = standIn((_found, failed) =>
        failed?.({ code, PERMISSION_DENIED: 1 } as GeolocationPositionError),
      );
      const { walk } = await last();
      await walk.press('Use where I am now');
      includes(walk.page, sentence);
      restore();
    }
  });

  it('needs a postcode or a description where it must be answered, and a real postcode', async () => {
    const form = page('more');
    const where = { ...form.pages[0]?.fields[3], required: true } as never;
    const { walk } = await openForm({
      ...form,
      pages: [{ id: 'where', title: { en: 'Place' }, fields: [where] }],
    });
    await walk.press('Continue');
    equal(walk.summary, ['Enter an answer to “Where is it?”']);
    await walk.press('Enter an answer to “Where is it?”');
    equal(walk.focused, 'where.postcode');
    await walk.fill({ 'where.postcode': 'the oak', 'where.description': 'By the oak' }).press('Continue');
    equal(walk.summary, ['Enter a full UK postcode, like ZZ1 1AA']);
    await walk.fill({ 'where.postcode': '' }).press('Continue');
    equal(walk.rows, ['Where is it?: By the oak']);
  });
});

describe('a form with every type', () => {
  it('brings the code of a type only where it is asked', async () => {
    equal((await openForm(page('urgent'))).brought, []);
    equal((await last()).brought, ['text-kinds', 'date-kind', 'place-kinds']);
  });

  it('names each control and group for a screen reader', async () => {
    const { walk } = await last();
    const names = [...walk.root.querySelectorAll('input:not([type=hidden]), textarea')].map(
      (control) => (control as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '',
    );
    equal(names.slice(0, 11), [
      'Number of rooms',
      'Day',
      'Month',
      'Year',
      'Address line 1',
      'Address line 2 (optional)',
      'Town or city',
      'County (optional)',
      'Postcode',
      'Postcode, if you know it',
      'Or describe where it is',
    ]);
    equal(walk.texts('legend'), ['Broken since', 'Home address', 'Where is it? (optional)']);
    await accessible(walk.view);
    await accessible((await walk.press('Continue')).view);
  });

  it('can be walked by keyboard alone', async () => {
    const { walk, sent } = await openForm(EVERY_TYPE);
    await tabTo(walk, 'what.1');
    await press('Space');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'which-door');
    await press('ArrowDown');
    await tabTo(walk, 'Continue');
    await press('Enter');
    await walk.settle();
    equal(walk.heading, 'How urgent is it?');
    await tabTo(walk, 'urgent');
    await press('Space');
    await press('Enter');
    await walk.settle();
    for (const [id, value] of Object.entries(AT_HOME)) {
      await tabTo(walk, id);
      await type(value);
    }
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'Send your answers');
    await press('Enter');
    await walk.settle();
    equal(sent[0]?.answers['which-door'], 'front');
    equal(sent[0]?.answers['home'], {
      line1: '1 High Street',
      line2: '',
      town: 'Thornwick',
      county: '',
      postcode: 'ZZ1 1AA',
    });
  });
});

function text(walk: QuestionWalk, selector: string): string {
  return walk.texts(selector).join(' ');
}

/** A device that answers as the test says. @returns what gives the real one back */
function standIn(answer: Geolocation['getCurrentPosition']): () => void {
  const device = { getCurrentPosition: answer } as Geolocation;
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: device });
  return () => Reflect.deleteProperty(navigator, 'geolocation');
}
