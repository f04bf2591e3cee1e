/** What every view shares: its context, a first render in the same turn, and focus on its heading. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Carried, View, ViewContext } from './view.js';

/** Base of the views. A subclass renders one heading `<h2 tabindex="-1">` of its own. */
export abstract class ViewElement extends LitElement implements View {
  @property({ attribute: false }) context: ViewContext | undefined;
  @property({ attribute: false }) carried: Carried = {};

  override connectedCallback(): void {
    super.connectedCallback();
    // Rendered before the turn ends, so that what is slotted into this element never loses its box, and with it focus.
    if (this.isUpdatePending) this.performUpdate();
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}
