/** What a failure to send means for the citizen: a field to correct, or a sentence to read. */
import type { FormPage } from '@moothall/protocol';
import type { QuestionsTexts } from '../texts/questions.en.js';
import type { Issue } from './question.js';

/** A code of the hall or `unreachable`, and where it points; as the client’s error has it. */
export interface Failure {
  readonly code: string;
  readonly path?: string | undefined;
  readonly retryable?: boolean;
}

/** The question that the hall found wrong, if it named one: its page’s id and the issue. */
export function issueOf(
  { code, path = '' }: Failure,
  pages: readonly FormPage[],
): readonly [string, Issue] | undefined {
  if (!code.startsWith('field-')) return undefined;
  const named = path.split('/');
  for (const page of pages) {
    const field = page.fields.find(({ id }) => named.includes(id));
    if (field) return [page.id, { field: field.id, code: code as Issue['code'] }];
  }
  return undefined;
}

export function failureText({ code, retryable }: Failure, { failed }: QuestionsTexts): string {
  return failed[code] ?? (retryable ? failed.retryable : failed.final);
}
