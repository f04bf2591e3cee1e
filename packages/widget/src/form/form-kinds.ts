/** The types of field that are common in forms, and what those share that are brought when a form asks for them. */
import { html, nothing } from 'lit';
import type { FormField } from '@moothall/protocol';
import { checkChoices } from '@moothall/rules';
import { choicesOf, KINDS, textInput } from '../fields/kinds.js';
import type { FieldKinds, Issue } from '../fields/question.js';
import type { FormTexts } from '../texts/form.en.js';
import type { FormHost, sendWith } from './files-kind.js';

/** What the chunk of some types exports. */
export interface KindsModule {
  readonly kinds: (texts: FormTexts, locale: string, form: FormHost) => FieldKinds;
  /** What has to happen before the answers are sent. */
  readonly sendWith?: typeof sendWith;
}

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

export const FORM_KINDS: FieldKinds = {
  ...KINDS,
  text: textInput('text', (id) => PURPOSES[id]),
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
};

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

/** Which controls of a field with several are wrong. @returns for `aria-invalid` of a part: `true`, where no part is named for each; or lit's `nothing` */
export function wrongParts(id: string, issues: readonly Issue[]): (part: string) => unknown {
  const issue = issues.find(({ field }) => field === id);
  const named = issue?.params?.['parts'];
  const parts = named === undefined ? undefined : String(named).split(' ');
  return (part) => (issue && (parts?.includes(part) ?? true) ? 'true' : nothing);
}
