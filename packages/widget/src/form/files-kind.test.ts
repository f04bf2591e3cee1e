/** Files in a form: chosen, dropped, told how far they are, sent with the answers, and never lost in silence. */
import type { FormDefinition, Submission } from '@moothall/protocol';
import { accessible, afterEach, describe, equal, eventually, includes, it } from '../testing/check.js';
import { FakeUploads } from '../testing/fake-uploads.js';
import { QuestionWalk } from '../testing/question-walk.js';
import { ACCEPTED, failure, viewContext } from '../testing/view-context.js';
import { MoothallForm } from './form.js';

if (!customElements.get('moothall-form')) customElements.define('moothall-form', MoothallForm);

const form = (required: boolean): FormDefinition => ({
  id: 'pothole',
  version: 1,
  title: { en: 'Report a pothole' },
  pages: [
    {
      id: 'photos',
      title: { en: 'Photos' },
      fields: [{ id: 'photos', type: 'files', label: { en: 'Photos of it' }, maxCount: 2, required }],
    },
  ],
});
const photo = (name = 'hole.pdf'): File => new File(['%PDF-'], name, { type: 'application/pdf' });

describe('files in a form', () => {
  afterEach(() => document.body.replaceChildren());

  it('are chosen, shown by name before they are sent, and sent by their ids once they are there', async () => {
    const { walk, uploads, pick, sent } = await open();
    includes(walk.page, 'Up to 2 files, each up to 10 MB');
    await accessible(walk.view);
    await pick(photo());
    uploads.set('u1', { progress: 0.5 });
    await walk.settle();
    equal(walk.root.querySelector('progress')?.value, 0.5);
    await accessible(walk.view);
    await walk.press('Continue');
    equal(walk.rows, ['Photos of it: hole.pdf']);
    await walk.press('Send your answers');
    equal(sent, []);
    uploads.set('u1', { state: 'done', progress: 1 });
    await eventually(() => sent.length === 1);
    equal(sent, [
      { submission: { form: 'pothole', version: 1, answers: { photos: ['u1'] } }, attachments: ['u1'] },
    ]);
    await walk.settle();
    equal(walk.heading, 'We have your answers');
  });

  it('may be left out where the form says so, and are asked for where it does not', async () => {
    const optional = await open(false);
    await optional.walk.press('Continue');
    equal(optional.walk.rows, ['Photos of it: Not provided']);
    await optional.walk.press('Send your answers');
    equal(optional.sent, [{ submission: { form: 'pothole', version: 1, answers: {} } }]);
    const { walk } = await open();
    await walk.press('Continue');
    equal(walk.summary, ['Select photos of it']);
    await accessible(walk.view);
  });

  it('can be dropped, removed, and are no more than the form takes', async () => {
    const { walk, uploads } = await open();
    const data = new DataTransfer();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) data.items.add(photo(name));
    walk
      .control('photos')
      .dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
      );
    await eventually(() => walk.page.includes('You can add 2 files here'));
    equal(
      uploads.all.map(({ name }) => name),
      ['a.pdf', 'b.pdf'],
    );
    await walk.press('Remove c.pdf');
    await walk.press('Remove a.pdf');
    equal(
      uploads.all.map(({ name }) => name),
      ['b.pdf'],
    );
    await walk.press('Continue');
    equal(walk.rows, ['Photos of it: b.pdf']);
  });

  it('that cannot be sent say why, and hold the form back until they are removed', async () => {
    const { walk, uploads, pick, sent } = await open();
    await pick(photo());
    await pick(new File(['MZ'], 'run.exe', { type: 'application/x-msdownload' }), 1);
    await eventually(() => walk.page.includes('We cannot take this type of file'));
    await walk.press('Continue');
    equal(walk.summary, ['Remove the file that cannot be sent']);
    await walk.press('Remove run.exe');
    await walk.press('Continue');
    await walk.press('Send your answers');
    uploads.set('u1', {
      state: 'failed',
      error: { code: 'picture-too-large', message: '', retryable: false },
    });
    await eventually(() => walk.heading === 'Photos');
    equal(walk.summary, ['Remove the file that cannot be sent']);
    includes(walk.page, 'too many pixels');
    equal(sent, []);
  });

  it('keep the answers and say so where the hall is not reached, or has forgotten them', async () => {
    const { walk, uploads, pick } = await open(true, () =>
      Promise.reject(failure('attachment-unknown', false, '/attachments')),
    );
    await pick(photo());
    await walk.press('Continue');
    uploads.set('u1', { state: 'waiting' });
    await walk.press('Send your answers');
    await eventually(() => walk.notice.includes('Check your connection'));
    uploads.set('u1', { state: 'done' });
    await walk.press('Send your answers');
    await eventually(() => walk.heading === 'Photos');
    equal(walk.summary, ['Add the files again: they did not reach us']);
    equal(uploads.all, []);
  });

  it('are not kept on the device, which is said where answers are', async () => {
    const drafts = new Map<string, unknown>();
    const { walk, pick } = await open(true, undefined, drafts);
    await walk.fill({ '@keep': true }).settle();
    includes(walk.page, 'Files are not kept on this device');
    await pick(photo());
    await walk.press('Continue');
    const later = await open(true, undefined, drafts);
    equal(later.walk.heading, 'Photos');
  });
});

async function open(
  required = true,
  answer: () => Promise<typeof ACCEPTED> = () => Promise.resolve(ACCEPTED),
  drafts = new Map<string, unknown>(),
) {
  const uploads = new FakeUploads();
  const sent: { readonly submission: Submission; readonly attachments?: readonly string[] }[] = [];
  const view = new MoothallForm();
  view.form = 'pothole';
  view.context = viewContext({
    bring: (chunk, load) =>
      chunk === 'uploads' ? Promise.resolve({ newUploads: () => uploads } as never) : load(),
    client: {
      form: () => Promise.resolve(form(required)),
      submitForm: ({ submission, attachments }) => {
        sent.push({ submission, ...(attachments && { attachments }) });
        return answer();
      },
      draft: (name) => drafts.get(name),
      keepDraft: (name, draft) => void drafts.set(name, structuredClone(draft)),
      on: () => () => undefined,
    },
  });
  document.body.replaceChildren(view);
  const walk = await new QuestionWalk(view).settle();
  /** @param failing how many of them are refused here */
  const pick = async (file: File, failing = 0) => {
    const before = uploads.all.length;
    const data = new DataTransfer();
    data.items.add(file);
    const input = walk.control('photos');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => uploads.all.length + failing > before);
    await walk.settle();
  };
  return { walk, uploads, sent, pick };
}
