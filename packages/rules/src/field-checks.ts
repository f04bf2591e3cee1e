/** What is checked of an answer for each type of field: all of it, as the hall does. A page takes only what it shows. */
import type { FormField } from '@moothall/protocol';
import { checkAddress, checkPlace } from './address.js';
import type { FieldCheck } from './answers.js';
import { checkText } from './check-text.js';
import { checkChoices } from './choices.js';
import { checkDate } from './date.js';
import { checkEmail } from './email.js';
import { checkFiles } from './files.js';
import { checkNumber } from './number.js';
import { checkPostcode } from './postcode.js';
import { parseTelephone } from './telephone.js';

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
  address: checkAddress,
  place: checkPlace,
  files: checkFiles,
  'choice-one': checkChoices,
  'choice-many': checkChoices,
  select: checkChoices,
};
