/** Commands on their way: each is kept until the hall has acknowledged it, sent in order, and sent again with the same id. */
import type { Accepted, CitizenCommand, ErrorBody, Id, Moment } from '@moothall/protocol';
import { ClientError, toClientError, unreachable } from './client-error.js';
import type { KeyValueStore, Ports } from './ports.js';
import { toJson } from './to-json.js';

const PREFIX = 'outbox:';
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export interface OutboxEntry {
  readonly command: CitizenCommand;
  readonly at: Moment;
  /** Entries are sent by this number, over all tabs. */
  readonly order: number;
  /** Why the hall refused it; with it, the entry waits for retry or discard. */
  readonly error?: ErrorBody;
  /** Its files are on their way from some tab: what is said after it waits. It has an `error` for when that tab is gone. */
  readonly isHeld?: boolean | undefined;
}

export interface OutboxParts {
  readonly store: KeyValueStore;
  readonly ports: Ports;
  /** Brings a command to the hall; rejects with a {@link ClientError}. */
  readonly deliver: (command: CitizenCommand) => Promise<Accepted>;
  readonly onAccepted: (command: CitizenCommand, accepted: Accepted) => void;
  readonly onRefused: (command: CitizenCommand, error: ClientError) => void;
  /** What is stored has changed, or only what is being sent. */
  readonly onChange: (isStored: boolean) => void;
}

export interface Outbox {
  /** What is stored, in the order in which it is sent. */
  readonly entries: readonly OutboxEntry[];
  /** The command that is with the hall just now. */
  readonly sending: Id | undefined;
  /** Messages whose files are on their way, and for whose end this page waits. */
  readonly held: Set<Id>;
  /** True until the hall has acknowledged the command that opens this enquiry. */
  hasOpener(enquiryId: Id): boolean;
  /**
   * Keeps a command and sends it as soon as those before it are sent.
   * @param at with `order` those of an earlier try
   * @param error keeps it as one that was refused for this: it waits for another `add`
   * @param isHeld what is said after it waits too, as long as some tab has the lock `held:<id>`
   */
  add(command: CitizenCommand, at?: Moment, order?: number, error?: ErrorBody, isHeld?: boolean): void;
  /**
   * The same, and waits for the answer.
   * @param patienceMs after this the command is taken out again and the promise rejects; default: waits for ever
   */
  addAndWait(command: CitizenCommand, patienceMs?: number): Promise<Accepted>;
  /** Gives a command up. One that is with the hall just now may still have its effect. */
  discard(id: Id): void;
  /** Sends whatever waits, now: the way to the hall may be open again. */
  drain(): void;
  /** Another tab changed the store. It does not shorten a pause, or two tabs would drive each other on. */
  look(): void;
  /** Whoever waits for an answer waits no more. What is stored is left alone. */
  abandon(): void;
  /** Stops sending; what is stored stays for the next page. */
  close(): void;
}

