/** A small store of texts by key, so that what was typed outlives a reload; the tab's own, and gone with it. */

export interface KeyValueStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Every key that begins with `prefix`. */
  keys(prefix: string): readonly string[];
}

/** Keeps everything in memory: for tests, and where the browser refuses storage. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** The tab's session storage; falls back to memory where the browser refuses it or it is full. */
export function tabStore(): KeyValueStore {
  const spare = memoryStore();
  const storage = reachable();
  if (storage === undefined) return spare;
  return {
    get: (key) => storage.getItem(key) ?? spare.get(key),
    set: (key, value) => {
      try {
        storage.setItem(key, value);
        spare.remove(key);
      } catch {
        storage.removeItem(key);
        spare.set(key, value);
      }
    },
    remove: (key) => {
      storage.removeItem(key);
      spare.remove(key);
    },
    keys: (prefix) => [
      ...new Set([...Object.keys(storage).filter((key) => key.startsWith(prefix)), ...spare.keys(prefix)]),
    ],
  };
}

/** A view of `store` in which every key begins with `prefix`. */
export function prefixed(store: KeyValueStore, prefix: string): KeyValueStore {
  return {
    get: (key) => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    remove: (key) => store.remove(prefix + key),
    keys: (inner) => store.keys(prefix + inner).map((key) => key.slice(prefix.length)),
  };
}

function reachable(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
