/** Checks the files of an answer: ids of uploads, as many as the field takes. */
import { ATTACHMENTS_PER_MESSAGE } from '@moothall/protocol/constants';
import type { FormField } from '@moothall/protocol';
import type { FieldCheck } from './answers.js';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** `problem`: `count` and `max` where there are more than the field takes; none where it is no list of different ids. */
export const checkFiles: FieldCheck = (answer, field) => {
  const ids: readonly unknown[] = Array.isArray(answer) ? answer : [''];
  if (!ids.every((id) => typeof id === 'string' && ID.test(id)) || new Set(ids).size < ids.length) return {};
  const max = mostFiles(field);
  return ids.length > max ? { problem: 'count', max } : undefined;
};

/** How many files a field takes; 0 where it takes none. */
export function mostFiles(field: FormField): number {
  return field.type === 'files' ? (field.maxCount ?? ATTACHMENTS_PER_MESSAGE) : 0;
}
