/** For tests: what does not fit. */

/** The elements of a root that reach out of the given width, or whose text is cut; by tag, part and text. */
export function clipped(root: ParentNode, widthPx: number): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((one) => !one.closest('.hidden-text') && one.checkVisibility())
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const cuts =
        /hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
      return left < -1 || right > widthPx + 1 || cuts;
    })
    .map(
      (one) =>
        `${one.localName} ${one.getAttribute('part') ?? one.className}: ${one.textContent.trim().slice(0, 60)}`,
    );
}

/** Those whose direction is another one; what has its own (`dir`, and telephone numbers always) is not looked at. */
export function notDirected(root: ParentNode, direction: 'ltr' | 'rtl'): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((one) => !one.closest('[dir],[type=tel]') && getComputedStyle(one).direction !== direction)
    .map((one) => `${one.localName} ${one.getAttribute('part') ?? ''}`);
}
