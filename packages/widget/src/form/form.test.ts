/** A form from its definition, page by page, with a hall that answers as told. */
import type { ClientError } from '@moothall/client';
import type { FormDefinition, Submission } from '@moothall/protocol';
import { QuestionWalk } from '../testing/question-walk.js';
import { accessible, describe, equal, eventually, includes, it } from '../testing/check.js';
import { press, tabTo, type } from '../testing/keyboard.js';
import { ABOUT, ABOUT_YOU, DANGER, FORM, GARDEN, WHICH_CHANGED } from '../testing/missed-bin.js';
import { ACCEPTED, failure, viewContext } from '../testing/view-context.js';
import { MoothallForm } from './form.js';

customElements.define('moothall-form', MoothallForm);

describe('<moothall-form>', () => {
  it('asks the pages that the answers lead to, shows the answers, and sends those', async () => {
    const { walk, sent, events } = await open();
    equal(walk.heading, 'Is anything dangerous in the way?');
    includes(walk.page, 'Report a missed bin');
    includes(walk.page, 'Tell us within two days.');
    await walk.fill({ 'danger.1': true }).press('Continue');
    await walk.fill({ bins: true, 'bins.1': true }).press('Continue');
    equal(walk.heading, 'Your garden waste');
    await walk.fill({ sticker: '12' }).press('Continue');
    await walk.fill(ABOUT_YOU).press('Continue');
    equal(walk.heading, 'Check your answers');
    equal(walk.rows, [
      'Is anything dangerous in the way?: No',
      'Which bins were missed?: Rubbish, Garden waste',
      'Sticker number: 12',
      'Your postcode: zz1 1aa',
      'Collection day: 27 March 2026',
      'Email address: Not provided',
      'Telephone number: Not provided',
      'NHS number or name: Ann',
      'Anything else: Not provided',
    ]);
    await walk.press('Send your answers');
    equal(sent, [
      {
        form: 'missed-bin',
        version: 3,
        answers: {
          danger: 'no',
          bins: ['rubbish', 'garden'],
          sticker: '12',
          postcode: 'zz1 1aa',
          day: { day: '27', month: '3', year: '2026' },
          'full-name': 'Ann',
        },
      },
    ]);
    equal(walk.heading, 'We have your answers');
    includes(walk.page, 'ASH-4F7K-92QX');
    includes(walk.page, 'We’ll come back within two working days.');
    equal(events, ['form-submitted missed-bin ASH-4F7K-92QX']);
  });

  it('sends no answer of a page that is no longer asked', async () => {
    const { walk, sent } = await open();
    await toCheck(walk, { bins: true, 'bins.1': true });
    await walk.press('Change Which bins were missed?');
    await walk.fill({ 'bins.1': true }).press('Continue');
    equal(walk.heading, 'Check your answers');
    await walk.press('Send your answers');
    equal(sent[0]?.answers['sticker'], undefined);
  });

  it('asks a page that a change makes necessary before it comes back to the check', async () => {
    const { walk } = await open();
    await toCheck(walk, { bins: true });
    await walk.press('Change Which bins were missed?');
    await walk.fill({ 'bins.1': true }).press('Continue');
    equal(walk.heading, 'Your garden waste');
    await walk.fill({ sticker: '7' }).press('Continue');
    equal(walk.heading, 'Check your answers');
  });

  it('stops where a choice says so, with its text and the telephone, and lets the citizen go back', async () => {
    const { walk } = await open();
    await walk.fill({ danger: true }).press('Continue');
    equal(walk.focused, 'heading');
    includes(walk.page, 'Do not touch it. Ring us now.');
    equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    equal(walk.texts('button'), ['Back']);
    await walk.press('Back');
    equal(walk.control('danger').checked, true);
    await walk.fill({ 'danger.1': true }).press('Continue');
    equal(walk.heading, 'Which bins were missed?');
  });

  it('says what to do about each kind of wrong answer', async () => {
    const { walk } = await open({ form: { ...FORM, pages: [ABOUT] } });
    await walk.press('Continue');
    equal(walk.summary, ['Enter your postcode', 'Enter collection day', 'Enter NHS number or name']);
    await walk
      .fill({
        postcode: 'zz1',
        'day.day': '31',
        'day.month': '2',
        'day.year': '2026',
        email: 'ann',
        telephone: '12',
        'full-name': 'x'.repeat(21),
        more: 'x'.repeat(31),
      })
      .press('Continue');
    equal(walk.summary, [
      'Enter a full postcode',
      'Collection day must be a real date, like 27 3 2026',
      'Enter an email address in the correct format, like name@example.com',
      'Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
      'NHS number or name must be 20 characters or fewer',
      'Anything else must be 30 characters or fewer',
    ]);
    equal(walk.inline, walk.summary);
    equal(walk.focused, 'error-summary');
    await walk.fill({ 'day.year': '', 'day.month': '' }).press('Continue');
    equal(walk.summary[1], 'Collection day must include a month and year');
    await walk.press('Collection day must include a month and year');
    equal(walk.focused, 'day.month');
  });

  it('leads from an error about choices to the first of them', async () => {
    const { walk } = await open();
    await walk.press('Continue');
    await walk.press('Select an answer to “Is anything dangerous in the way?”');
    equal(walk.focused, 'danger');
  });

  it('labels the only question of a page with the page’s title, and names it by its label elsewhere', async () => {
    const { walk } = await open({
      form: { ...FORM, pages: [{ id: 'garden', title: GARDEN.title, fields: GARDEN.fields }] },
    });
    equal(walk.texts('form label, [part~=heading]'), ['Your garden waste', 'Your garden waste']);
    await walk.press('Continue');
    equal(walk.summary, ['Enter sticker number']);
    await walk.fill({ sticker: '12' }).press('Continue');
    equal(walk.rows, ['Sticker number: 12']);
  });

  it('gives each control its keyboard and purpose, and leaves checking to us', async () => {
    const { walk } = await open({ form: { ...FORM, pages: [ABOUT] } });
    const attributes = (id: string) =>
      ['type', 'inputmode', 'autocomplete']
        .map((name) => walk.control(id).getAttribute(name) ?? '-')
        .join(' ');
    equal(attributes('postcode'), 'text - postal-code');
    equal(attributes('day.day'), '- numeric -');
    equal(attributes('email'), 'email - email');
    equal(attributes('telephone'), 'tel - tel');
    equal(attributes('full-name'), 'text - name');
    equal(walk.root.querySelector('form')?.noValidate, true);
    equal(walk.root.querySelectorAll('[required], [style]').length, 0);
  });

  it('shows what is left of a limit, and says it after a pause', async () => {
    const { walk } = await open({ form: { ...FORM, pages: [ABOUT] } });
    const heard = () => walk.texts('[role=status]');
    await walk.fill({ more: 'four' }).settle();
    equal(walk.texts('[part~=count]'), ['You have 26 characters remaining']);
    equal(heard(), ['']);
    await new Promise((done) => setTimeout(done, 1100));
    equal(heard(), ['You have 26 characters remaining']);
    await walk.fill({ more: 'x'.repeat(31) }).settle();
    equal(walk.texts('[part~=count]'), ['You have 1 character too many']);
  });

  it('keeps what fits when the form was changed meanwhile, and asks the rest', async () => {
    const { walk, sent } = await open({
      failures: [failure('form-changed', false)],
      later: {
        ...FORM,
        version: 4,
        pages: [DANGER, WHICH_CHANGED, { ...ABOUT, fields: ABOUT.fields.slice(0, 1) }],
      },
    });
    await toCheck(walk, { bins: true });
    await walk.press('Send your answers');
    // The changed form is asked for anew, and what it needs is brought.
    await eventually(() => walk.heading !== 'Check your answers');
    equal(walk.heading, 'Which bins were missed?');
    equal(walk.focused, 'notice');
    includes(walk.notice, 'We kept the answers that still fit.');
    await walk.fill({ bins: true }).press('Continue');
    equal(walk.heading, 'Check your answers');
    await walk.press('Send your answers');
    equal(sent[0]?.version, 4);
    equal(sent[0]?.answers, { danger: 'no', bins: ['garden'], postcode: 'zz1 1aa' });
  });

  it('keeps the answers when sending fails, and sends the same again', async () => {
    const { walk, sent } = await open({
      failures: [
        failure('storage-full', true),
        failure('too-many-requests', true),
        failure('unexpected', false),
      ],
    });
    await toCheck(walk, { bins: true });
    await walk.press('Send your answers');
    equal(walk.focused, 'notice');
    includes(walk.notice, 'We cannot take anything new at the moment.');
    await walk.press('Try again');
    includes(walk.notice, 'Wait a minute, then try again.');
    await walk.press('Try again');
    includes(walk.notice, 'We could not send this. Your answers are still here.');
    equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    await walk.press('Send your answers');
    equal(sent.length, 1);
  });

  it('shows the field that the hall refuses', async () => {
    const { walk } = await open({
      failures: [failure('field-format', false, '/submission/answers/postcode')],
    });
    await toCheck(walk, { bins: true });
    await walk.press('Send your answers');
    equal(walk.heading, 'About you');
    equal(walk.summary, ['Enter a full UK postcode, like ZZ1 1AA']);
  });

  it('says so where the form cannot be loaded, and loads it on demand', async () => {
    const { walk } = await open({ form: failure('unreachable', true), later: FORM });
    equal(walk.heading, 'This form is not available');
    includes(walk.notice, 'We could not load this form.');
    equal(walk.texts('[part~=telephone]'), ['Ring 01632 960 000']);
    await walk.press('Try again');
    equal(walk.heading, 'Is anything dangerous in the way?');
  });

  it('names another way where there is no such form', async () => {
    const { walk } = await open({ form: failure('form-unknown', false) });
    equal(walk.notice, 'You can still contact us another way.');
    equal(walk.texts('button'), []);
  });

  it('begins anew where another form is asked for', async () => {
    const other = { ...FORM, id: 'other', pages: [ABOUT] };
    const { walk } = await open({ later: other });
    await walk.fill({ 'danger.1': true }).press('Continue');
    (walk.view as MoothallForm).form = 'other';
    await walk.settle();
    equal(walk.heading, 'About you');
    equal(walk.texts('[part=back]'), []);
  });

  it('leaves to where it was opened from once it is done', async () => {
    let left = 0;
    const { walk } = await open({ leave: () => left++ });
    await toCheck(walk, { bins: true });
    await walk.press('Send your answers');
    await walk.press('Back to the start');
    equal(left, 1);
  });

  it('speaks the citizen’s language where the definition does', async () => {
    const { walk } = await open({ locale: 'cy' });
    equal(walk.heading, 'Oes rhywbeth peryglus yn y ffordd?');
    equal(walk.texts('[part~=choice]'), ['Oes', 'Nac oes']);
  });

  it('can be walked by keyboard alone', async () => {
    const { walk, sent } = await open();
    await tabTo(walk, 'danger');
    await press('ArrowDown');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'bins');
    await press('Space');
    await press('Enter');
    await walk.settle();
    await tabTo(walk, 'postcode');
    await type('zz1 1aa');
    for (const [id, text] of [
      ['day.day', '27'],
      ['day.month', '3'],
      ['day.year', '2026'],
      ['full-name', 'Ann'],
    ] as const) {
      await tabTo(walk, id);
      await type(text);
    }
    await press('Enter');
    await walk.settle();
    equal(walk.heading, 'Check your answers');
    await tabTo(walk, 'Send your answers');
    await press('Space');
    await walk.settle();
    equal(sent.length, 1);
  });

  it('passes axe on every step', async () => {
    const { walk } = await open({ failures: [failure('unreachable', true)] });
    await accessible(walk.view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.fill({ danger: true }).press('Continue')).view);
    await walk.press('Back');
    await accessible((await walk.fill({ 'danger.1': true }).press('Continue')).view);
    await accessible((await walk.fill({ bins: true }).press('Continue')).view);
    await accessible((await walk.press('Continue')).view);
    await accessible((await walk.fill(ABOUT_YOU).press('Continue')).view);
    await accessible((await walk.press('Send your answers')).view);
    await accessible((await walk.press('Try again')).view);
    const lost = await open({ form: failure('unreachable', true) });
    await accessible(lost.walk.view);
  });
});

