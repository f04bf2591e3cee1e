/** A number for an emergency, in one line wherever it stands: on the home view, and above a message that tells of one. */
import { html, type TemplateResult } from 'lit';
import type { HelpLine } from '../texts/distress.en.js';

export function emergencyLine({ label, telephone, when }: HelpLine): TemplateResult {
  return html`<p>
    <b>${label}:</b> <a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>. ${when}
  </p>`;
}
