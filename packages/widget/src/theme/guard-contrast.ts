/** Corrects a pair of colours that cannot be read, where the page has set one. A chunk of its own: most pages set none. */
import type { Host } from '../panel/host.js';

const READABLE = 4.5;

/** The pairs whose contrast is guarded: text token, ground token. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...['primary', 'surface', 'muted', 'accent', 'danger', 'citizen', 'adviser'].map(
    (ground) => [`on-${ground}`, ground] as const,
  ),
  ['link', 'surface'],
  ['danger', 'surface'],
];

/** @returns declarations that put black or white in the place of what cannot be read; each pair is warned of once */
export function guardContrast(host: Host): string {
  if (matchMedia('(forced-colors:active)').matches) return '';
  const probe = document.createElement('i');
  host.root.append(probe);
  const styles: string[] = [];
  for (const [text, ground] of PAIRS) {
    const on = luminance(probe, ground);
    const ratio = contrast(luminance(probe, text), on);
    if (ratio >= READABLE || Number.isNaN(ratio)) continue;
    // A link on an unusual surface is no fault of anybody's pair: it takes the colour of the text.
    if (text === 'link') styles.push('--mh-link:var(--mh-on-surface);');
    else {
      styles.push(`--mh-${text}:${on > 0.18 ? '#000' : '#fff'};`);
      host.warn('contrast', `${text} on ${ground} has ${ratio.toFixed(1)}:1, so black or white is used`);
    }
  }
  probe.remove();
  return styles.length ? `:host{${styles.join('')}}` : '';
}

/** NaN where the browser does not give the colour as rgb(), or nobody has said it yet: then nothing is judged. */
function luminance(probe: HTMLElement, token: string): number {
  probe.style.setProperty('color', `var(--mh-${token})`);
  const style = getComputedStyle(probe);
  const color = style.getPropertyValue(`--mh-${token}`) && style.color;
  const [red = NaN, green = NaN, blue = NaN] = (/^rgb/.test(color) ? (color.match(/[\d.]+/g) ?? []) : []).map(
    (part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    },
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
