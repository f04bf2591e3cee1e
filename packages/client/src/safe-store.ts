/** A store that never throws: what the device does not keep is kept in memory, for as long as the page lives. */
import { memoryStore, type KeyValueStore } from './ports.js';

/** @param onRefused called once, at the first thing that the device would not keep or give */
export function safeStore(device: KeyValueStore, onRefused: () => void): KeyValueStore {
  const memory = memoryStore();
  let refused = false;
  const attempt = <Result>(run: () => Result): Result | undefined => {
    try {
      return run();
    } catch {
      if (!refused) {
        refused = true;
        onRefused();
      }
      return undefined;
    }
  };
  return {
    // Memory first: it holds only what the device refused, which is newer than what the device may still have.
    get: (key) => memory.get(key) ?? attempt(() => device.get(key)),
    set(key, value) {
      const kept = attempt(() => {
        device.set(key, value);
        return true;
      });
      if (kept) memory.remove(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt(() => device.remove(key));
    },
    keys: (prefix) => [...new Set([...memory.keys(prefix), ...(attempt(() => device.keys(prefix)) ?? [])])],
  };
}
