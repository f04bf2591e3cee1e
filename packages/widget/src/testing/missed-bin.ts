/** For tests: a form with every kind of field, a page that depends on an answer, and a choice that stops it. */
import type { FormDefinition, FormPage } from '@moothall/protocol';

export const DANGER: FormPage = {
  id: 'danger',
  title: { en: 'Is anything dangerous in the way?', cy: 'Oes rhywbeth peryglus yn y ffordd?' },
  fields: [
    {
      id: 'danger',
      type: 'choice-one',
      label: { en: 'Is anything dangerous in the way?', cy: 'Oes rhywbeth peryglus yn y ffordd?' },
      choices: [
        { id: 'yes', label: { en: 'Yes', cy: 'Oes' }, stops: { en: 'Do not touch it. Ring us now.' } },
        { id: 'no', label: { en: 'No', cy: 'Nac oes' } },
      ],
    },
  ],
};
export const WHICH: FormPage = {
  id: 'which',
  title: { en: 'Which bins were missed?' },
  fields: [
    {
      id: 'bins',
      type: 'choice-many',
      label: { en: 'Which bins were missed?' },
      choices: [
        { id: 'rubbish', label: { en: 'Rubbish' } },
        { id: 'garden', label: { en: 'Garden waste' } },
      ],
    },
  ],
};
export const GARDEN: FormPage = {
  id: 'garden',
  title: { en: 'Your garden waste' },
  showWhen: { field: 'bins', contains: 'garden' },
  fields: [{ id: 'sticker', type: 'number', label: { en: 'Sticker number' } }],
};
export const ABOUT: FormPage = {
  id: 'about',
  title: { en: 'About you' },
  fields: [
    { id: 'postcode', type: 'postcode', label: { en: 'Your postcode' } },
    { id: 'day', type: 'date', label: { en: 'Collection day' } },
    { id: 'email', type: 'email', label: { en: 'Email address' }, required: false },
    { id: 'telephone', type: 'telephone', label: { en: 'Telephone number' }, required: false },
    { id: 'full-name', type: 'text', label: { en: 'NHS number or name' }, maxLength: 20 },
    { id: 'more', type: 'long-text', label: { en: 'Anything else' }, maxLength: 30, required: false },
  ],
};
export const FORM: FormDefinition = {
  id: 'missed-bin',
  version: 3,
  title: { en: 'Report a missed bin', cy: 'Adrodd am fin a gollwyd' },
  description: { en: 'Tell us within two days.' },
  pages: [DANGER, WHICH, GARDEN, ABOUT],
  confirmation: { en: 'We’ll come back within two working days.' },
};
/** Enough for the last page, by control. */
export const ABOUT_YOU = {
  postcode: 'zz1 1aa',
  'day.day': '27',
  'day.month': '3',
  'day.year': '2026',
  'full-name': 'Ann',
};

/** The same question with a choice gone and one more. */
export const WHICH_CHANGED: FormPage = {
  ...WHICH,
  fields: [
    {
      id: 'bins',
      type: 'choice-many',
      label: { en: 'Which bins were missed?' },
      choices: [
        { id: 'garden', label: { en: 'Garden waste' } },
        { id: 'food', label: { en: 'Food' } },
      ],
    },
  ],
};
