/** The live exchange in one enquiry's chat: what the hall has of it, and what is still on its way there. */
import type {
  Accepted,
  Actor,
  CitizenCommand,
  CommandOf,
  EnquirySnapshot,
  ErrorBody,
  Fact,
  Id,
  Moment,
  Signal,
  Standing,
} from '@moothall/protocol';

/** A message of ours that is not yet in the snapshot. */
export interface PendingMessage {
  readonly commandId: Id;
  readonly text: string;
  /** Ids of the files that go along. */
  readonly attachments?: readonly Id[];
  readonly at: Moment;
  /** `failed`: the hall refused it; the text is kept until it is retried or discarded. */
  readonly state: 'queued' | 'sending' | 'failed';
  readonly error?: ErrorBody;
}

/** Files that go along with a message: uploaded already, or on their way. */
export interface MessageFiles {
  readonly ids: readonly Id[];
  /**
   * Resolves when the hall has all of them; rejects with a ClientError when it refuses one. Until then the message is
   * `sending`. What is in a file is not stored: after a reload before that, the message has `failed` with
   * `attachment-unknown`, and its text is kept.
   */
  readonly ready: Promise<unknown>;
  /** Sends a message when the files are there; what is said later in the enquiry waits for it. */
  sendWith(command: CommandOf<'open-chat' | 'post'>): void;
}

export interface Conversation {
  readonly enquiryId: Id;
  /** How the enquiry stands; `undefined` until the first fact is here. A change makes a new object. */
  readonly snapshot: EnquirySnapshot | undefined;
  /** In the order of sending; each vanishes when its fact is in `snapshot.messages`. */
  readonly pending: readonly PendingMessage[];
  /** Who is writing at the other side now. */
  readonly otherTyping: Actor | undefined;
  /** Whether an adviser who could answer is there now; `undefined` where that is not known. */
  readonly otherPresent: boolean | undefined;
  /** While the chat waits: 1 is next. `undefined` where it is not known, or waits no longer. */
  readonly place: number | undefined;
  /** The adviser has read everything up to this number; 0 where nothing is known. */
  readonly readByOther: number;
  /** Messages of others after the last {@link markRead}. */
  readonly unread: number;
  /** Why the hall does not show the enquiry any more: the session is over, or the enquiry is not ours. */
  readonly problem: ErrorBody | undefined;
  /** Adds a message and returns its command id at once. Without files the text must hold more than white space. */
  post(text: string, files?: MessageFiles): Id;
  /** Sends a failed message once more. */
  retry(commandId: Id): void;
  /** Gives up a failed or queued message. */
  discard(commandId: Id): void;
  /** Call at each keystroke, and with `false` when the field is empty or left; sent sparingly. */
  typing(isTyping: boolean): void;
  /** Everything so far was seen, in every tab. */
  markRead(): void;
  /** Ends the enquiry on the citizen's wish; resolves when the hall has it (at once where it is closed). */
  end(): Promise<void>;
  /**
   * `ask-callback`: the citizen would rather be rung; the enquiry and its reference stay. `stay`: keeps the chat open where
   * `snapshot.closesAt` says that it closes for silence. `rate`: says how it was, once, after the end. As
   * `client.requestCallback`: resolves when the hall has it, and the very same input again has still one effect.
   */
  ask<Kind extends 'ask-callback' | 'stay' | 'rate'>(
    kind: Kind,
    input: Omit<CommandOf<Kind>, 'id' | 'kind' | 'enquiryId'>,
  ): Promise<void>;
  /** Called after each change, once for those of one moment. @returns what takes the listener off again */
  subscribe(listener: () => void): () => void;
  /** Stops watching; what waits in the outbox is sent all the same. `client.conversation(id)` watches again. */
  close(): void;
}

/** What the client uses of a conversation beyond what it shows. */
export interface OpenConversation extends Conversation {
  readonly isOpen: boolean;
  /** Sends a command that says something, once its files are there. */
  say(command: CommandOf<'open-chat' | 'post'>, files: MessageFiles | undefined): void;
  open(): void;
  /** Compares heads with the hall. Never rejects. */
  catchUp(): void;
  receive(fact: Fact): void;
  signal(signal: Signal): void;
  /** What the hall said of how things stand, with the facts; an older one says nothing. */
  stands(standing: Standing | undefined): void;
  accepted(command: CitizenCommand, accepted: Accepted): void;
  /** The store may have changed. */
  sync(): void;
  /** The live connection is gone, and with it what it told. */
  disconnected(): void;
  /** The hall shows it no longer. */
  fail(error: ErrorBody): void;
  /** Nothing of it may stay on the screen. */
  forget(): void;
}
