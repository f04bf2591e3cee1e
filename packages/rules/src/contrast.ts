/** How well one colour is read upon another, by WCAG 2.2. */

/** What WCAG asks of text (AA). */
export const TEXT_CONTRAST = 4.5;
/** What WCAG asks of large text, and of the parts of controls. */
export const PART_CONTRAST = 3;

/**
 * The contrast ratio of two `#rrggbb` colours, from 1 to 21; which one is in front does not matter.
 * @throws RangeError where a colour is not `#rrggbb`
 */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) throw new RangeError(`${colour} is not a colour as #rrggbb`);
  const channel = (start: number): number => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
