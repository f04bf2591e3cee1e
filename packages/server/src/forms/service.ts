/** Forms: their definitions by council, and what a submission must keep. */
import type { CommandOf, ErrorCode, FormDefinition } from '@moothall/protocol';
import type { Councils } from '../councils/index.js';
import { HallError } from '../platform/errors.js';
import { checkSubmission } from '../platform/pending-rules.js';

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

    async guard({ council, submission }) {
      const form = await councils.form(council, submission.form);
      if (form === undefined) return { refusal: 'form-unknown', path: '/submission/form' };
      if (form.version !== submission.version)
        return { refusal: 'form-changed', path: '/submission/version' };
      const [problem] = checkSubmission(form, submission.answers);
      return problem && { refusal: problem.code, path: `/submission/answers/${problem.field}` };
    },
  };
}
