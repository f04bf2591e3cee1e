/** Decides conditions of forms: on which answers a page is shown, or a choice offered. */
import type { Answers, Condition } from '@moothall/protocol';

/** @param answers those that count: an answer that is not there equals and contains nothing */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers[condition.field];
  return 'equals' in condition
    ? answer === condition.equals
    : Array.isArray(answer) && answer.includes(condition.contains);
}
