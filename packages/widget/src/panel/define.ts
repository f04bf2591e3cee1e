/** Registers an element where its name is still free: a second copy of the widget on a page does no harm. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
