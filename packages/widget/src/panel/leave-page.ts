/** Leaves the page at once: first nothing is left of the widget, in this tab and the others, then another page takes its place. */
import { wipe, type WipedPanel } from './wipe.js';

/** Over everything, in the browser's top layer: what a slow network still shows of the page is not to be read. */
const COVER = `dialog{position:fixed!important;inset:0!important;width:100%!important;height:100%!important;max-width:none!important;max-height:none!important;margin:0!important;padding:24px!important;border:0!important;border-radius:0!important;background:Canvas!important;color:CanvasText!important;animation:none!important}dialog::backdrop{background:Canvas}[part=launcher]{display:none!important}`;

/** How long the browser may take to go back one entry of its history. */
const BACK_PATIENCE_MS = 500;

/**
 * All but the last step within the turn. Whatever fails on the way, the page is left.
 * @param address http or https; Back does not come to the page that was left
 * @param words shown while the other page comes
 */
export function leavePage(panel: WipedPanel, address: string, words: string): void {
  const { host } = panel;
  const marked = (history.state as { moothall?: boolean } | null)?.moothall;
  for (const step of [
    // First, for the closing panel would go back by itself.
    () => marked && history.replaceState(null, '', '/'),
    () => wipe(panel, true),
    () => (document.title = new URL(address).hostname),
    () => cover(host, words),
    // The other page is not told which one was left.
    () => document.head.append(Object.assign(document.createElement('meta'), NO_REFERRER)),
  ])
    try {
      step();
    } catch {
      // The next is as important.
    }
  if (!marked) {
    replace(address);
    return;
  }
  // The panel has an entry of its own above the page's: both are to go.
  const go = (): void => {
    clearTimeout(timer);
    removeEventListener('popstate', go);
    replace(address);
  };
  const timer = setTimeout(go, BACK_PATIENCE_MS);
  addEventListener('popstate', go);
  history.back();
}

const NO_REFERRER = { name: 'referrer', content: 'no-referrer' };

/** In a frame it is the page around that shows where the citizen was. */
function replace(address: string): void {
  try {
    (top ?? window).location.replace(address);
  } catch {
    location.replace(address);
  }
}

function cover({ root, dialog }: WipedPanel['host'], words: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(COVER);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const said = document.createElement('p');
  said.role = 'alert';
  dialog.replaceChildren(said);
  dialog.showModal();
  said.textContent = words;
}
