/** Asking for a call, step by step, with a hall that answers as told. */
import type { CallbackWish, OfferedSlot, Slot, Slots } from '@moothall/protocol';
import type { ClientError } from '@moothall/client';
import { QuestionWalk } from '../testing/question-walk.js';
import { accessible, describe, equal, includes, it } from '../testing/check.js';
import { press, tabTo, type } from '../testing/keyboard.js';
import { ACCEPTED, failure, viewContext } from '../testing/view-context.js';
import { MoothallCallback } from './callback.js';

customElements.define('moothall-callback', MoothallCallback);

const TUESDAY = slot(
  { startsAt: '2026-06-02T08:00:00.000Z', endsAt: '2026-06-02T11:00:00.000Z' },
  'Tuesday 2 June',
  '9am to midday',
);
const WEDNESDAY = slot(
  { startsAt: '2026-06-03T12:30:00.000Z', endsAt: '2026-06-03T15:00:00.000Z' },
  'Wednesday 3 June',
  '1:30pm to 4pm',
  'Tomorrow',
);
const EVENING = slot(
  { startsAt: '2026-06-03T17:00:00.000Z', endsAt: '2026-06-03T18:00:00.000Z' },
  'Wednesday 3 June',
  '6pm to 7pm',
  'Tomorrow',
);
const DETAILS = { name: 'Ann Example', telephone: '07700 900 982' };

