/** Builds a conversation from the log of its enquiry and the commands that wait for it. */
import { HEAD_CHECK_MS, SIGNAL_INTERVAL_MS } from '@moothall/protocol/constants';
import { applyFact } from '@moothall/rules';
import type {
  Accepted,
  Actor,
  CitizenCommand,
  EnquirySnapshot,
  ErrorBody,
  Fact,
  Id,
  SentSignal,
  Signal,
  Standing,
} from '@moothall/protocol';
import { toClientError } from './client-error.js';
import type { ClientEventMap } from './client-events.js';
import type { OpenConversation, PendingMessage } from './conversation.js';
import type { Emitter } from './emitter.js';
import { createLiveLog, type LiveLog } from './live-log.js';
import { isOpener, type Outbox } from './outbox.js';
import type { KeyValueStore, Ports } from './ports.js';

const READ_KEY = 'read';

export interface ConversationParts {
  readonly enquiryId: Id;
  readonly ports: Ports;
  readonly store: KeyValueStore;
  readonly outbox: Outbox;
  readonly events: Emitter<ClientEventMap>;
  /** The facts after a number, by whichever way is open; rejects with a ClientError. */
  readonly ask: (after: number) => Promise<{ readonly head: number; readonly entries: readonly Fact[] }>;
  readonly send: (signal: SentSignal) => void;
  /** Makes a command's common part. */
  readonly command: () => { readonly id: Id; readonly enquiryId: Id };
  /** Sends what somebody waits for. */
  readonly once: (kind: CitizenCommand['kind'], input: object) => Promise<unknown>;
  readonly locale: () => string;
  /** Whether facts come by themselves now. */
  readonly isLive: () => boolean;
  readonly onOpenOrClose: (isOpen: boolean) => void;
  readonly onRead: () => void;
  /** The hall refused to show it. */
  readonly onRefused: (error: unknown) => void;
}

