/** Finding a callback again, moving and cancelling it, with the real client and a hall that answers as told. */
import {
  callbackHall,
  FOUND,
  THURSDAY,
  TUESDAY,
  WEDNESDAY,
  type CallbackHall,
} from '../testing/callback-hall.js';
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { press, tabTo, type } from '../testing/keyboard.js';
import { QuestionWalk } from '../testing/question-walk.js';
import { ACCEPTED, viewContext } from '../testing/view-context.js';
import { catalogue } from '../texts/cy.js';
import { addCatalogue } from '../texts/texts.js';
import type { Carried, ViewContext } from '../view.js';
import { MoothallChangeCallback } from './change-callback.js';

customElements.define('moothall-change-callback-view', MoothallChangeCallback);

const { enquiryId, reference } = ACCEPTED;
const ASKED = { reference: ' ash-4f7k-92qx ', telephone: '07700 900 982' };
const NOT_FOUND =
  'We cannot find a callback with this reference number and this telephone number. Check both';

describe('<moothall-change-callback-view>', () => {
  afterEach(() => document.body.replaceChildren());

  it('finds the callback by reference and number, and shows when it is, what about, and to which number', async () => {
    const { walk, lookedUp } = await open();
    equal(walk.heading, 'Change or cancel a callback');
    await walk.fill(ASKED).press('Continue');
    equal(lookedUp, [{ reference: 'ash-4f7k-92qx', telephone: '07700 900 982' }]);
    equal([walk.heading, walk.focused], ['Your callback', 'heading']);
    equal(facts(walk), [
      'When we ring: Tuesday 2 June, 9am to midday',
      'About: Missed bin collection',
      'Your number: ends in 982',
    ]);
  });

  it('moves it to another time, which is checked first, and gives the calendar its new version', async () => {
    const { walk, commands } = await open();
    await walk.fill(ASKED).press('Continue');
    await walk.press('Choose another time');
    equal([walk.heading, walk.focused], ['When should we ring?', 'heading']);
    includes(walk.page, 'The time you have now: Tuesday 2 June, 9am to midday.');
    // The one that it has is none to choose.
    equal(walk.texts('[part~=day-heading]'), ['Wednesday 3 June', 'Thursday 4 June']);
    await walk.press('Continue');
    equal(walk.summary, ['Select an answer to “When should we ring?”']);
    await walk.fill({ 'slot.1': true }).press('Continue');
    equal(walk.heading, 'Check the new time');
    equal(walk.rows, ['When should we ring?: Wednesday 3 June, 9am to midday']);
    includes(walk.page, 'The time you have now: Tuesday 2 June, 9am to midday.');
    await (await walk.press('Change When should we ring?')).fill({ 'slot.2': true }).press('Continue');
    await walk.press('Change the time');
    equal(commands, [`move-callback first ${THURSDAY.startsAt}`]);
    equal([walk.heading, walk.focused], ['We have changed your callback', 'heading']);
    includes(walk.page, reference);
    includes(walk.page, 'We’ll ring you on Thursday 4 June, 9am to midday.');
    const file = await savedBy(() => walk.press('Save it for your calendar'));
    includes(file, 'SEQUENCE:7');
    includes(file, 'DTSTART:20260604T080000Z');
  });

  it('moves it to no certain time, and one without a time to a certain one only', async () => {
    const sooner = await open();
    await sooner.walk.fill(ASKED).press('Continue');
    await (await sooner.walk.press('Choose another time')).fill({ slot: true }).press('Continue');
    await sooner.walk.press('Change the time');
    equal(sooner.commands, ['move-callback first ']);
    includes(sooner.walk.page, 'We’ll ring as soon as we can');
    equal(sooner.walk.texts('[part~=link]').includes('Save it for your calendar'), false);

    const { slot: _none, ...soonest } = FOUND;
    const { walk } = await open({ found: soonest });
    await walk.fill(ASKED).press('Continue');
    equal(facts(walk)[0], 'When we ring: As soon as we can');
    await (await walk.press('Choose another time')).fill({ slot: true }).press('Continue');
    equal(walk.summary, ['We already ring you as soon as we can. Select a time']);
  });

  it('cancels only after it has asked, says what was cancelled, and how to ask again', async () => {
    const { walk, commands, went } = await open();
    await walk.fill(ASKED).press('Continue');
    await walk.press('Cancel the callback');
    equal([walk.heading, walk.focused], ['Cancel this callback?', 'heading']);
    equal(facts(walk)[0], 'When we ring: Tuesday 2 June, 9am to midday');
    await walk.press('No, keep it');
    equal([walk.heading, commands], ['Your callback', []]);
    await (await walk.press('Cancel the callback')).press('Yes, cancel it');
    equal(commands, ['cancel-callback first ']);
    equal([walk.heading, walk.focused], ['Your callback is cancelled', 'heading']);
    includes(walk.page, 'We will not ring you on Tuesday 2 June, 9am to midday.');
    includes(walk.page, 'If you saved it in your calendar, delete it there.');
    await walk.press('Ask us to ring you');
    equal(went, ['callback']);
  });

  it('says what is missing or cannot be a number before it asks', async () => {
    const { walk, lookedUp } = await open();
    await walk.fill({ telephone: '0770' }).press('Continue');
    equal(walk.focused, 'error-summary');
    equal(walk.summary, [
      'Enter your reference number',
      'Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
    ]);
    equal(walk.inline, walk.summary);
    equal(lookedUp, []);
  });

  it('never says whether the reference or the number was wrong, and keeps both', async () => {
    const { walk } = await open({ refusals: { lookup: ['callback-unknown'] } });
    await walk.fill(ASKED).press('Continue');
    equal(walk.focused, 'error-summary');
    equal(walk.summary, [NOT_FOUND]);
    equal(walk.control('reference').value, ASKED.reference);
    equal(walk.control('telephone').value, ASKED.telephone);
    await walk.press('Continue');
    equal(walk.heading, 'Your callback');
  });

  it('says how long to wait after too many tries, and gives the telephone', async () => {
    const { walk } = await open({ refusals: { lookup: ['too-many-requests'] }, retryAfterSeconds: 3600 });
    await walk.fill(ASKED).press('Continue');
    equal(walk.focused, 'notice');
    includes(
      walk.notice,
      'There were too many wrong tries, so looking up is paused. Try again in 60 minutes',
    );
    equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    equal(walk.control('telephone').value, ASKED.telephone);
  });

  it('tries again where the hall could not be reached, with all that was typed and chosen', async () => {
    const { walk, commands } = await open({ refusals: { lookup: ['down'], commands: ['storage-full'] } });
    await walk.fill(ASKED).press('Continue');
    includes(walk.notice, 'Check your connection, then try again.');
    await walk.press('Try again');
    equal(walk.heading, 'Your callback');
    await (await walk.press('Choose another time')).fill({ 'slot.1': true }).press('Continue');
    await walk.press('Change the time');
    includes(walk.notice, 'cannot take anything new');
    equal(walk.rows, ['When should we ring?: Wednesday 3 June, 9am to midday']);
    await walk.press('Try again');
    equal(walk.heading, 'We have changed your callback');
    equal(commands, [`move-callback first ${WEDNESDAY.startsAt}`]);
  });

  it('asks for another time where the chosen one was just taken', async () => {
    const { walk, commands } = await open({
      slots: [
        [TUESDAY, WEDNESDAY, THURSDAY],
        [TUESDAY, THURSDAY],
      ],
      refusals: { commands: ['slot-full'] },
    });
    await walk.fill(ASKED).press('Continue');
    await (await walk.press('Choose another time')).fill({ 'slot.1': true }).press('Continue');
    await walk.press('Change the time');
    equal([walk.heading, walk.focused], ['When should we ring?', 'error-summary']);
    equal(walk.summary, ['That time has just been taken. Select another time']);
    equal(walk.texts('[part~=day-heading]'), ['Thursday 4 June']);
    await walk.fill({ 'slot.1': true }).press('Continue');
    await walk.press('Change the time');
    equal(commands, [`move-callback first ${THURSDAY.startsAt}`]);
  });

  it('keeps the callback as it is where no other time is free, before and after choosing', async () => {
    const full = await open({ slots: [[TUESDAY]] });
    await full.walk.fill(ASKED).press('Continue');
    await full.walk.press('Choose another time');
    equal([full.walk.heading, full.walk.focused], ['Your callback', 'notice']);
    const stays = 'No other time is free at the moment. Your callback stays as it is.';
    includes(full.walk.notice, stays);

    const { walk } = await open({
      slots: [[TUESDAY, WEDNESDAY], [TUESDAY]],
      refusals: { commands: ['slot-unavailable'] },
    });
    await walk.fill(ASKED).press('Continue');
    await (await walk.press('Choose another time')).fill({ 'slot.1': true }).press('Continue');
    await walk.press('Change the time');
    equal([walk.heading, walk.focused], ['Your callback', 'notice']);
    includes(walk.notice, stays);
    equal(facts(walk)[0], 'When we ring: Tuesday 2 June, 9am to midday');
  });

  it('finds the callback once more by itself where the permission to change it has run out', async () => {
    const { walk, commands, lookedUp } = await open({ refusals: { commands: ['callback-unknown'] } });
    await walk.fill(ASKED).press('Continue');
    await (await walk.press('Cancel the callback')).press('Yes, cancel it');
    equal(lookedUp.length, 2);
    equal(commands, ['cancel-callback second ']);
    equal(walk.heading, 'Your callback is cancelled');
  });

  it('says so where the callback is over meanwhile', async () => {
    for (const code of ['enquiry-closed', 'callback-unknown'] as const) {
      const { walk } = await open({ refusals: { commands: [code], lookup: ['none', 'callback-unknown'] } });
      await walk.fill(ASKED).press('Continue');
      await (await walk.press('Cancel the callback')).press('Yes, cancel it');
      equal(walk.focused, 'notice');
      includes(walk.notice, 'This callback can no longer be changed');
      equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    }
  });

  it('shows one’s own callback at once; where the session does not know it, the reference stands already', async () => {
    const mine = { callback: { enquiryId, reference } };
    const { walk, said, left } = await open({ carried: mine });
    equal(walk.heading, 'Your callback');
    equal(said, ['Tuesday 2 June, 9am to midday']);
    equal(facts(walk)[2], 'Your number: ends in 982');
    await walk.press('Back');
    equal(left(), 1);

    const unknown = await open({ carried: mine, refusals: { call: ['not-signed-in'] } });
    equal(unknown.walk.heading, 'Change or cancel a callback');
    equal(unknown.walk.control('reference').value, reference);
    equal(unknown.walk.notice, '');
    await unknown.walk.fill({ telephone: ASKED.telephone }).press('Continue');
    equal(unknown.walk.heading, 'Your callback');

    const over = await open({ carried: mine, refusals: { call: ['callback-unknown'] } });
    includes(over.walk.notice, 'This callback can no longer be changed');
  });

  it('goes back step by step, and keeps what was typed and chosen', async () => {
    const { walk, left } = await open();
    await walk.fill(ASKED).press('Continue');
    await (await walk.press('Choose another time')).fill({ 'slot.2': true }).press('Continue');
    await walk.press('Back');
    equal([walk.heading, walk.control('slot.2').checked], ['When should we ring?', true]);
    await walk.press('Back');
    equal(walk.heading, 'Your callback');
    await walk.press('Back');
    equal([walk.heading, walk.control('reference').value], ['Change or cancel a callback', ASKED.reference]);
    await walk.press('Back');
    equal(left(), 1);
  });

  it('looks up and sends once, however often the button is pressed', async () => {
    const { walk, lookedUp, commands } = await open();
    walk.fill(ASKED);
    await Promise.all([walk.press('Continue'), walk.press('Continue')]);
    equal(lookedUp.length, 1);
    await walk.press('Cancel the callback');
    await Promise.all([walk.press('Yes, cancel it'), walk.press('Yes, cancel it')]);
    equal(commands.length, 1);
  });

  it('can be walked by keyboard alone', async () => {
    const { walk, commands } = await open();
    await tabTo(walk, 'reference');
    await type(reference);
    await tabTo(walk, 'telephone');
    await type('07700 900982');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'Choose another time');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'slot');
    await press('Space');
    await press('ArrowDown');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'Change the time');
    await press('Enter');
    await walk.settle();
    equal([walk.heading, walk.focused], ['We have changed your callback', 'heading']);
    equal(commands, [`move-callback first ${WEDNESDAY.startsAt}`]);
  });

  it('brings its Welsh, and is in it from the first word', async () => {
    addCatalogue('cy', catalogue);
    let brought: string | undefined;
    const { walk } = await open({
      context: {
        locale: 'cy',
        bring: (chunk, load) => {
          brought = chunk;
          return load();
        },
      },
    });
    equal(brought, 'change.cy');
    equal(walk.heading, 'Newid neu ganslo galwad yn ôl');
    includes(walk.page, 'Cawsoch hwn gennym');
    await walk.fill(ASKED).press('Parhau');
    equal(walk.heading, 'Eich galwad yn ôl');
    await accessible(walk.view);
  });

  it('passes axe on every step', async () => {
    const { walk } = await open({ refusals: { lookup: ['callback-unknown', 'too-many-requests'] } });
    await accessible(walk.view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.fill(ASKED).press('Continue')).view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.press('Choose another time')).view);
    await accessible((await walk.fill({ 'slot.1': true }).press('Continue')).view);
    await accessible((await walk.press('Change the time')).view);
    const other = (await open()).walk;
    await other.fill(ASKED).press('Continue');
    await accessible((await other.press('Cancel the callback')).view);
    await accessible((await other.press('Yes, cancel it')).view);
  });
});

