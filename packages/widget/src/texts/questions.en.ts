/** English of everything that asks: buttons, errors, the check page, and what is said when sending fails. */
import type { FormField } from '@moothall/protocol';

export const questionsEn = {
  back: 'Back',
  continue: 'Continue',
  change: 'Change',
  tryAgain: 'Try again',
  sending: 'Sending',
  loading: 'Loading',
  finish: 'Back to the start',
  problem: 'There is a problem',
  error: 'Error:',
  /** Follows the label. */
  optional: '(optional)',
  notProvided: 'Not provided',
  selectAll: 'Select all that apply',
  check: 'Check your answers',
  reference: 'Your reference number',
  next: 'What happens next',
  ring: (telephone: string) => `Ring ${telephone}`,
  left: (count: number) =>
    count < 0 ? `You have ${characters(-count)} too many` : `You have ${characters(count)} remaining`,
  upTo: (limit: number) => `You can enter up to ${characters(limit)}`,
  // For one answer: what to do, in the label's own words; a label that asks is quoted.
  tooLong: (label: string, limit: number) => `${subject(label)} must be ${characters(limit)} or fewer`,
  missing: (label: string, type: FormField['type']) =>
    `${/^(choice|select|files)/.test(type) ? 'Select' : 'Enter'} ${label.endsWith('?') ? `an answer to “${label}”` : withinSentence(label)}`,
  checkEntry: (label: string) => `Check what you entered for “${label}”`,
  /** For an answer of a type that cannot be right; `params` are those of the rules. */
  wrong: {
    telephone: () => 'Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
  } as WrongTexts,
  /** Why sending failed, by the hall’s code; whatever has none of its own can be tried again, or not. */
  failed: {
    'too-many-requests':
      'Too many people are sending to us at the moment. Your answers are still here. Wait a minute, then try again.',
    'storage-full':
      'We cannot take anything new at the moment. Your answers are still here. Try again later.',
    retryable: 'We could not send this. Your answers are still here. Check your connection, then try again.',
    final: 'We could not send this. Your answers are still here.',
  } as Readonly<Record<string, string>> & { readonly retryable: string; readonly final: string },
};

export type QuestionsTexts = typeof questionsEn;
export type WrongTexts = Readonly<
  Partial<
    Record<FormField['type'], (label: string, params: Readonly<Record<string, string | number>>) => string>
  >
>;

/** What a sentence about an answer begins with. */
export function subject(label: string): string {
  return label.endsWith('?') ? 'Your answer' : label;
}

function characters(count: number): string {
  return `${count.toLocaleString('en-GB')} character${count === 1 ? '' : 's'}`;
}

/** “Your postcode” reads on as “your postcode”, “E-mail” as “e-mail”; “NHS number” and “I agree” stay as they are. */
function withinSentence(label: string): string {
  return /^(?!I\b)[A-Z](?![A-Z\d])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
