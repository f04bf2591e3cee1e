/** For tests: a form with a hall that takes everything, and a device whose drafts the test can see. */
import type { FormDefinition, Submission } from '@moothall/protocol';
import { MoothallForm } from '../form/form.js';
import { QuestionWalk } from './question-walk.js';
import { ACCEPTED, viewContext } from './view-context.js';

/** @param drafts what the device keeps; lives longer than the view */
export async function openForm(form: FormDefinition, drafts = new Map<string, unknown>()) {
  if (!customElements.get('moothall-form')) customElements.define('moothall-form', MoothallForm);
  const sent: Submission[] = [];
  const brought: string[] = [];
  const listeners = new Set<(detail: { readonly reason: 'expired' | 'forgotten' }) => void>();
  const view = new MoothallForm();
  view.form = form.id;
  view.context = viewContext({
    bring: (chunk, load) => {
      brought.push(chunk);
      return load();
    },
    client: {
      form: () => Promise.resolve(form),
      submitForm: ({ submission }) => {
        sent.push(submission);
        return Promise.resolve(ACCEPTED);
      },
      draft: (name) => drafts.get(name),
      keepDraft: (name, draft) => {
        if (draft) drafts.set(name, structuredClone(draft));
        else drafts.delete(name);
      },
      on: (_name, listener) => {
        listeners.add(listener as never);
        return () => listeners.delete(listener as never);
      },
    },
  });
  document.body.replaceChildren(view);
  const walk = await new QuestionWalk(view).settle();
  const forget = () => {
    drafts.clear();
    for (const listener of listeners) listener({ reason: 'forgotten' });
    return walk.settle();
  };
  return { walk, sent, brought, drafts, forget };
}
