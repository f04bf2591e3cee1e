/** Which controls of a field with several are wrong. */
import { nothing } from 'lit';
import type { Issue } from '../fields/question.js';

/** @returns for `aria-invalid` of a part: `true`, where no part is named for each; or lit's `nothing` */
export function wrongParts(id: string, issues: readonly Issue[]): (part: string) => unknown {
  const issue = issues.find(({ field }) => field === id);
  const named = issue?.params?.['parts'];
  const parts = named === undefined ? undefined : String(named).split(' ');
  return (part) => (issue && (parts?.includes(part) ?? true) ? 'true' : nothing);
}