export function openConversation(parts: ConversationParts): OpenConversation {
  const { enquiryId, ports, store, outbox, events } = parts;
  const listeners = new Set<() => void>();
  const pending = new Map<Id, PendingMessage>();
  let snapshot: EnquirySnapshot | undefined;
  let log: LiveLog<Fact> | undefined;
  let otherTyping: Actor | undefined;
  let otherPresent: boolean | undefined;
  let place: number | undefined;
  let readByOther = 0;
  let problem: ErrorBody | undefined;
  let isNotifying = false;
  let checkTimer: unknown;
  let forgetTypingTimer: unknown;
  let typingTimer: unknown;
  let typingSentAt = -Infinity;
  let isTypingSent = false;

  const self: OpenConversation = {
    enquiryId,
    get snapshot() {
      return snapshot;
    },
    get pending() {
      return [...pending.values()];
    },
    get otherTyping() {
      return otherTyping;
    },
    get otherPresent() {
      return otherPresent;
    },
    get place() {
      return snapshot?.state === 'waiting' ? place : undefined;
    },
    get readByOther() {
      return readByOther;
    },
    get unread() {
      const read = readMark();
      return snapshot?.messages.filter((message) => message.n > read && isOthers(message)).length ?? 0;
    },
    get problem() {
      return problem;
    },
    get isOpen() {
      return log !== undefined;
    },
    post(text, files) {
      const command = { ...parts.command(), kind: 'post' as const, text, locale: parts.locale() };
      self.say(command, files);
      return command.id;
    },
    say(command, files) {
      if (files) files.sendWith(command);
      else outbox.add(command);
    },
    retry(commandId) {
      const entry = outbox.entries.find(({ command, error }) => error && command.id === commandId);
      if (!entry) return;
      const { command, at, order } = entry;
      // An opener keeps its place, for the enquiry's other commands wait behind it; others go to the end.
      outbox.add(command, at, isOpener(command) ? order : undefined);
    },
    discard(commandId) {
      pending.delete(commandId);
      outbox.discard(commandId);
    },
    typing,
    markRead() {
      if (snapshot === undefined || self.unread === 0) return;
      store.set(READ_KEY, `${enquiryId} ${snapshot.n}`);
      sayRead();
      events.emit('unread', { enquiryId, count: 0 });
      parts.onRead();
      changed();
    },
    async end() {
      if (snapshot?.state === 'closed') return;
      if (snapshot === undefined && self.pending.some(({ state }) => state === 'failed')) {
        // The hall would not open it, so there is nothing that could be ended there.
        for (const commandId of pending.keys()) self.discard(commandId);
        return;
      }
      try {
        await outbox.addAndWait({ ...parts.command(), kind: 'close', outcome: 'citizen-left' });
      } catch (error) {
        if (toClientError(error).code !== 'enquiry-closed') throw error;
      }
    },
    async ask(kind, input) {
      await parts.once(kind, input);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open() {
      if (log !== undefined) return;
      problem = undefined;
      log = newLog();
      headCheck();
      self.sync();
      parts.onOpenOrClose(true);
      self.catchUp();
    },
    close() {
      if (log === undefined) return;
      stop();
      parts.onOpenOrClose(false);
    },
    catchUp() {
      // Before the hall has acknowledged it there is nothing to ask for.
      if (log === undefined || outbox.hasOpener(enquiryId)) return;
      const stored = new Set(outbox.entries.map(({ command }) => command.id));
      const settling = [...pending.keys()].filter((commandId) => !stored.has(commandId));
      log.catchUp().then(() => settled(settling), parts.onRefused);
    },
    receive: (fact) => log?.receive(fact),
    signal: heard,
    stands,
    accepted(command: CitizenCommand, { n }: Accepted) {
      // The opener's facts are not yet watched; the others' are on their way where the connection is live.
      if (command.kind !== 'open-chat' && parts.isLive()) log?.expect(n);
      else self.catchUp();
    },
    sync,
    disconnected() {
      otherTyping = otherPresent = place = undefined;
      changed();
    },
    fail(error) {
      problem = error;
      self.close();
      changed();
    },
    forget() {
      snapshot = undefined;
      pending.clear();
      self.close();
      changed();
    },
  };
  return self;

  function newLog(): LiveLog<Fact> {
    return createLiveLog<Fact>({
      head: snapshot?.n ?? 0,
      numberOf: (fact) => fact.n,
      apply,
      ask: parts.ask,
      setTimer: ports.setTimer,
      clearTimer: ports.clearTimer,
    });
  }

  function stop(): void {
    log?.close();
    log = undefined;
    otherTyping = otherPresent = place = undefined;
    for (const timer of [checkTimer, forgetTypingTimer, typingTimer]) ports.clearTimer(timer);
    typingTimer = undefined;
  }

  function headCheck(): void {
    checkTimer = ports.setTimer(() => {
      headCheck();
      self.catchUp();
    }, HEAD_CHECK_MS);
  }

  function apply(fact: Fact): void {
    snapshot = applyFact(snapshot, fact);
    if (fact.kind === 'posted') {
      if (pending.delete(fact.commandId)) cleared(fact.commandId);
      const message = snapshot.messages.at(-1);
      if (message !== undefined && isOthers(message)) {
        otherTyping = undefined;
        if (fact.n > readMark()) {
          events.emit('message-received', { enquiryId, message });
          events.emit('unread', { enquiryId, count: self.unread });
        }
      }
    } else if (fact.kind === 'assigned') events.emit('assigned', { enquiryId, holder: fact.holder });
    else if (fact.kind === 'closed') events.emit('conversation-ended', { enquiryId, outcome: fact.outcome });
    changed();
  }

  /** A message that the hall has needs no second try, even where this device was told that it was refused. */
  function cleared(commandId: Id): void {
    if (outbox.entries.some(({ command, error }) => command.id === commandId && error))
      outbox.discard(commandId);
  }

  function sync(): void {
    const said = new Set(snapshot?.messages.map(({ commandId }) => commandId));
    const stored = new Set<Id>();
    for (const { command, at, error, isHeld } of outbox.entries) {
      if (command.enquiryId !== enquiryId || !('text' in command)) continue;
      const { id: commandId, text, attachments } = command;
      stored.add(commandId);
      if (said.has(commandId)) continue;
      // Deleted first, so that a message that is retried takes its place at the end.
      pending.delete(commandId);
      const isFailed = error && !isHeld;
      const state = isFailed ? 'failed' : isHeld || outbox.sending === commandId ? 'sending' : 'queued';
      pending.set(commandId, {
        commandId,
        text,
        at,
        state,
        ...(attachments && { attachments }),
        ...(isFailed && { error }),
      });
    }
    let isSettling = false;
    for (const [commandId, message] of pending) {
      if (stored.has(commandId) || message.state === 'sending') continue;
      // Another tab sent it, or discarded it: the log will tell which.
      pending.set(commandId, { ...message, state: 'sending' });
      isSettling = true;
    }
    if (isSettling) self.catchUp();
    changed();
  }

  /** What has left the outbox and is still not in the log was discarded. */
  function settled(commandIds: readonly Id[]): void {
    for (const commandId of commandIds) pending.delete(commandId);
    changed();
  }

  function heard(signal: Signal): void {
    if (log === undefined) return;
    // A kind that only a newer hall knows is passed over.
    switch (signal.kind) {
      case 'place':
        place = signal.place;
        break;
      case 'presence':
        if (signal.who === 'adviser') otherPresent = signal.present;
        break;
      case 'read':
        if (signal.who === 'adviser') readByOther = Math.max(readByOther, signal.n);
        break;
      case 'typing':
        if (signal.by.kind === 'citizen') return;
        otherTyping = signal.typing ? signal.by : undefined;
        ports.clearTimer(forgetTypingTimer);
        forgetTypingTimer = ports.setTimer(() => {
          otherTyping = undefined;
          changed();
        }, 2 * SIGNAL_INTERVAL_MS);
    }
    changed();
  }

  function stands(standing: Standing | undefined): void {
    if (log === undefined || standing === undefined) return;
    ({ place, present: otherPresent } = standing);
    readByOther = standing.read.adviser;
    // It was lost on its way, or there was none.
    if (standing.read.citizen < readMark()) sayRead();
    changed();
  }

  function sayRead(): void {
    parts.send({ kind: 'read', enquiryId, n: readMark() });
  }

  /** The first at once, then at most one in an interval; the end of typing last. */
  function typing(isTyping: boolean): void {
    ports.clearTimer(typingTimer);
    if (log === undefined || (!isTyping && !isTypingSent)) return;
    const waitMs = typingSentAt + SIGNAL_INTERVAL_MS - ports.now();
    if (waitMs > 0) {
      if (!isTyping) typingTimer = ports.setTimer(() => typing(false), waitMs);
      return;
    }
    typingSentAt = ports.now();
    isTypingSent = isTyping;
    parts.send({ kind: 'typing', enquiryId, typing: isTyping });
  }

  function readMark(): number {
    const [of, n] = (store.get(READ_KEY) ?? '').split(' ');
    return of === enquiryId ? Number(n) : 0;
  }

  function changed(): void {
    if (isNotifying) return;
    isNotifying = true;
    queueMicrotask(() => {
      isNotifying = false;
      for (const listener of [...listeners]) listener();
    });
  }
}

function isOthers({ by, kind }: { readonly by: Actor; readonly kind: string }): boolean {
  return by.kind !== 'citizen' && kind === 'message';
}
