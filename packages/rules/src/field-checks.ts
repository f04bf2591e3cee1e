/** What is checked of an answer for each type of field: all of it, as the hall does. A page takes only what it shows. */
import type { FormField } from '@moothall/protocol';
import type { FieldCheck } from './answers.js';
import { checkText } from './check-text.js';
import { checkDate } from './date.js';
import { checkEmail } from './email.js';
import { checkNumber } from './number.js';
import { checkPostcode } from './postcode.js';
import { parseTelephone } from './telephone.js';

/** A page offers nothing else; whoever writes to the hall without one may. */
const checkChoices: FieldCheck = (answer, field) => {
  if (!('choices' in field) || Array.isArray(answer) !== (field.type === 'choice-many')) return {};
  const chosen = [answer].flat();
  const isKnown = chosen.every((one) => field.choices.some(({ id }) => id === one));
  return isKnown && new Set(chosen).size === chosen.length ? undefined : {};
};

const checkAnyText = checkText(() => undefined);

export const FIELD_CHECKS: Readonly<Record<FormField['type'], FieldCheck>> = {
  text: checkAnyText,
  'long-text': checkAnyText,
  email: checkEmail,
  telephone: checkText((text) => {
    const number = parseTelephone(text);
    return 'problem' in number ? number.problem : undefined;
  }),
  postcode: checkPostcode,
  number: checkNumber,
  date: checkDate,
  'choice-one': checkChoices,
  'choice-many': checkChoices,
};
