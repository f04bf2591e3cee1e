/** What only a small screen needs: a panel that stays above the keyboard, a page that does not scroll behind it, a back key that closes it. */
import type { Host } from './host.js';

/** Call each time the panel has come into sight as a modal dialog; everything is undone when it closes. */
export function fitToScreen(host: Host): void {
  const { dialog } = host;
  const { documentElement: page } = document;
  const { overflow } = page.style;
  const done = new AbortController();
  const { signal } = done;
  // The keyboard does not change the page's own height.
  const fit = (): void => {
    dialog.style.height = `${visualViewport?.height ?? innerHeight}px`;
    dialog.style.top = `${visualViewport?.offsetTop ?? 0}px`;
  };
  fit();
  page.style.overflow = 'hidden';
  visualViewport?.addEventListener('resize', fit, { signal });
  visualViewport?.addEventListener('scroll', fit, { signal });
  // Browsers with close watchers do it by themselves; elsewhere an entry of its own lets the back key leave the panel only.
  if (!('CloseWatcher' in window)) {
    history.pushState({ ...(history.state as object | null), moothall: true }, '');
    addEventListener('popstate', () => host.close(), { signal });
  }
  dialog.addEventListener(
    'close',
    () => {
      done.abort();
      page.style.overflow = overflow;
      dialog.style.height = dialog.style.top = '';
      if ((history.state as { moothall?: boolean } | null)?.moothall) history.back();
    },
    { once: true },
  );
}