describe('<moothall-callback>', () => {
  it('asks two short pages, shows the answers, and sends what was typed', async () => {
    const { walk, wishes, events } = await open();
    equal(walk.heading, 'Ask us to ring you');
    includes(walk.page, 'during opening hours: Monday to Friday, 9am to 5pm.');
    await walk.fill({ ...DETAILS, about: ' My bin ' }).press('Continue');
    equal(walk.heading, 'Help with the call');
    equal(walk.focused, 'heading');
    await walk
      .fill({ 'needs.1': true, 'needs.2': true, language: ' Polish ', adjustments: 'Slowly' })
      .press('Continue');
    equal(walk.heading, 'Check your answers');
    equal(walk.rows, [
      'Your name: Ann Example',
      'Your telephone number: 07700 900 982',
      'What is it about?: My bin',
      'Do you need any of these?: Do not leave a message, Do not say it is the council',
      'Your language, if not English: Polish',
      'Anything else that helps: Slowly',
    ]);
    await walk.press('Ask for the call');
    equal(wishes, [
      {
        needs: { language: 'Polish', noMessage: true, discreet: true },
        ...DETAILS,
        about: 'My bin',
        adjustments: 'Slowly',
      },
    ]);
    equal(walk.heading, 'We have your request');
    equal(walk.focused, 'heading');
    includes(walk.page, 'ASH-4F7K-92QX');
    equal(events, ['callback-requested ASH-4F7K-92QX']);
  });

  it('offers the times that the hall knows, each day a group of its own, and books the one chosen', async () => {
    const { walk, wishes } = await open({ slots: { state: 'known', slots: [TUESDAY, WEDNESDAY, EVENING] } });
    await walk.fill(DETAILS).press('Continue');
    equal(walk.heading, 'When should we ring?');
    equal(walk.texts('[part~=choice]'), [
      'As soon as you can',
      '9am to midday',
      '1:30pm to 4pm',
      '6pm to 7pm',
    ]);
    equal(
      [...walk.root.querySelectorAll('[role=group]')].map(
        (day) => `${day.getAttribute('aria-label') ?? ''}: ${day.querySelectorAll('input').length}`,
      ),
      ['Tuesday 2 June: 1', 'Tomorrow, Wednesday 3 June: 2'],
    );
    equal(walk.texts('[part~=day-heading]'), ['Tuesday 2 June', 'Tomorrow, Wednesday 3 June']);
    await walk.press('Continue');
    equal(walk.summary, ['Select an answer to “When should we ring?”']);
    await (await walk.fill({ 'slot.2': true }).press('Continue')).press('Continue');
    includes(walk.rows.join(), 'When should we ring?: Wednesday 3 June, 1:30pm to 4pm');
    await walk.press('Ask for the call');
    equal(wishes, [{ ...DETAILS, slot: times(WEDNESDAY) }]);
    includes(walk.page, 'We’ll ring you on Wednesday 3 June, 1:30pm to 4pm.');
    const saved = new Promise<string>((resolve) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(`${this.download} ${this.href.slice(0, 5)}`);
      };
    });
    await walk.press('Save it for your calendar');
    equal(await saved, `${ACCEPTED.reference}.ics blob:`);
  });

  it('shows six times and the rest on demand', async () => {
    const slots = Array.from({ length: 9 }, (_, day) =>
      slot(
        { startsAt: `2026-06-0${day + 1}T08:00:00.000Z`, endsAt: `2026-06-0${day + 1}T09:00:00.000Z` },
        `${day + 1} June`,
        '9am to 10am',
      ),
    );
    const { walk } = await open({ slots: { state: 'known', slots } });
    await walk.fill(DETAILS).press('Continue');
    equal(walk.texts('[part~=choice]').length, 7);
    walk.fill({ 'slot.3': true });
    await walk.press('Show more times');
    equal(walk.texts('[part~=choice]').length, 10);
    equal(walk.control('slot.3').checked, true);
  });

  it('promises no time that the hall did not name', async () => {
    const { walk, wishes } = await open({ slots: { state: 'known', slots: [TUESDAY] } });
    await walk.fill(DETAILS).press('Continue');
    await (await walk.fill({ slot: true }).press('Continue')).press('Continue');
    includes(walk.page, 'We’ll ring as soon as we can');
    await walk.press('Ask for the call');
    equal(wishes, [DETAILS]);
  });

  it('says what to do about each wrong answer, first and in the same words, and keeps what was typed', async () => {
    const { walk } = await open();
    await walk.fill({ telephone: '0770', about: 'x'.repeat(2001) }).press('Continue');
    equal(walk.focused, 'error-summary');
    equal(walk.summary, [
      'Enter your name',
      'Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
      'Your answer must be 2,000 characters or fewer',
    ]);
    equal(walk.inline, walk.summary);
    equal(walk.control('telephone').value, '0770');
    equal(walk.control('telephone').getAttribute('aria-describedby'), 'telephone.hint telephone.error');
    await walk.press('Enter your name');
    equal(walk.focused, 'name');
  });

  it('says nothing about a field before Continue', async () => {
    const { walk } = await open();
    walk.fill({ telephone: 'abc' });
    walk.control('telephone').focus();
    walk.control('telephone').blur();
    await walk.settle();
    equal(walk.inline, []);
  });

  it('keeps answers on Back, and leaves from the first page', async () => {
    const { walk, left } = await open();
    await walk.fill(DETAILS).press('Continue');
    await walk.fill({ adjustments: 'Polish' }).press('Back');
    equal(walk.heading, 'Ask us to ring you');
    equal(walk.control('name').value, 'Ann Example');
    await walk.press('Continue');
    equal(walk.control('adjustments').value, 'Polish');
    await (await walk.press('Back')).press('Back');
    equal(left(), 1);
  });

  it('leads from Change back to the check', async () => {
    const { walk } = await open();
    await (await walk.fill(DETAILS).press('Continue')).press('Continue');
    await walk.press('Change Your telephone number');
    equal(walk.heading, 'Ask us to ring you');
    await walk.fill({ telephone: '01632 960 001' }).press('Continue');
    equal(walk.heading, 'Check your answers');
    equal(walk.rows[1], 'Your telephone number: 01632 960 001');
    await (await walk.press('Change Your name')).press('Back');
    equal(walk.heading, 'Check your answers');
  });

  it('keeps the answers when sending fails, gives the telephone, and sends the same again', async () => {
    const failures = [
      failure('unreachable', true),
      failure('too-many-requests', true),
      failure('storage-full', true),
    ];
    const { walk, wishes } = await open({ failures });
    await (await walk.fill(DETAILS).press('Continue')).press('Continue');
    await walk.press('Ask for the call');
    equal(walk.focused, 'notice');
    includes(walk.notice, 'Your answers are still here. Check your connection, then try again.');
    equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    await walk.press('Try again');
    includes(walk.notice, 'Wait a minute');
    await walk.press('Try again');
    includes(walk.notice, 'cannot take anything new');
    equal(walk.rows[0], 'Your name: Ann Example');
    await walk.press('Try again');
    equal(walk.heading, 'We have your request');
    equal(wishes, [DETAILS]);
  });

  it('sends once, however often the button is pressed', async () => {
    const { walk, wishes } = await open();
    await (await walk.fill(DETAILS).press('Continue')).press('Continue');
    const first = walk.press('Ask for the call');
    await walk.press('Ask for the call');
    await first;
    equal(wishes.length, 1);
  });

  it('shows the field that the hall refuses', async () => {
    const { walk } = await open({ failures: [failure('field-format', false, '/wish/telephone')] });
    await (await walk.fill(DETAILS).press('Continue')).press('Continue');
    await walk.press('Ask for the call');
    equal(walk.focused, 'error-summary');
    equal(walk.summary, ['Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192']);
    equal(walk.control('telephone').value, DETAILS.telephone);
  });

  it('asks for another time where the chosen one was just taken', async () => {
    const { walk } = await open({
      slots: { state: 'known', slots: [TUESDAY, WEDNESDAY] },
      later: { state: 'known', slots: [WEDNESDAY] },
      failures: [failure('slot-full', false)],
    });
    await (
      await (await walk.fill(DETAILS).press('Continue')).fill({ 'slot.1': true }).press('Continue')
    ).press('Continue');
    await walk.press('Ask for the call');
    equal(walk.heading, 'When should we ring?');
    equal(walk.summary, ['That time has just been taken. Select another time']);
    equal(walk.texts('[part~=choice]'), ['As soon as you can', '1:30pm to 4pm']);
    equal(walk.root.querySelector('input:checked'), null);
  });

  it('goes on without a time where none is left', async () => {
    const { walk, wishes } = await open({
      slots: { state: 'known', slots: [TUESDAY] },
      later: { state: 'known', slots: [] },
      failures: [failure('slot-unavailable', false)],
    });
    await (
      await (await walk.fill(DETAILS).press('Continue')).fill({ 'slot.1': true }).press('Continue')
    ).press('Continue');
    await walk.press('Ask for the call');
    includes(walk.notice, 'no others are left');
    await walk.press('Ask for the call');
    equal(wishes, [DETAILS]);
  });

  it('works where the hall cannot say any times', async () => {
    const { walk } = await open({ slots: failure('unreachable', true) });
    await walk.fill(DETAILS).press('Continue');
    equal(walk.heading, 'Help with the call');
  });

  it('can be walked by keyboard alone', async () => {
    const { walk, wishes } = await open({ slots: { state: 'known', slots: [TUESDAY] } });
    await tabTo(walk, 'name');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'Enter your telephone number');
    await press('Enter');
    await type('01632 960 001');
    await tabTo(walk, 'Back');
    await tabTo(walk, 'name');
    await type('Ann Example');
    await press('Enter');
    await walk.settle();
    equal(walk.heading, 'When should we ring?');
    await tabTo(walk, 'slot');
    await press('Space');
    await press('ArrowDown');
    await tabTo(walk, 'Continue');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'needs');
    await press('Space');
    await press('Enter');
    await walk.settle();
    equal(walk.heading, 'Check your answers');
    await tabTo(walk, 'Ask for the call');
    await press('Enter');
    await walk.settle();
    equal(wishes, [
      {
        needs: { relayUk: true },
        name: 'Ann Example',
        telephone: '01632 960 001',
        slot: times(TUESDAY),
      },
    ]);
    equal(walk.focused, 'heading');
  });

  it('passes axe on every step', async () => {
    const { walk } = await open({
      slots: { state: 'known', slots: [TUESDAY] },
      failures: [failure('unreachable', true)],
    });
    await accessible(walk.view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.fill(DETAILS).press('Continue')).view);
    await accessible((await walk.fill({ slot: true }).press('Continue')).view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.press('Ask for the call')).view);
    await accessible((await walk.press('Try again')).view);
  });
});

