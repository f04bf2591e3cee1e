/** Whatever order entries arrive in, a feed ends where a fresh snapshot would. */
import type { EnquirySummary, FeedEntry } from '@moothall/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GAP_HOLD_MS } from '@moothall/protocol/constants';
import { FeedStream } from './feed-stream.js';
import { applyEntry, feedOf, merge, type Feed } from './feed.js';
import type { Live } from './live.js';
import type { StaffApi } from './staff-api.js';

const COUNCIL = 'ashvale';

function summary(id: number, n: number, over: Partial<EnquirySummary> = {}): EnquirySummary {
  return {
    enquiryId: `10000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    n,
    reference: `ASH-${id}`,
    council: COUNCIL,
    answeringCouncil: COUNCIL,
    channel: 'chat',
    locale: 'en',
    state: 'waiting',
    openedAt: '2026-11-24T09:00:00.000Z',
    changedAt: '2026-11-24T09:00:00.000Z',
    ...over,
  };
}

/** A run of changes to a few enquiries, as the hall would number them. */
const history = fc
  .array(
    fc.record({ id: fc.integer({ min: 1, max: 5 }), state: fc.constantFrom('waiting', 'held', 'closed') }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((steps) => {
    const heads = new Map<number, number>();
    return steps.map(({ id, state }, at): FeedEntry => {
      const n = (heads.get(id) ?? 0) + 1;
      heads.set(id, n);
      return {
        council: COUNCIL,
        position: at + 1,
        enquiry: summary(id, n, { state: state }),
      };
    });
  });

/** What the hall would give who asks afresh at a position. */
function fresh(entries: readonly FeedEntry[], position = entries.length): Feed {
  const newest = new Map(entries.slice(0, position).map(({ enquiry }) => [enquiry.enquiryId, enquiry]));
  return feedOf({
    council: COUNCIL,
    position,
    enquiries: [...newest.values()].filter(({ state }) => state !== 'closed'),
  });
}

function content(feed: Feed | undefined) {
  return [...(feed?.enquiries ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
}

describe('applyEntry', () => {
  it('brings any stale snapshot to the fresh one', () => {
    fc.assert(
      fc.property(history, fc.nat(), (entries, from) => {
        const position = from % (entries.length + 1);
        const caughtUp = entries.slice(position).reduce(applyEntry, fresh(entries, position));
        expect(content(caughtUp)).toEqual(content(fresh(entries)));
        expect(caughtUp.position).toBe(entries.length);
      }),
    );
  });

  it('ignores what it has, and refuses a gap and another council', () => {
    const feed = feedOf({ council: COUNCIL, position: 3, enquiries: [summary(1, 1)] });
    expect(applyEntry(feed, { council: COUNCIL, position: 3, enquiry: summary(1, 9) })).toBe(feed);
    expect(() => applyEntry(feed, { council: COUNCIL, position: 5, enquiry: summary(1, 2) })).toThrow(
      RangeError,
    );
    expect(() => applyEntry(feed, { council: 'glanafon', position: 4, enquiry: summary(1, 2) })).toThrow(
      RangeError,
    );
  });

  it('drops an enquiry that neither belongs to the council nor is answered by it any more', () => {
    const feed = feedOf({
      council: COUNCIL,
      position: 1,
      enquiries: [summary(1, 1, { council: 'glanafon' })],
    });
    const handedBack = summary(1, 2, { council: 'glanafon', answeringCouncil: 'glanafon' });
    expect(applyEntry(feed, { council: COUNCIL, position: 2, enquiry: handedBack }).enquiries.size).toBe(0);
  });
});

describe('merge', () => {
  it('lists an enquiry of two feeds once, as the newer says', () => {
    const held = summary(1, 2, { state: 'held' });
    const feeds = [
      feedOf({ council: COUNCIL, position: 1, enquiries: [held] }),
      feedOf({ council: 'northmarch', position: 1, enquiries: [summary(1, 1)] }),
    ];
    expect(merge(feeds)).toEqual([held]);
    expect(merge(feeds.toReversed())).toEqual([held]);
  });
});

describe('FeedStream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('converges where deliveries are shuffled, doubled and dropped', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.nat(),
        fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
        fc.infiniteStream(fc.nat()),
        async (entries, from, copies, keys) => {
          const position = from % (entries.length + 1);
          let questions = 0;
          const stream = new FeedStream({
            council: COUNCIL,
            api: {
              feed: async () => ({
                council: COUNCIL,
                position,
                enquiries: [...fresh(entries, position).enquiries.values()],
              }),
            } as unknown as StaffApi,
            live: {
              connection: 'online',
              // Subscribing tells nothing new here; only later questions do.
              watchFeed: async (_council: string, after: number) =>
                (questions += 1) === 1
                  ? { head: position, entries: [] }
                  : { head: entries.length, entries: entries.slice(after) },
              unwatchFeed: () => {},
            } as unknown as Live,
            onChange: () => {},
            onTrouble: (error) => {
              throw error;
            },
          });
          await stream.check();
          const deliveries = entries
            .flatMap((entry) => Array.from({ length: copies.next().value }, () => entry))
            .map((entry) => ({ entry, key: keys.next().value }))
            .sort((one, other) => one.key - other.key);
          for (const { entry } of deliveries) stream.receive(entry);
          await vi.advanceTimersByTimeAsync(GAP_HOLD_MS);
          // What was lost at the end leaves no gap to see; the next head check finds it.
          await stream.check();
          expect(content(stream.feed)).toEqual(content(fresh(entries)));
          expect(stream.feed?.position).toBe(entries.length);
          stream.close();
        },
      ),
      { numRuns: 100 },
    );
  });
});
