/** The conversation on the socket: handshake, what a client may send, what it will hear. */
import { Type, type Static } from 'typebox';
import type { Command, Outcome } from './commands.js';
import type { ErrorBody } from './errors.js';
import type { Fact } from './facts.js';
import type { FeedEntry } from './snapshots.js';
import type { SentSignal, Signal, Standing } from './signals.js';
import { Id, Slug, strict } from './scalars.js';

/** Sent as Socket.IO `auth`. A citizen sends the token; staff are known by their cookie. */
export const Handshake = strict({
  protocol: Type.Integer({ minimum: 1 }),
  council: Type.Optional(Slug),
  token: Type.Optional(Type.String({ maxLength: 200 })),
  councilKey: Type.Optional(Type.String({ maxLength: 200 })),
});
export type Handshake = Static<typeof Handshake>;

/** From now on send me the facts of this enquiry; first answer with those after `after`. Repeat it to compare heads. */
export const Watch = strict({ enquiryId: Id, after: Type.Integer({ minimum: 0 }) });
export type Watch = Static<typeof Watch>;
export const Unwatch = strict({ enquiryId: Id });
export type Unwatch = Static<typeof Unwatch>;

/** The same for a council's feed. */
export const WatchFeed = strict({ council: Slug, after: Type.Integer({ minimum: 0 }) });
export type WatchFeed = Static<typeof WatchFeed>;
export const UnwatchFeed = strict({ council: Slug });
export type UnwatchFeed = Static<typeof UnwatchFeed>;

/**
 * `head` is the enquiry's last number; where it exceeds the last fact given, ask again after that one. A hall older than
 * `standing` does not send it.
 */
export type Watched =
  | {
      readonly ok: true;
      readonly head: number;
      readonly facts: readonly Fact[];
      readonly standing?: Standing;
    }
  | { readonly ok: false; readonly error: ErrorBody };
export type FeedWatched =
  | { readonly ok: true; readonly head: number; readonly entries: readonly FeedEntry[] }
  | { readonly ok: false; readonly error: ErrorBody };

/** Events a client sends, in Socket.IO's typing. */
export interface ClientEvents {
  command: (command: Command, acknowledge: (outcome: Outcome) => void) => void;
  watch: (watch: Watch, acknowledge: (watched: Watched) => void) => void;
  unwatch: (unwatch: Unwatch) => void;
  'watch-feed': (watch: WatchFeed, acknowledge: (watched: FeedWatched) => void) => void;
  'unwatch-feed': (unwatch: UnwatchFeed) => void;
  signal: (signal: SentSignal) => void;
}

/** Events a client hears. */
export interface HallEvents {
  fact: (fact: Fact) => void;
  feed: (entry: FeedEntry) => void;
  signal: (signal: Signal) => void;
}