/** As the hall offers it. */
function slot(times: Slot, day: string, time: string, near?: string): OfferedSlot {
  const heading = near ? `${near}, ${day}` : day;
  return { ...times, day: { en: day }, heading: { en: heading }, time: { en: time } };
}

/** What a wish names of it. */
function times({ startsAt, endsAt }: OfferedSlot): Slot {
  return { startsAt, endsAt };
}

interface Hall {
  readonly slots?: Slots | ClientError;
  /** What it knows when it is asked again. */
  readonly later?: Slots;
  /** Refuses in this order, then accepts. */
  readonly failures?: readonly ClientError[];
}

async function open({ slots = { state: 'unknown', slots: [] }, later, failures = [] }: Hall = {}) {
  const wishes: CallbackWish[] = [];
  const events: string[] = [];
  const answers = [slots, later ?? slots];
  const refusals = [...failures];
  let left = 0;
  const context = viewContext({
    client: {
      slots: async () => {
        const answer = answers.shift() ?? slots;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      requestCallback: async ({ wish }) => {
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        wishes.push(wish);
        return ACCEPTED;
      },
    },
    leave: () => left++,
    emit: (name, detail) => events.push(`${name} ${'reference' in detail ? String(detail.reference) : ''}`),
  });
  const view = new MoothallCallback();
  view.context = context;
  document.body.replaceChildren(view);
  const walk = await new QuestionWalk(view).settle();
  return { walk, wishes, events, left: () => left };
}
