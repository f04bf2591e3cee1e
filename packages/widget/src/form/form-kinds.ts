/** The types of field that only forms have. */
import { html } from 'lit';
import type { FormField } from '@moothall/protocol';
import { checkChoices, checkEmail, checkNumber, checkPostcode } from '@moothall/rules';
import { choicesOf, KINDS, textInput } from '../fields/kinds.js';
import type { FieldKinds } from '../fields/question.js';
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
    // A choice may be gone that was offered before another answer was changed.
    'choice-one': { ...KINDS['choice-one'], check: checkChoices },
    'choice-many': {
      ...KINDS['choice-many'],
      check: checkChoices,
      control: (field, scope, state) =>
        html`<div @input=${(event: Event) => untick(event, field)}>
          ${KINDS['choice-many'].control(field, scope, state)}
        </div>`,
    },
    select: {
      ...KINDS['choice-one'],
      isGroup: false,
      check: checkChoices,
      control: (field, { answers, localise }, { describedBy, isWrong }) => {
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
                ${localise(choice.label)}
              </option>`,
          )}
        </select>`;
      },
    },
  };
}

/** “None of these” goes with no other choice: ticking it takes the others away, and ticking another takes it away. */
function untick({ target, currentTarget }: Event, field: FormField): void {
  const ticked = target as HTMLInputElement;
  if (!ticked.checked) return;
  const isExclusive = (value: string) =>
    choicesOf(field).some(({ id, exclusive }) => exclusive && id === value);
  for (const box of (currentTarget as Element).querySelectorAll('input')) {
    if (box !== ticked && (isExclusive(ticked.value) || isExclusive(box.value))) box.checked = false;
  }
}
