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

const checkWatch = createCheck(Watch);
const checkUnwatch = createCheck(Unwatch);
const checkWatchFeed = createCheck(WatchFeed);
const checkUnwatchFeed = createCheck(UnwatchFeed);
const checkSignal = createCheck(SentSignal);

/** Gives a connected socket the events of the record. A client may send anything: whatever is no function is no acknowledgement. */
export function connectEnquiries(socket: EnquirySocket, parts: EnquirySocketParts): void {
  const { enquiries, execute, log } = parts;
  const { principal } = socket.data;
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
        (page) => answer(acknowledge, { ok: true, ...page }),
        (thrown: unknown) => answer(acknowledge, fail(thrown)),
      );
  });

  socket.on('unwatch', (raw: unknown) => {
    const unwatch = checkUnwatch(raw);
    if (unwatch.ok) void socket.leave(audienceOfEnquiry(unwatch.value.enquiryId, readerOf(principal)));
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

  socket.on('signal', signals(socket, parts.clock));
}

/** Passes typing on to those who watch the same enquiry; whoever does not watch it cannot signal into it. */
function signals(socket: EnquirySocket, clock: Clock): (raw: unknown) => void {
  const lastAt = new Map<string, number>();
  return (raw) => {
    const signal = checkSignal(raw);
    if (!signal.ok) return;
    const { enquiryId, typing } = signal.value;
    const { principal } = socket.data;
    if (!socket.rooms.has(audienceOfEnquiry(enquiryId, readerOf(principal)))) return;
    const now = clock.now().getTime();
    // That somebody stopped is always passed on: it ends what was said before.
    if (typing && now - (lastAt.get(enquiryId) ?? 0) < SIGNAL_INTERVAL_MS) return;
    lastAt.set(enquiryId, now);
    const by: Actor = principal.kind === 'citizen' ? { kind: 'citizen' } : adviserName(principal);
    socket
      .to([audienceOfEnquiry(enquiryId, 'everyone'), audienceOfEnquiry(enquiryId, 'staff')])
      .volatile.emit('signal', { kind: 'typing', enquiryId, by, typing });
  };
}

function readerOf(principal: Principal): 'everyone' | 'staff' {
  return principal.kind === 'citizen' ? 'everyone' : 'staff';
}

function answer(acknowledge: unknown, value: unknown): void {
  // What a client sends in the place of an acknowledgement is a function only where it asked for one.
  if (typeof acknowledge === 'function') (acknowledge as (value: unknown) => void)(value);
}
