/** A date in three controls. Brought when a form asks for one. */
import { html, nothing } from 'lit';
import { checkDate } from '@moothall/rules';
import { textOf } from '../fields/kinds.js';
import type { FieldKind, FieldKinds } from '../fields/question.js';
import type { FormTexts } from '../texts/form.en.js';
import { wrongParts } from './form-kinds.js';

const PARTS = ['day', 'month', 'year'] as const;

export function kinds(texts: FormTexts): FieldKinds {
  return { date: date(texts) };
}

function date(texts: FormTexts): FieldKind {
  return {
    isGroup: true,
    check: checkDate,
    control: (field, { answers, issues }) => {
      const { id } = field;
      const answer = answers[id];
      const parts = answer instanceof Object && 'day' in answer ? answer : undefined;
      const isWrong = wrongParts(id, issues);
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
                aria-invalid=${isWrong(part)}
                .value=${parts?.[part] ?? ''}
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
      const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      return [
        // A month may be written out; then the citizen’s words are clear enough.
        Number.isNaN(moment.getTime()) ? `${day} ${month} ${year}` : texts.date(moment),
      ];
    },
  };
}
