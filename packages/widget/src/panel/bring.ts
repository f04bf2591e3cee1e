/** Brings a chunk of the widget when it is needed. */
import type { Host } from './host.js';

/** Rejects where it cannot be had, and from the pinned loader where it was changed. */
export async function bring<Module>(host: Host, chunk: string, load: () => Promise<Module>): Promise<Module> {
  await host.known?.bring?.(`${chunk}.js`);
  return load();
}