interface Start extends CallbackHall {
  readonly carried?: Carried;
  readonly context?: Partial<ViewContext>;
}

async function open({ carried = {}, context = {}, ...told }: Start = {}) {
  const { client, lookedUp, commands } = callbackHall(told);
  const went: unknown[] = [];
  const said: string[] = [];
  let left = 0;
  const view = new MoothallChangeCallback();
  view.carried = carried;
  const surroundings = viewContext({
    client: {},
    leave: () => left++,
    navigate: (to) => went.push(to),
    announce: (text) => said.push(text),
    ...context,
  });
  // The client itself: what belongs to it is kept by its identity.
  view.context = { ...surroundings, client };
  document.body.replaceChildren(view);
  const walk = await new QuestionWalk(view).settle();
  return { walk, lookedUp, commands, went, said, left: () => left };
}

/** The callback as it is shown, `what: how`. */
function facts(walk: QuestionWalk): string[] {
  const keys = walk.texts('[part~=summary-key]');
  return walk.texts('[part~=summary-value]').map((value, at) => `${keys[at] ?? ''}: ${value}`);
}

/** What the browser is given to save. */
async function savedBy(act: () => Promise<unknown>): Promise<string> {
  const { createObjectURL } = URL;
  const given = new Promise<string>((resolve) => {
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = createObjectURL;
      void (blob as Blob).text().then(resolve);
      return createObjectURL(blob);
    };
  });
  await act();
  return given;
}
