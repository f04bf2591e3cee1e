/** Addresses and places. Brought when a form asks for one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, FormField } from '@moothall/protocol';
import { checkAddress, checkPlace } from '@moothall/rules';
import { textOf } from '../fields/kinds.js';
import type { FieldKind, FieldKinds, QuestionScope } from '../fields/question.js';
import type { FormTexts } from '../texts/form.en.js';
import { placesEn, type PlacesTexts } from '../texts/places.en.js';
import { textsIn } from '../texts/texts.js';
import { locate } from './locate.js';
import { wrongParts } from './form-kinds.js';

/** Part of an address and what a browser may fill in. */
const LINES = [
  ['line1', 'address-line1'],
  ['line2', 'address-line2'],
  ['town', 'address-level2'],
  ['county', 'address-level1'],
  ['postcode', 'postal-code'],
] as const;

type Parts = Readonly<Record<string, string>>;

export function kinds(_texts: FormTexts, locale: string): FieldKinds {
  const texts = textsIn(locale, 'places', placesEn);
  return { address: address(texts), place: place(texts) };
}

function address(texts: PlacesTexts): FieldKind {
  return {
    isGroup: true,
    check: checkAddress,
    wrong: texts.wrongAddress,
    control: (field, scope) =>
      html`<div class="lines">
        ${LINES.map(([part, purpose]) => line(field, scope, part, texts[part], purpose))}
      </div>`,
    read: (data, id) => {
      const [line1 = '', line2 = '', town = '', county = '', postcode = ''] = LINES.map(([part]) =>
        textOf(data.get(`${id}.${part}`)),
      );
      return { line1, line2, town, county, postcode };
    },
    lines: (answer) => {
      const parts = partsOf(answer);
      return given(LINES.map(([part]) => parts[part]));
    },
  };
}

function place(texts: PlacesTexts): FieldKind {
  return {
    isGroup: true,
    check: checkPlace,
    wrong: texts.wrongPlace,
    control: (field, scope) => {
      const { id } = field;
      const { position, accuracyMetres = '', description = '' } = partsOf(scope.answers[id]);
      return html`<div class="lines">
        ${line(field, scope, 'postcode', texts.postcodeIfKnown, 'postal-code')}
        <label part="label" for="${id}.description">${texts.description}</label>
        <p part="hint" class="hint" id="${id}.description.hint">${texts.descriptionHint}</p>
        <textarea
          part="input"
          id="${id}.description"
          name="${id}.description"
          class="field"
          rows="3"
          maxlength="1000"
          aria-describedby="${id}.description.hint"
          .value=${description}
        ></textarea>
        <input type="hidden" name="${id}.position" .value=${position ?? ''} />
        <input type="hidden" name="${id}.accuracyMetres" .value=${accuracyMetres} />
        ${position ? html`<p class="here">${texts.here(accuracyMetres)}</p>` : nothing}
        <button
          type="button"
          part="link"
          class="link"
          @click=${(event: Event) => (position ? locate.forget(event) : locate.ask(event, texts))}
        >
          ${position ? texts.notHere : texts.useHere}
        </button>
        <p part="hint" class="hint" role="status"></p>
      </div>`;
    },
    read: (data, id) => {
      const text = (part: string) => textOf(data.get(`${id}.${part}`));
      return {
        postcode: text('postcode'),
        description: text('description').replaceAll('\r\n', '\n'),
        position: text('position'),
        accuracyMetres: text('accuracyMetres'),
      };
    },
    lines: (answer) => {
      const { description, postcode, position, accuracyMetres = '' } = partsOf(answer);
      return given([description, postcode, position && texts.here(accuracyMetres)]);
    },
  };
}

function line(
  { id }: FormField,
  { answers, issues }: QuestionScope,
  part: string,
  label: string,
  purpose: string,
): TemplateResult {
  const isPostcode = part === 'postcode';
  return html`<label part="label" for="${id}.${part}">${label}</label>
    <input
      part="input"
      id="${id}.${part}"
      name="${id}.${part}"
      class="field ${part}"
      maxlength="200"
      autocomplete=${purpose}
      spellcheck=${isPostcode ? 'false' : nothing}
      aria-invalid=${wrongParts(id, issues)(part)}
      .value=${partsOf(answers[id])[part] ?? ''}
    />`;
}

function partsOf(answer: Answer | undefined): Parts {
  return typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
}

function given(lines: readonly (string | undefined)[]): readonly string[] {
  return lines.flatMap((one) => one?.trim() || []);
}
