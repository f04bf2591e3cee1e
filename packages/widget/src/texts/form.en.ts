/** English of forms: what every form says around its own questions, and about answers of the types that only forms have. */
import { subject, type WrongTexts } from './questions.en.js';

export const formEn = {
  send: 'Send your answers',
  done: 'We have your answers',
  next: 'We’ll read your answers and contact you if we need to know more.',
  keep: 'Keep the reference number: you can quote it when you contact us.',
  stopped: 'What to do now',
  unavailable: 'This form is not available',
  unknown: 'You can still contact us another way.',
  cannotLoad: 'We could not load this form. Check your connection, then try again.',
  changed:
    'The form changed while you were filling it in. We kept the answers that still fit. Check them before you send.',
  /** Plain `en` would put the month first. */
  date: (date: Date) => date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  selectOne: 'Select one',
  keepHere: 'Keep my answers on this device until I send them',
  keepHereHint: 'Leave this empty if other people use this device too.',
  kept: 'These are the answers that you kept on this device. Go on where you stopped.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  wrong: {
    email: () => 'Enter an email address in the correct format, like name@example.com',
    postcode: (_label, { problem }) =>
      problem === 'partial' ? 'Enter a full postcode' : 'Enter a full UK postcode, like ZZ1 1AA',
    date: (label, { problem, parts }) =>
      problem === 'missing'
        ? `${subject(label)} must include a ${String(parts).replaceAll(' ', ' and ')}`
        : `${subject(label)} must be a real date, like 27 3 2026`,
    number: (label, { problem, min, max }) =>
      `${subject(label)} must be ${
        problem !== 'range'
          ? 'a number, like 12'
          : min === undefined
            ? `${max} or less`
            : max === undefined
              ? `${min} or more`
              : `between ${min} and ${max}`
      }`,
  } as WrongTexts,
};

export type FormTexts = typeof formEn;