interface Hall {
  readonly form?: FormDefinition | ClientError;
  /** What it gives when it is asked again. */
  readonly later?: FormDefinition;
  /** Refuses in this order, then accepts. */
  readonly failures?: readonly ClientError[];
  readonly locale?: string;
  readonly leave?: () => void;
}

async function open({ form = FORM, later, failures = [], locale = 'en', leave }: Hall = {}) {
  const sent: Submission[] = [];
  const events: string[] = [];
  const forms = [form, later ?? form];
  const refusals = [...failures];
  const view = new MoothallForm();
  view.form = FORM.id;
  view.context = viewContext({
    locale,
    ...(leave && { leave }),
    client: {
      draft: () => undefined,
      keepDraft: () => undefined,
      form: async () => {
        const answer = forms.shift() ?? form;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      submitForm: async ({ submission }) => {
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        sent.push(submission);
        return ACCEPTED;
      },
    },
    emit: (name, detail) =>
      events.push([name, ...Object.values(detail).filter((one) => one !== ACCEPTED.enquiryId)].join(' ')),
  });
  document.body.replaceChildren(view);
  const walk = await new QuestionWalk(view).settle();
  return { walk, sent, events };
}

async function toCheck(walk: QuestionWalk, bins: Readonly<Record<string, true>>): Promise<void> {
  await walk.fill({ 'danger.1': true }).press('Continue');
  await walk.fill(bins).press('Continue');
  if (walk.heading === 'Your garden waste') await walk.fill({ sticker: '12' }).press('Continue');
  await walk.fill(ABOUT_YOU).press('Continue');
}
