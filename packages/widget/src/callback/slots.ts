/** The times for a call, each day a group of its own: “Tomorrow, Wednesday 25 November”, then “9am to 11am”. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedSlot } from '@moothall/protocol';
import { choiceRow, KINDS } from '../fields/kinds.js';
import type { FieldKind } from '../fields/question.js';

/** @param slots those that the field offers after its first choice */
export function timesByDay(slots: readonly OfferedSlot[]): FieldKind {
  return {
    ...KINDS['choice-one'],
    control: (field, scope) => {
      const [soonest, ...times] = 'choices' in field ? field.choices : [];
      const days: { heading: string; rows: TemplateResult[] }[] = [];
      slots.slice(0, times.length).forEach((slot, index) => {
        const heading = scope.plain(slot.heading);
        if (days.at(-1)?.heading !== heading) days.push({ heading, rows: [] });
        days.at(-1)?.rows.push(choiceRow(field, scope, index + 1, scope.localise(slot.time)));
      });
      return html`<div class="choices">
        ${soonest ? choiceRow(field, scope, 0, scope.localise(soonest.label)) : nothing}
        ${days.map(
          ({ heading, rows }) =>
            html`<div part="day" class="choices" role="group" aria-label=${heading}>
              <b part="day-heading" aria-hidden="true">${heading}</b>
              ${rows}
            </div>`,
        )}
      </div>`;
    },
  };
}