interface Waiter {
  readonly entry: OutboxEntry;
  readonly resolve: (accepted: Accepted) => void;
  readonly reject: (error: ClientError) => void;
  /** Set where the caller would rather know of a failure than wait on. */
  readonly timer: unknown;
  isImpatient?: true;
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, ports, deliver, onAccepted, onRefused, onChange } = parts;
  const waiters = new Map<Id, Waiter>();
  const held = new Set<Id>();
  let isClosed = false;
  let isDraining = false;
  /** What happened during a run may end the pause after it. */
  let isUrgent = false;
  let failures = 0;
  let pause: unknown;
  let sending: Id | undefined;

  const outbox: Outbox = {
    get entries() {
      return store
        .keys(PREFIX)
        .flatMap((key) => parseEntry(store.get(key)))
        .sort((one, other) => one.order - other.order || (one.command.id < other.command.id ? -1 : 1));
    },
    get sending() {
      return sending;
    },
    held,
    hasOpener: (enquiryId) =>
      outbox.entries.some(({ command }) => command.enquiryId === enquiryId && isOpener(command)),
    add(...entry) {
      put(...entry);
      wake();
    },
    addAndWait: (command, patienceMs) =>
      new Promise((resolve, reject) => {
        const impatient = () => {
          waiter.isImpatient = true;
          // One that is with the hall just now may still succeed; its end is decided when the answer is there.
          if (sending !== command.id) refused(command, unreachable());
        };
        const timer = patienceMs && ports.setTimer(impatient, patienceMs);
        const waiter: Waiter = { entry: put(command), resolve, reject, timer };
        waiters.set(command.id, waiter);
        wake();
      }),
    discard(id) {
      store.remove(PREFIX + id);
      onChange(true);
    },
    drain() {
      isUrgent = true;
      wake();
    },
    look() {
      if (pause === undefined) wake();
    },
    abandon() {
      for (const id of [...waiters.keys()]) settle(id)?.reject(unreachable());
    },
    close() {
      isClosed = true;
      ports.clearTimer(pause);
      outbox.abandon();
    },
  };
  return outbox;

  function wake(): void {
    if (isClosed || isDraining) return;
    ports.clearTimer(pause);
    pause = undefined;
    isUrgent = false;
    if (!next()) return;
    isDraining = true;
    void ports
      .lock('outbox', drain)
      .catch(() => retryLater(0))
      .finally(() => {
        isDraining = false;
        // The run may be past what was added meanwhile.
        if (isUrgent || pause === undefined) wake();
      });
  }

  async function drain(): Promise<void> {
    let restarted: Id | undefined;
    for (let entry; !isOver() && (entry = next());) {
      const { command } = entry;
      const { id } = command;
      sending = id;
      onChange(false);
      const answer = await deliver(command).catch(toClientError);
      const isAccepted = !(answer instanceof ClientError);
      if (isAccepted) {
        failures = 0;
        store.remove(PREFIX + id);
        onAccepted(command, answer);
        settle(id)?.resolve(answer);
      }
      sending = undefined;
      onChange(isAccepted);
      if (isAccepted || isOver()) continue;
      // What opens an enquiry belongs to no session yet: it goes out again in a new one, once.
      if (answer.isSessionLost && isOpener(command) && restarted !== id) {
        restarted = id;
        continue;
      }
      const waiter = waiters.get(id);
      const isGivenUp = waiter?.timer && (waiter.isImpatient || !ports.online.isOnline());
      if (answer.retryable && !isGivenUp) {
        retryLater(answer.retryAfterMs);
        return;
      }
      refused(command, answer);
    }
  }

  /** A function, because it changes while something is awaited. */
  function isOver(): boolean {
    return isClosed;
  }

  /**
   * The first that may be sent: behind a refused opener the enquiry's other commands wait with it; behind a message whose
   * files are on their way waits what is said later, for it is read in the order in which it was said.
   */
  function next(): OutboxEntry | undefined {
    const blocked = new Set<string>();
    // Another tab may have sent what is waited for here: the hall gives the answer of the first time again.
    return [...outbox.entries, ...[...waiters.values()].map(({ entry }) => entry)].find((entry) => {
      const { command, error, isHeld } = entry;
      const { enquiryId, kind } = command;
      if (isHeld) void whenGivenUp(entry);
      if (!error) return !blocked.has(enquiryId) && !blocked.has(enquiryId + kind);
      if (isOpener(command)) blocked.add(enquiryId);
      else if (isHeld) blocked.add(enquiryId + kind).add(`${enquiryId}close`);
      return false;
    });
  }

  /** A message that another tab holds is refused as soon as that tab is gone: its files went with it. */
  async function whenGivenUp({ command, at, order, error }: OutboxEntry): Promise<void> {
    const { id } = command;
    if (held.has(id)) return;
    held.add(id);
    await ports.lock(`held:${id}`, async () => {}, true);
    held.delete(id);
    if (stored(id)?.isHeld) outbox.add(command, at, order, error);
  }

  function refused(command: CitizenCommand, error: ClientError): void {
    const entry = stored(command.id);
    const waiter = settle(command.id);
    if (!isMessage(command)) store.remove(PREFIX + command.id);
    // Written over what is still there only: it may have been discarded, or acknowledged to another tab.
    else if (entry) write({ ...entry, error: error.body });
    onChange(true);
    if (waiter) waiter.reject(error);
    else if (entry) onRefused(command, error);
  }

  function settle(id: Id): Waiter | undefined {
    const waiter = waiters.get(id);
    waiters.delete(id);
    ports.clearTimer(waiter?.timer);
    return waiter;
  }

  /** Doubles from attempt to attempt, and is spread so that the clients of a hall that comes back do not come all at once. */
  function retryLater(atLeastMs: number): void {
    if (isClosed) return;
    const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
    pause = ports.setTimer(outbox.drain, Math.max(atLeastMs, delayMs * (0.5 + ports.chance() / 2)));
  }

  function stored(id: Id): OutboxEntry | undefined {
    return outbox.entries.find(({ command }) => command.id === id);
  }

  function put(
    command: CitizenCommand,
    at = new Date(ports.now()).toISOString(),
    order = (outbox.entries.at(-1)?.order ?? 0) + 1,
    error?: ErrorBody,
    isHeld?: boolean,
  ): OutboxEntry {
    const entry = { command, at, order, isHeld, ...(error && { error }) };
    write(entry);
    onChange(true);
    return entry;
  }

  function write(entry: OutboxEntry): void {
    store.set(PREFIX + entry.command.id, toJson(entry));
  }
}

/** What the citizen wrote stays when it is refused; everything else is told to whoever waits for it. */
export function isMessage({ kind }: CitizenCommand): boolean {
  return kind === 'open-chat' || kind === 'post';
}

/** What opens an enquiry; everything else of the enquiry waits behind it. */
export function isOpener({ kind }: CitizenCommand): boolean {
  return kind === 'open-chat' || kind === 'request-callback' || kind === 'submit-form';
}

/** None where the text is not an entry: somebody else's, or cut short. */
function parseEntry(text: string | undefined): OutboxEntry[] {
  try {
    const entry = JSON.parse(text ?? 'null') as OutboxEntry | null;
    return entry?.command.id ? [entry] : [];
  } catch {
    return [];
  }
}
