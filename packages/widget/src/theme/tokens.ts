/** The chain of tokens: the page's `--moothall-*`, then the council's theme from the hall, before that what the launcher wears. */
import type { ThemeTokens } from '@moothall/protocol';

/** Until the hall has answered: the system's colours, which are light or dark with the page; links too, as the launcher's colour need not be readable on them. */
const EARLY =
  'surface:Canvas;on-surface:CanvasText;muted:#8881;on-muted:CanvasText;citizen:var(--mh-primary);on-citizen:var(--mh-on-primary);adviser:#8882;on-adviser:CanvasText;focus:CanvasText;border:#8888;';

/**
 * Every token as declarations of a `:host` rule.
 * @param launcher the launcher's computed style
 * @param pageFont the font family that the element inherits, for where neither page nor council names one
 */
export function tokenStyles(
  theme: ThemeTokens | undefined,
  isDark: boolean,
  launcher: CSSStyleDeclaration,
  pageFont: string,
): string {
  const tokens = theme
    ? theme.light + (isDark && theme.dark ? `;${theme.dark}` : '')
    : `${EARLY}primary:${launcher.backgroundColor};on-primary:${launcher.color};radius:8px`;
  return `:host{color-scheme:${isDark ? 'dark' : 'light'};${declarations(
    `font-body:${pageFont};font-heading:var(--mh-font-body);spacing:8px;shadow:0 2px 6px #0003,0 12px 40px #0004;${tokens}`,
  )};--mh-space:var(--mh-spacing);--mh-link:${theme ? 'var(--mh-primary)' : 'CanvasText'};--mh-radius-inner:min(var(--mh-radius),12px);--mh-radius-small:min(var(--mh-radius),4px)}`;
}

/** The page's own `--moothall-<name>` first, then the value. A later declaration of the same token wins. */
export function declarations(tokens: string): string {
  return tokens.replace(/([^:;]+):([^;]+)/g, '--mh-$1:var(--moothall-$1,$2)');
}
