/** The types of field that only forms have. */
import { html, nothing } from 'lit';
import { checkDate, checkEmail, checkNumber, checkPostcode } from '@moothall/rules';
import { KINDS, textInput, textOf } from '../fields/kinds.js';
import type { FieldKind, FieldKinds } from '../fields/question.js';
import type { FormTexts } from '../texts/form.en.js';

/** What a text field is for, known by its id in a definition (WCAG 1.3.5). */
const PURPOSES: Readonly<Record<string, string>> = {
  name: 'name',
  'full-name': 'name',
  'first-name': 'given-name',
  'last-name': 'family-name',
  organisation: 'organization',
  address: 'street-address',
  'address-line-1': 'address-line1',
  'address-line-2': 'address-line2',
  town: 'address-level2',
  county: 'address-level1',
};

export function formKinds(texts: FormTexts): FieldKinds {
  return {
    ...KINDS,
    text: textInput('text', (id) => PURPOSES[id]),
    email: textInput('email', () => 'email', { check: checkEmail }),
    postcode: textInput('text', () => 'postal-code', { check: checkPostcode }),
    number: textInput('text', () => 'off', { inputmode: 'decimal', check: checkNumber }),
    date: dateKind(texts),
  };
}

const PARTS = ['day', 'month', 'year'] as const;

function dateKind(texts: FormTexts): FieldKind {
  return {
    isGroup: true,
    check: checkDate,
    control: ({ id }, { answers }, { isWrong }) => {
      const answer = answers[id];
      const date = answer instanceof Object && 'day' in answer ? answer : undefined;
      return html`<div part="date" class="date">
        ${PARTS.map(
          (part) =>
            html`<label part="date-part" class="piece"
              >${texts[part]}<input
                part="input"
                id="${id}.${part}"
                name="${id}.${part}"
                class="field ${part}"
                inputmode="numeric"
                autocomplete=${id === 'date-of-birth' ? `bday-${part}` : nothing}
                aria-invalid=${isWrong}
                .value=${date?.[part] ?? ''}
            /></label>`,
        )}
      </div>`;
    },
    read: (data, id) => {
      const [day = '', month = '', year = ''] = PARTS.map((part) => textOf(data.get(`${id}.${part}`)));
      return { day, month, year };
    },
    lines: (answer) => {
      if (typeof answer === 'string' || !('day' in answer)) return [];
      const { day, month, year } = answer;
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      return [
        // A month may be written out; then the citizen’s words are clear enough.
        Number.isNaN(date.getTime())
          ? `${day} ${month} ${year}`
          : date.toLocaleDateString(texts.dates, { dateStyle: 'long', timeZone: 'UTC' }),
      ];
    },
  };
}
