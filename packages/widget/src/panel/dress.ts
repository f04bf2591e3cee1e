/** Dresses the public element in the whole chain of tokens, light or dark with the page, and corrects what could not be read. */
import type { ThemeTokens } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { tokenStyles } from '../theme/tokens.js';
import { bring } from './bring.js';
import type { Host } from './host.js';
import { slottedStyles } from './panel.styles.js';

/** What a page may put in colours of its own; each has its partner, `on-…`. */
const GROUNDS = ['primary', 'surface', 'muted', 'accent', 'danger', 'citizen', 'adviser'];

/** @returns what dresses the host again: when the theme has come, or the page's wishes have changed */
export function dresser(host: Host): (theme: ThemeTokens | undefined) => void {
  const sheet = new CSSStyleSheet();
  // The shell's nodes look like those of the views.
  host.root.adoptedStyleSheets = [
    ...host.root.adoptedStyleSheets,
    ...(baseStyles.styleSheet ? [baseStyles.styleSheet] : []),
    sheet,
  ];
  const darkness = matchMedia('(prefers-color-scheme:dark)');
  let known: ThemeTokens | undefined;
  let latest = '';
  darkness.onchange = () => dress(known);
  return dress;

  function dress(theme: ThemeTokens | undefined): void {
    known = theme;
    const wish = host.getAttribute('color-scheme') ?? '';
    // Dark where it was asked for, or where the page itself goes dark.
    const scheme = /^(light|dark)$/.test(wish)
      ? wish
      : getComputedStyle(document.documentElement).colorScheme;
    const isDark = scheme.includes('dark') && (darkness.matches || !scheme.includes('light'));
    const { fontFamily } = getComputedStyle(host.parentElement ?? document.body);
    const styles = tokenStyles(theme, isDark, getComputedStyle(host.launcher), fontFamily) + slottedStyles;
    latest = styles;
    sheet.replaceSync(styles);
    const page = getComputedStyle(host);
    if (
      GROUNDS.some((name) => [name, `on-${name}`].some((one) => page.getPropertyValue(`--moothall-${one}`)))
    )
      void bring(host, 'guard-contrast', () => import('../theme/guard-contrast.js')).then(
        ({ guardContrast }) => {
          // The theme may have come meanwhile: then that dressing has its own guard.
          if (latest === styles) sheet.replaceSync(styles + guardContrast(host));
        },
        () => undefined,
      );
  }
}
