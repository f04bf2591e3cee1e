/** The client's ports in a browser: the one file that touches the page, with a fall-back for whatever it lacks. */
import {
  memoryStore,
  noLock,
  noTabs,
  type Broadcast,
  type ClientPorts,
  type Hint,
  type KeyValueStore,
} from './ports.js';

/** A lock that another tab holds longer than this is passed over: the hall does every command once anyway. */
const LOCK_PATIENCE_MS = 5_000;
/** In session storage where the citizen said that others use this computer, for all councils of the site. */
export const SHARED_KEY = 'moothall:shared';

export interface BrowserPortsOptions {
  /** Where the citizen's things are kept: across visits, unless the citizen is on a shared computer; in this tab only; or in memory. */
  readonly storage: 'local' | 'session' | 'none';
  /** Begins every key, and the names of lock and channel: `moothall:<council>:`. */
  readonly prefix: string;
}

/** Touches neither storage nor channel until they are used. */
export function browserPorts({ storage, prefix }: BrowserPortsOptions): ClientPorts {
  return {
    storage: storage === 'none' ? memoryStore() : webStore(storage, prefix),
    broadcast: (onHint) => channel(prefix, onHint),
    lock: webLock(prefix),
    online: {
      isOnline: () => navigator.onLine,
      onChange(listener) {
        const end = new AbortController();
        // The last three where a machine has slept or the page was frozen: what happened meanwhile was not heard.
        for (const name of ['online', 'offline', 'visibilitychange', 'pageshow', 'resume'])
          addEventListener(name, listener, { signal: end.signal });
        return () => end.abort();
      },
    },
  };
}

/** The getter of `localStorage` itself throws where storage is refused, so it is asked for each time. */
function webStore(kind: 'local' | 'session', prefix: string): KeyValueStore {
  const area = () =>
    kind === 'local' && !sessionStorage.getItem(SHARED_KEY) ? localStorage : sessionStorage;
  return {
    get: (key) => area().getItem(prefix + key) ?? undefined,
    set: (key, value) => area().setItem(prefix + key, value),
    remove: (key) => area().removeItem(prefix + key),
    keys: (start) =>
      Object.keys(area())
        .filter((key) => key.startsWith(prefix + start))
        .map((key) => key.slice(prefix.length)),
  };
}

function channel(name: string, onHint: (hint: Hint) => void): Broadcast {
  try {
    const broadcast = new BroadcastChannel(name);
    broadcast.onmessage = ({ data }) => {
      if (data === 'shared') {
        // It was this very tab that said so, or it knows already.
        if (sessionStorage.getItem(SHARED_KEY)) return;
        sessionStorage.setItem(SHARED_KEY, '1');
      }
      onHint(data as Hint);
    };
    return { hint: (hint) => broadcast.postMessage(hint), close: () => broadcast.close() };
  } catch {
    return noTabs();
  }
}

function webLock(prefix: string): NonNullable<ClientPorts['lock']> {
  // Missing outside secure contexts, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return noLock;
  return (name, run, isPatient) => {
    const patience = new AbortController();
    const timer = isPatient ? 0 : setTimeout(() => patience.abort(), LOCK_PATIENCE_MS);
    let isOurs = false;
    const turn = () => {
      isOurs = true;
      return run();
    };
    return locks
      .request(prefix + name, { signal: patience.signal }, turn)
      .catch((error: unknown) => {
        if (isOurs) throw error;
        return run();
      })
      .finally(() => clearTimeout(timer));
  };
}
