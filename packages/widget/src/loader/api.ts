/** `window.Moothall`: the one name that the widget takes on the page. */
import { METHODS, READINGS, type MoothallContact } from './contact.js';
import { warn } from './warn.js';

type Entry = readonly [string, ...unknown[]] | ((api: MoothallApi) => void);

export interface MoothallApi {
  push(...entries: Entry[]): void;
  /** The element of a council; without a name the first of the page. */
  get(council?: string): MoothallContact | undefined;
  readonly [name: string]: unknown;
}

/** Makes the object; each of its methods is that of the page's first element. */
export function makeApi(): MoothallApi {
  const api: MoothallApi = {
    push(...entries) {
      for (const entry of entries) {
        try {
          if (typeof entry === 'function') entry(api);
          else {
            const [name, ...values] = entry;
            const method = api[name];
            if (typeof method === 'function') method(...values);
            else warn('unknown-method', `Moothall has no method ${name}.`);
          }
        } catch (error) {
          warn('entry-failed', `An entry of the Moothall queue failed: ${String(error)}`);
        }
      }
    },
    get: (council) =>
      [...document.querySelectorAll<MoothallContact>('moothall-contact')].find(
        (one) => !council || (one.council ?? one.known?.council) === council,
      ),
  };
  for (const name of METHODS)
    Object.defineProperty(api, name, {
      value: (...values: never[]) => {
        const first = api.get() as unknown as Record<string, ((...values: never[]) => unknown) | undefined>;
        return first?.[name]?.(...values);
      },
    });
  for (const name of READINGS)
    Object.defineProperty(api, name, { get: () => api.get()?.[name as 'isOpen'], enumerable: true });
  return api;
}
