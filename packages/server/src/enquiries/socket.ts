/** Commands, watching and signals by socket: parse → service → acknowledge. */
import {
  errorBody,
  SIGNAL_INTERVAL_MS,
  SentSignal,
  Unwatch,
  UnwatchFeed,
  Watch,
  WatchFeed,
  type Actor,
  type ClientEvents,
  type Command,
  type HallEvents,
  type Outcome,
} from '@moothall/protocol';
import type { Socket } from 'socket.io';
import { audienceOfEnquiry, audienceOfFeed, type SocketData } from '../platform/audiences.js';
import type { Clock } from '../platform/clock.js';
import { HallError, toHallError } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import { adviserName, type Principal } from '../platform/principals.js';
import { createSoon } from '../platform/soon.js';
import { createCheck } from '../platform/validation.js';
import { parseCommand } from './parse-command.js';
import type { Enquiries } from './service.js';

export type EnquirySocket = Socket<ClientEvents, HallEvents, Record<string, never>, SocketData>;

export interface EnquirySocketParts {
  readonly enquiries: Enquiries;
  readonly execute: (by: Principal, command: Command) => Promise<Outcome>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is read in this time becomes one mark. */
const READ_MS = 300;

const checkWatch = createCheck(Watch);
const checkUnwatch = createCheck(Unwatch);
const checkWatchFeed = createCheck(WatchFeed);
const checkUnwatchFeed = createCheck(UnwatchFeed);
const checkSignal = createCheck(SentSignal);

/** Gives a connected socket the events of the record. A client may send anything: whatever is no function is no acknowledgement. */
export function connectEnquiries(socket: EnquirySocket, parts: EnquirySocketParts): void {
  const { enquiries, execute, log } = parts;
  const { principal } = socket.data;
  const watched = new Set<string>();
  const presence = citizenPresence(socket, parts);
  const fail = (thrown: unknown) => {
    const error = toHallError(thrown);
    if (error.code === 'unexpected') log.error({ err: thrown }, 'socket event failed');
    return { ok: false, error: error.body } as const;
  };

  socket.on('command', (raw: unknown, acknowledge: unknown) => {
    const parsed = parseCommand(raw);
    if ('refused' in parsed) {
      answer(acknowledge, parsed.refused);
      return;
    }
    const { command } = parsed;
    execute(principal, command).then(
      (outcome) => answer(acknowledge, outcome),
      (thrown: unknown) => answer(acknowledge, { ...fail(thrown), commandId: command.id }),
    );
  });

  // The audience is joined before the facts are read: what commits in between arrives twice rather than never.
  socket.on('watch', (raw: unknown, acknowledge: unknown) => {
    const watch = checkWatch(raw);
    if (!watch.ok) {
      answer(acknowledge, { ok: false, error: errorBody('malformed-request', watch.path) });
      return;
    }
    const { enquiryId, after } = watch.value;
    const audience = audienceOfEnquiry(enquiryId, readerOf(principal));
    enquiries
      .facts(principal, enquiryId, after, () => socket.join(audience))
      .then(
        (page) => {
          answer(acknowledge, { ok: true, ...page });
          watched.add(enquiryId);
          presence.joined(enquiryId);
        },
        (thrown: unknown) => answer(acknowledge, fail(thrown)),
      );
  });

  socket.on('unwatch', (raw: unknown) => {
    const unwatch = checkUnwatch(raw);
    if (!unwatch.ok) return;
    const { enquiryId } = unwatch.value;
    void socket.leave(audienceOfEnquiry(enquiryId, readerOf(principal)));
    if (watched.delete(enquiryId)) presence.left(enquiryId);
  });
  socket.on('disconnect', () => {
    for (const enquiryId of watched) presence.left(enquiryId);
  });

  socket.on('watch-feed', (raw: unknown, acknowledge: unknown) => {
    const watch = checkWatchFeed(raw);
    if (!watch.ok) {
      answer(acknowledge, { ok: false, error: errorBody('malformed-request', watch.path) });
      return;
    }
    const { council, after } = watch.value;
    const readFeed = async () => {
      if (principal.kind !== 'adviser') throw new HallError('not-allowed');
      enquiries.mustFeed(principal, council);
      await socket.join(audienceOfFeed(council));
      return enquiries.feedEntries(principal, council, after);
    };
    readFeed().then(
      (page) => answer(acknowledge, { ok: true, ...page }),
      (thrown: unknown) => answer(acknowledge, fail(thrown)),
    );
  });

  socket.on('unwatch-feed', (raw: unknown) => {
    const unwatch = checkUnwatchFeed(raw);
    if (unwatch.ok) void socket.leave(audienceOfFeed(unwatch.value.council));
  });

  socket.on('signal', signals(socket, parts));
}

/** Passes signals on to those who watch the same enquiry; whoever does not watch it cannot signal into it. */
function signals(
  socket: EnquirySocket,
  { clock, enquiries, log }: EnquirySocketParts,
): (raw: unknown) => void {
  const { principal } = socket.data;
  const lastAt = new Map<string, number>();
  const readTo = new Map<string, number>();
  const others = (enquiryId: string) =>
    socket.to([audienceOfEnquiry(enquiryId, 'everyone'), audienceOfEnquiry(enquiryId, 'staff')]).volatile;
  // A burst of messages that are read at once is one mark.
  const reading = createSoon(
    READ_MS,
    async (enquiryId) => {
      const n = await enquiries.read(principal, enquiryId, readTo.get(enquiryId) ?? 0);
      if (n !== undefined)
        others(enquiryId).emit('signal', { kind: 'read', enquiryId, who: principal.kind, n });
    },
    (error) => log.warn({ err: error }, 'a mark of reading was lost and will be said again'),
  );
  socket.on('disconnect', () => reading.stop());
  return (raw) => {
    const checked = checkSignal(raw);
    if (!checked.ok) return;
    const signal = checked.value;
    const { enquiryId } = signal;
    if (!socket.rooms.has(audienceOfEnquiry(enquiryId, readerOf(principal)))) return;
    if (signal.kind === 'read') {
      readTo.set(enquiryId, Math.max(signal.n, readTo.get(enquiryId) ?? 0));
      reading.ask(enquiryId);
      return;
    }
    const now = clock.now().getTime();
    // That somebody stopped is always passed on: it ends what was said before.
    if (signal.typing && now - (lastAt.get(enquiryId) ?? 0) < SIGNAL_INTERVAL_MS) return;
    lastAt.set(enquiryId, now);
    const by: Actor = principal.kind === 'citizen' ? { kind: 'citizen' } : adviserName(principal);
    others(enquiryId).emit('signal', { kind: 'typing', enquiryId, by, typing: signal.typing });
  };
}

/** Tells staff whether the citizen has the enquiry open: when that changes, and whoever begins to watch. */
function citizenPresence(socket: EnquirySocket, { log }: EnquirySocketParts) {
  const staff = (enquiryId: string) => socket.nsp.to(audienceOfEnquiry(enquiryId, 'staff')).volatile;
  const isThere = async (enquiryId: string) =>
    (await socket.nsp.in(audienceOfEnquiry(enquiryId, 'everyone')).fetchSockets()).length > 0;
  const presence = (enquiryId: string, present: boolean) =>
    ({ kind: 'presence', enquiryId, who: 'citizen', present }) as const;
  const lost = (error: unknown) => log.debug({ err: error }, 'presence could not be told');
  return {
    /** After a reader has joined. */
    joined(enquiryId: string) {
      if (socket.data.principal.kind === 'citizen')
        staff(enquiryId).emit('signal', presence(enquiryId, true));
      else
        isThere(enquiryId).then(
          (present) => socket.volatile.emit('signal', presence(enquiryId, present)),
          lost,
        );
    },
    /** After a reader has left; another tab of the citizen may still be there. */
    left(enquiryId: string) {
      if (socket.data.principal.kind !== 'citizen') return;
      isThere(enquiryId).then((present) => {
        if (!present) staff(enquiryId).emit('signal', presence(enquiryId, false));
      }, lost);
    },
  };
}

function readerOf(principal: Principal): 'everyone' | 'staff' {
  return principal.kind === 'citizen' ? 'everyone' : 'staff';
}

function answer(acknowledge: unknown, value: unknown): void {
  // What a client sends in the place of an acknowledgement is a function only where it asked for one.
  if (typeof acknowledge === 'function') (acknowledge as (value: unknown) => void)(value);
}
