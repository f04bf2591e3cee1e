/** Corrects a pair of colours that cannot be read, where the page or a council has set one. */
import { PAIRS } from './tokens.js';

const READABLE = 4.5;

/**
 * @param inside where the tokens hold; a probe is put there for a moment
 * @returns declarations that put black or white in the place of what cannot be read, and the pairs concerned
 */
export function guardContrast(inside: ShadowRoot): {
  readonly styles: string;
  readonly corrected: readonly string[];
} {
  if (matchMedia('(forced-colors:active)').matches) return { styles: '', corrected: [] };
  const probe = document.createElement('i');
  inside.append(probe);
  const styles: string[] = [];
  const corrected: string[] = [];
  for (const [text, ground] of PAIRS) {
    const on = luminance(probe, ground);
    const ratio = contrast(luminance(probe, text), on);
    if (ratio >= READABLE || Number.isNaN(ratio)) continue;
    // A link on an unusual surface is no fault of anybody's pair: it takes the colour of the text.
    if (text === 'link') styles.push('--mh-link:var(--mh-on-surface);');
    else {
      styles.push(`--mh-${text}:${on > 0.18 ? '#000' : '#fff'};`);
      corrected.push(`${text} on ${ground} (${ratio.toFixed(1)}:1)`);
    }
  }
  probe.remove();
  return { styles: styles.length ? `:host{${styles.join('')}}` : '', corrected };
}

/** NaN where the browser does not give the colour as rgb(): then nothing is judged. */
function luminance(probe: HTMLElement, token: string): number {
  probe.style.setProperty('color', `var(--mh-${token})`);
  const [red = NaN, green = NaN, blue = NaN] =
    (/^rgb/.test(getComputedStyle(probe).color) ? getComputedStyle(probe).color.match(/[\d.]+/g) : null)?.map(
      (part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      },
    ) ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
