/** English of everything that asks: buttons, errors, the check page, and what is said when sending fails. */
import type { FormField } from '@moothall/protocol';

/** What was wrong with one answer, as the rules and the hall name it. */
export type IssueCode = 'field-missing' | 'field-too-long' | 'field-format';

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
  optional: (label: string) => `${label} (optional)`,
  notProvided: 'Not provided',
  /** The language in which dates are written; plain `en` would put the month first. */
  dates: 'en-GB',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  selectAll: 'Select all that apply',
  check: 'Check your answers',
  reference: 'Your reference number',
  next: 'What happens next',
  ring: (telephone: string) => `Ring ${telephone}`,
  left: (count: number) =>
    count < 0 ? `You have ${characters(-count)} too many` : `You have ${characters(count)} remaining`,
  upTo: (limit: number) => `You can enter up to ${characters(limit)}`,
  /** For one answer: it says what to do in the label’s own words; a label that asks is quoted. */
  issue: (
    code: IssueCode,
    type: FormField['type'],
    label: string,
    { maxLength, problem, parts }: Readonly<Record<string, string | number>>,
  ) => {
    const asks = label.endsWith('?');
    const subject = asks ? 'Your answer' : label;
    if (code === 'field-too-long') return `${subject} must be ${characters(Number(maxLength))} or fewer`;
    if (code === 'field-missing') {
      return `${type.startsWith('choice') ? 'Select' : 'Enter'} ${asks ? `an answer to “${label}”` : withinSentence(label)}`;
    }
    switch (type) {
      case 'email':
        return 'Enter an email address in the correct format, like name@example.com';
      case 'telephone':
        return 'Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192';
      case 'postcode':
        return problem === 'partial' ? 'Enter a full postcode' : 'Enter a full UK postcode, like ZZ1 1AA';
      case 'date':
        return problem === 'missing'
          ? `${subject} must include a ${String(parts).replaceAll(' ', ' and ')}`
          : `${subject} must be a real date, like 27 3 2026`;
      case 'number':
        return `${subject} must be a number, like 12`;
      default:
        return `Check what you entered for “${label}”`;
    }
  },
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

function characters(count: number): string {
  return `${count.toLocaleString('en-GB')} character${count === 1 ? '' : 's'}`;
}

/** “Your postcode” reads on as “your postcode”, “E-mail” as “e-mail”; “NHS number” and “I agree” stay as they are. */
function withinSentence(label: string): string {
  return /^(?!I\b)[A-Z](?![A-Z\d])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
