/** What the client needs from where it runs, handed in so that it knows no DOM; each has a default that works in Node. */

/** Text by key. Any method may throw: the client then keeps its things in memory. */
export interface KeyValueStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** All keys that begin with `prefix`. */
  keys(prefix: string): string[];
}

/** `changed`: read the store again. `forget`: drop everything, on screen too. `shared`: that, and keep nothing past this tab. */
export type Hint = 'changed' | 'forget' | 'shared';

/** Tells the other tabs of this site something; never the tab itself. */
export interface Broadcast {
  hint(hint: Hint): void;
  close(): void;
}

export interface ClientPorts {
  /** Where session and outbox are kept. Default: memory. */
  readonly storage?: KeyValueStore;
  /** Opened when somebody first listens, or the citizen first acts. Default: none. */
  readonly broadcast?: (onHint: (hint: Hint) => void) => Broadcast;
  /**
   * Runs one holder of `name` at a time over all tabs, where it can. Default: at once.
   * @param isPatient waits as long as another tab has it; default: only a few seconds
   */
  readonly lock?: (name: string, run: () => Promise<void>, isPatient?: boolean) => Promise<void>;
  /** Whether the device has a network; what changes is also that it, or the page, was asleep. Default: always, never. */
  readonly online?: { isOnline(): boolean; onChange(listener: () => void): () => void };
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A UUID in lower case. */
  readonly uuid?: () => string;
  /** From 0 up to 1; spreads the retries of many clients. */
  readonly chance?: () => number;
  readonly setTimer?: (run: () => void, afterMs: number) => unknown;
  readonly clearTimer?: (timer: unknown) => void;
}

export type Ports = Required<ClientPorts>;

/** Fills in the defaults. */
export function withDefaults(ports: ClientPorts): Ports {
  return {
    storage: memoryStore(),
    broadcast: noTabs,
    lock: noLock,
    online: { isOnline: () => true, onChange: () => () => {} },
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    uuid,
    chance: () => Math.random(),
    setTimer: (run, afterMs) => setTimeout(run, afterMs),
    clearTimer: (timer) => clearTimeout(timer as number),
    ...ports,
  };
}

/** A store that ends with the page. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** For where the tabs cannot speak with each other. */
export function noTabs(): Broadcast {
  return { hint() {}, close() {} };
}

/** For where there is no lock over tabs. */
export const noLock: Ports['lock'] = (_name, run) => run();

/** `crypto.randomUUID` exists in secure contexts only; `getRandomValues` everywhere. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // 4 and 8 say that the rest is chance.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
