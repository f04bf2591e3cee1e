/** Fields with one control that few forms have. Brought when a form asks for one. */
import { html } from 'lit';
import { checkChoices, checkEmail, checkNumber, checkPostcode } from '@moothall/rules';
import { choicesOf, KINDS, textInput } from '../fields/kinds.js';
import type { FieldKinds } from '../fields/question.js';
import type { FormTexts } from '../texts/form.en.js';

export function kinds(texts: FormTexts): FieldKinds {
  return {
    email: textInput('email', () => 'email', { check: checkEmail }),
    postcode: textInput('text', () => 'postal-code', { check: checkPostcode }),
    number: textInput('text', () => 'off', { inputmode: 'decimal', check: checkNumber }),
    select: {
      ...KINDS['choice-one'],
      isGroup: false,
      check: checkChoices,
      control: (field, { answers, plain }, { describedBy, isWrong }) => {
        const { id } = field;
        return html`<select
          part="input"
          id=${id}
          name=${id}
          class="field"
          aria-describedby=${describedBy}
          aria-invalid=${isWrong}
        >
          <option value="">${texts.selectOne}</option>
          ${choicesOf(field).map(
            (choice) =>
              html`<option value=${choice.id} .selected=${choice.id === answers[id]}>
                ${plain(choice.label)}
              </option>`,
          )}
        </select>`;
      },
    },
  };
}
