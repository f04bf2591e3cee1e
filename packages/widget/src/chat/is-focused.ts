/** Whether an element has the focus. */

/** In its own root; also where the window itself is not in front. */
export function isFocused(field: Element | undefined): boolean {
  return field !== undefined && (field.getRootNode() as Document | ShadowRoot).activeElement === field;
}
