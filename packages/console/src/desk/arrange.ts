/** Puts the open enquiries into the order in which an adviser works: own ones, then who has waited longest. Pure. */
import type { Channel, EnquirySummary } from '@moothall/protocol';

export interface QueueFilter {
  readonly show: 'all' | 'waiting' | 'mine';
  readonly channel: Channel | 'any';
}

export interface QueueGroup {
  readonly name: 'mine' | 'waiting' | 'others';
  /** Longest open first. */
  readonly rows: readonly EnquirySummary[];
}

export const EVERYTHING: QueueFilter = { show: 'all', channel: 'any' };

/** Groups without rows are left out. */
export function arrange(
  enquiries: readonly EnquirySummary[],
  filter: QueueFilter,
  adviserId: string,
): readonly QueueGroup[] {
  const rows = enquiries.filter(({ channel }) => filter.channel === 'any' || channel === filter.channel);
  const group = (name: QueueGroup['name']) => ({
    name,
    rows: rows.filter((row) => groupOf(row, adviserId) === name).sort(longestFirst),
  });
  const shown = {
    all: ['mine', 'waiting', 'others'],
    waiting: ['waiting'],
    mine: ['mine'],
  } as const;
  return shown[filter.show].map(group).filter(({ rows: members }) => members.length > 0);
}

/** How many fit each choice of {@link QueueFilter.show}, within a channel. */
export function counts(
  enquiries: readonly EnquirySummary[],
  channel: QueueFilter['channel'],
  adviserId: string,
): Readonly<Record<QueueFilter['show'], number>> {
  const rows = enquiries.filter((row) => channel === 'any' || row.channel === channel);
  const of = (name: QueueGroup['name']) => rows.filter((row) => groupOf(row, adviserId) === name).length;
  return { all: rows.length, waiting: of('waiting'), mine: of('mine') };
}

function groupOf(row: EnquirySummary, adviserId: string): QueueGroup['name'] {
  if (row.state === 'waiting') return 'waiting';
  return row.holder?.adviserId === adviserId ? 'mine' : 'others';
}

function longestFirst(one: EnquirySummary, other: EnquirySummary): number {
  if (one.openedAt !== other.openedAt) return one.openedAt < other.openedAt ? -1 : 1;
  return one.enquiryId < other.enquiryId ? -1 : 1;
}
