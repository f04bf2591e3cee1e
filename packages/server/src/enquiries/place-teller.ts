/** Tells those who wait for a council's advisers their new places, after whatever changed the queue. */
import { SIGNAL_INTERVAL_MS, type FactKind } from '@moothall/protocol';
import type { Bus } from '../platform/bus.js';
import { createSoon } from '../platform/soon.js';
import type { Standings } from './standing.js';

export interface PlaceTellerParts {
  readonly standings: Pick<Standings, 'firstWaiting'>;
  readonly bus: Bus;
  /** Sends a citizen their place, on whichever node they are. */
  readonly tell: (enquiryId: string, place: number) => void;
  readonly onError: (error: unknown) => void;
}

/** What makes a queue longer, shorter or other. */
const CHANGES: readonly FactKind[] = ['opened', 'assigned', 'released', 'closed', 'callback-requested'];

/** @returns what ends it */
export function createPlaceTeller({ standings, bus, tell, onError }: PlaceTellerParts): () => void {
  const told = new Map<string, ReadonlyMap<string, number>>();

  async function tellAll(council: string): Promise<void> {
    const before = told.get(council);
    const places = new Map((await standings.firstWaiting(council)).map((id, index) => [id, index + 1]));
    told.set(council, places);
    for (const [enquiryId, place] of places) if (before?.get(enquiryId) !== place) tell(enquiryId, place);
  }

  const soon = createSoon(SIGNAL_INTERVAL_MS, tellAll, onError);
  const unsubscribe = bus.subscribe(({ enquiry, facts }) => {
    if (facts.some(({ kind }) => CHANGES.includes(kind))) soon.ask(enquiry.answeringCouncil);
  });
  return () => {
    unsubscribe();
    soon.stop();
  };
}
