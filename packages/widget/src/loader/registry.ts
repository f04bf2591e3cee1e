/** Which councils' loaders have run on this page. */
import type { Known } from './settings.js';

const all: Known[] = [];

/** Remembers a council's settings, or the pinned loader's. */
export function learn(known: Known): void {
  all.push(known);
}

/** What is known for an element: its council's settings, else those of the pinned loader, else the only ones there are. */
export function knownOf(council: string | null): Known | undefined {
  return all.find((known) => known.council === council || !(council && known.council));
}
