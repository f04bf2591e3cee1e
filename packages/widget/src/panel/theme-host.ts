/** Dresses the public element in the whole chain of tokens, and corrects what could not be read. */
import type { CouncilProfile } from '@moothall/protocol';
import { guardContrast } from '../theme/guard-contrast.js';
import { tokenStyles } from '../theme/tokens.js';
import type { Host } from './host.js';
import { slottedStyles } from './panel.styles.js';

/** Call again when the profile has come. */
export function themeHost(host: Host, profile: () => CouncilProfile | undefined): void {
  const pageFont = getComputedStyle(host.parentElement ?? document.body).fontFamily;
  let guard = '';
  let guarded: boolean | undefined;
  host.themed = (isDark) => {
    if (guarded !== isDark) {
      guard = '';
      guarded = isDark;
      queueMicrotask(check);
    }
    return tokenStyles(profile()?.theme, isDark, pageFont, host.known?.theme) + slottedStyles + guard;
  };
  host.dress();

  function check(): void {
    const { styles, corrected } = guardContrast(host.root);
    if (!styles) return;
    guard = styles;
    host.dress();
    for (const pair of corrected)
      host.warn('contrast', `The colours ${pair} cannot be read together; black or white is used.`);
  }
}
