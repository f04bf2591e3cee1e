/** Forms: their definitions by council, and what a submission must keep. */
import type { CommandOf, ErrorCode, FormDefinition, Submission } from '@moothall/protocol';
import { checkSubmission, type SubmissionCheck } from '@moothall/rules';
import type { Councils } from '../councils/index.js';
import { HallError } from '../platform/errors.js';

export interface Forms {
  /** A form in its current version. @throws HallError `unknown-council`, `form-unknown` */
  form(council: string, formId: string): Promise<FormDefinition>;
  /**
   * What is against a submission: the same checks that the page makes, on answers that may come from anywhere.
   * @throws HallError `unknown-council`
   */
  guard(
    command: CommandOf<'submit-form'>,
  ): Promise<{ readonly refusal: ErrorCode; readonly path?: string } | undefined>;
}

export function createForms({ councils }: { readonly councils: Pick<Councils, 'form'> }): Forms {
  return {
    async form(council, formId) {
      const form = await councils.form(council, formId);
      if (form === undefined) throw new HallError('form-unknown');
      return form;
    },

    async guard({ council, submission, attachments = [] }) {
      const form = await councils.form(council, submission.form);
      if (form === undefined) return { refusal: 'form-unknown', path: '/submission/form' };
      if (form.version !== submission.version)
        return { refusal: 'form-changed', path: '/submission/version' };
      const unknown = Object.keys(submission.answers).find((id) => !hasField(form, id));
      if (unknown !== undefined) return { refusal: 'malformed-command', path: pathOf(unknown) };
      const refusal = refusalOf(checkSubmission(form, submission));
      if (refusal !== undefined) return refusal;
      // What an answer names has to come along, or nobody could see it.
      const missing = filesOf(form, submission).find(({ id }) => !attachments.includes(id));
      return missing && { refusal: 'attachment-unknown', path: pathOf(missing.field) };
    },
  };
}

function hasField({ pages }: FormDefinition, id: string): boolean {
  return pages.some(({ fields }) => fields.some((field) => field.id === id));
}

/** Of answers that were checked. */
function filesOf({ pages }: FormDefinition, { answers }: Submission) {
  return pages
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'files')
    .flatMap(({ id: field }) =>
      ((answers[field] as readonly string[] | undefined) ?? []).map((id) => ({ field, id })),
    );
}

function refusalOf({ problems: [problem], stop }: SubmissionCheck) {
  if (problem !== undefined) return { refusal: problem.code, path: pathOf(problem.field) };
  // The form told the citizen to do something else, and does not offer to be sent.
  return stop && ({ refusal: 'field-format', path: pathOf(stop.field) } as const);
}

function pathOf(field: string): string {
  return `/submission/answers/${field}`;
}
