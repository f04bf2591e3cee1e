/** The queue: own ones, then who has waited longest. */
import type { EnquirySummary } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { arrange, counts, EVERYTHING } from './arrange.js';

const ME = '00000000-0000-4000-8000-00000000a001';

function row(id: string, openedAt: string, over: Partial<EnquirySummary> = {}): EnquirySummary {
  return {
    enquiryId: id,
    n: 1,
    reference: id,
    council: 'ashvale',
    answeringCouncil: 'ashvale',
    channel: 'chat',
    locale: 'en',
    state: 'waiting',
    openedAt,
    changedAt: openedAt,
    ...over,
  };
}

function holder(adviserId: string) {
  return {
    state: 'held' as const,
    holder: {
      kind: 'adviser' as const,
      adviserId,
      displayName: 'A',
      council: { slug: 'ashvale', name: 'Ashvale' },
    },
  };
}

const ROWS = [
  row('late', '2026-11-24T10:00:00.000Z'),
  row('early', '2026-11-24T08:00:00.000Z', { channel: 'form' }),
  row('mine', '2026-11-24T09:00:00.000Z', holder(ME)),
  row('others', '2026-11-24T07:00:00.000Z', holder('somebody')),
];

const shape = (filter: Parameters<typeof arrange>[1]) =>
  arrange(ROWS, filter, ME).map(({ name, rows }) => [name, ...rows.map(({ enquiryId }) => enquiryId)]);

describe('arrange', () => {
  it('puts own ones first, then the longest wait', () => {
    expect(shape(EVERYTHING)).toEqual([
      ['mine', 'mine'],
      ['waiting', 'early', 'late'],
      ['others', 'others'],
    ]);
  });

  it('filters by who holds it and by channel', () => {
    expect(shape({ show: 'waiting', channel: 'form' })).toEqual([['waiting', 'early']]);
    expect(shape({ show: 'mine', channel: 'any' })).toEqual([['mine', 'mine']]);
    expect(shape({ show: 'mine', channel: 'callback' })).toEqual([]);
  });

  it('counts what each choice would show', () => {
    expect(counts(ROWS, 'any', ME)).toEqual({ all: 4, waiting: 2, mine: 1 });
    expect(counts(ROWS, 'form', ME)).toEqual({ all: 1, waiting: 1, mine: 0 });
  });
});
