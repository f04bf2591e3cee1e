/** Leaves nothing on this device, nor in other tabs: for “Forget this device”, for leaving the page at once, and for shared computers. */
import type { CoreClient } from '@moothall/client/core';
import { hallOf, type Host } from './host.js';

/** What is needed of the panel. */
export interface WipedPanel extends HTMLElement {
  readonly host: Host;
  readonly link: { readonly client: CoreClient | undefined };
  /** Puts a fresh shell in its place. */
  empty(): void;
}

/** As the client's: it is in another chunk, which need not be here. */
const SHARED_KEY = 'moothall:shared';
/** `moothall:<council>:<what>` */
const COUNCIL_KEY = /^moothall:[^:]+:/u;

/**
 * Forgets one council, or all of this site's, here and in every other tab; ends the session in the hall; empties the
 * panel. All of it within the turn, and nothing is waited for. Never throws.
 */
export function wipe(panel: WipedPanel, isForAll = false): void {
  const { host, link } = panel;
  const own = `moothall:${host.council}:`;
  const session = host.stored('session');
  const names = new Set(link.client ? [] : [own]);
  // With it go sockets, uploads and what was about to be sent, and the hall is told.
  // Its own tabs hear it from it; by another channel it would hear itself.
  void link.client?.forget();
  for (const area of areas())
    for (const key of Object.keys(area)) {
      const [name] = COUNCIL_KEY.exec(key) ?? [];
      if (!name ? !(isForAll && key === SHARED_KEY) : !isForAll && name !== own) continue;
      if (name && name !== own) names.add(name);
      area.removeItem(key);
    }
  for (const name of names) tellTabs(name, 'forget');
  if (session && !link.client) endSession(host, session);
  if (host.panel === panel) panel.empty();
}

/** Whether what the citizen does is kept no longer than this tab. */
export function isForThisTab(host: Host): boolean {
  const storage = host.getAttribute('storage');
  try {
    return storage === 'none' || storage === 'session' || sessionStorage.getItem(SHARED_KEY) !== null;
  } catch {
    // What cannot be stored goes with the page.
    return true;
  }
}

/** From now on nothing outlives this tab; what was kept moves here, and the other open tabs forget and do the same. */
export function keepToThisTab(host: Host): void {
  // A client of this tab passes over it: it finds the tab marked already.
  const names = new Set([`moothall:${host.council}:`]);
  try {
    for (const key of Object.keys(localStorage)) {
      const [name] = COUNCIL_KEY.exec(key) ?? [];
      if (!name) continue;
      names.add(name);
      sessionStorage.setItem(key, localStorage.getItem(key) ?? '');
      localStorage.removeItem(key);
    }
    sessionStorage.setItem(SHARED_KEY, '1');
  } catch {
    // Where nothing can be stored, nothing is.
  }
  for (const name of names) tellTabs(name, 'shared');
}

function areas(): readonly Storage[] {
  return [() => localStorage, () => sessionStorage].flatMap((area) => {
    try {
      return [area()];
    } catch {
      return [];
    }
  });
}

function tellTabs(name: string, hint: 'forget' | 'shared'): void {
  try {
    const channel = new BroadcastChannel(name);
    channel.postMessage(hint);
    channel.close();
  } catch {
    // They cannot speak with each other.
  }
}

/** Where the client is not here to do it. */
function endSession(host: Host, session: string): void {
  try {
    const { token } = JSON.parse(session) as { readonly token?: string };
    if (token)
      fetch(`${hallOf(host)}/v1/sessions/end`, { method: 'POST', body: token, keepalive: true }).catch(
        () => undefined,
      );
  } catch {
    // It was no session.
  }
}
