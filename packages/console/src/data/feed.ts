/** A council's list of open enquiries as the fold of its feed: a snapshot and the entries after it. Pure. */
import type { EnquirySummary, FeedEntry, FeedSnapshot } from '@moothall/protocol';

export interface Feed {
  readonly council: string;
  readonly position: number;
  /** Open enquiries of which the council is owner or answering, by id. */
  readonly enquiries: ReadonlyMap<string, EnquirySummary>;
}

export function feedOf(snapshot: FeedSnapshot): Feed {
  return {
    council: snapshot.council,
    position: snapshot.position,
    enquiries: new Map(snapshot.enquiries.map((enquiry) => [enquiry.enquiryId, enquiry])),
  };
}

/**
 * Applies one entry and returns the next feed; the one given is not changed.
 * @returns the same feed where the entry is already in it
 * @throws RangeError where the entry is of another council or not the next one
 */
export function applyEntry(feed: Feed, entry: FeedEntry): Feed {
  if (entry.council !== feed.council) throw new RangeError(`an entry of ${entry.council} in ${feed.council}`);
  if (entry.position <= feed.position) return feed;
  if (entry.position !== feed.position + 1)
    throw new RangeError(`entry ${entry.position} does not follow ${feed.position}`);
  const enquiries = new Map(feed.enquiries);
  const { enquiry } = entry;
  if (belongs(feed.council, enquiry)) enquiries.set(enquiry.enquiryId, enquiry);
  else enquiries.delete(enquiry.enquiryId);
  return { council: feed.council, position: entry.position, enquiries };
}

/** The enquiries of several feeds, each once: where two feeds carry the same one, the newer stands. */
export function merge(feeds: Iterable<Feed>): readonly EnquirySummary[] {
  const merged = new Map<string, EnquirySummary>();
  for (const { enquiries } of feeds)
    for (const [id, enquiry] of enquiries) {
      const known = merged.get(id);
      if (known === undefined || known.n < enquiry.n) merged.set(id, enquiry);
    }
  return [...merged.values()];
}

function belongs(council: string, enquiry: EnquirySummary): boolean {
  return enquiry.state !== 'closed' && (enquiry.council === council || enquiry.answeringCouncil === council);
}
