/** The part of the client that every journey needs: session, commands by HTTP, what is stored. No conversation, no socket. */
import type {
  Accepted,
  CallbackWish,
  CitizenCommand,
  CouncilProfile,
  Doors,
  EnquirySummary,
  FormDefinition,
  Id,
  Outcome,
  ServiceSuggestions,
  SessionStarted,
  Slots,
  Submission,
} from '@moothall/protocol';
import { ClientError, toClientError, unreachable } from './client-error.js';
import type { ClientEventMap, ConnectionState } from './client-events.js';
import { Emitter } from './emitter.js';
import { hallApi, type HallApi } from './hall-api.js';
import { createOutbox, isMessage, type Outbox } from './outbox.js';
import {
  withDefaults,
  type Broadcast,
  type ClientPorts,
  type Hint,
  type KeyValueStore,
  type Ports,
} from './ports.js';
import { safeStore } from './safe-store.js';
import { toJson } from './to-json.js';

/** The open chat that a later page goes on with. */
export const ENQUIRY_KEY = 'enquiry';
const SESSION_KEY = 'session';
/** Whoever asks for a call or sends a form is told of a failure after this, and may try again. */
const FORM_PATIENCE_MS = 15_000;

export interface ClientOptions {
  /** Origin of the hall: `https://hall.example`. */
  readonly hall: string;
  /** The council's slug. */
  readonly council: string;
  /** Language of what the citizen writes. Default `en`. */
  readonly locale?: string;
  /** For a client without a web origin. */
  readonly councilKey?: string;
  readonly ports?: ClientPorts;
}

/** Everything but conversations. */
export interface CoreClient {
  readonly council: string;
  readonly connection: ConnectionState;
  profile(): Promise<CouncilProfile>;
  doors(): Promise<Doors>;
  slots(): Promise<Slots>;
  services(query: string): Promise<ServiceSuggestions>;
  form(id: string): Promise<FormDefinition>;
  /** Resolves when the hall has it. Rejects with a {@link ClientError}; the very same input again has still one effect. */
  requestCallback(input: {
    readonly wish: CallbackWish;
    readonly service?: string;
    readonly page?: string;
  }): Promise<Accepted>;
  /** As {@link CoreClient.requestCallback}. */
  submitForm(input: {
    readonly submission: Submission;
    /** Files that were uploaded before. */
    readonly attachments?: readonly Id[];
    readonly service?: string;
    readonly page?: string;
  }): Promise<Accepted>;
  /** The citizen's own; none, without a request, where there is no session. */
  enquiries(): Promise<readonly EnquirySummary[]>;
  hasSession(): boolean;
  /** The open chat that this device knows. */
  resumable(): Id | undefined;
  /** What {@link CoreClient.keepDraft} kept under this name, perhaps by an earlier version: trust nothing of it. */
  draft(name: string): unknown;
  /** Keeps on this device what is not yet sent, until it is forgotten with everything else; `undefined`: no longer. */
  keepDraft(name: string, draft: object | undefined): void;
  setLocale(tag: string): void;
  /** @returns what takes the listener off again */
  on<Name extends keyof ClientEventMap>(
    name: Name,
    listener: (detail: ClientEventMap[Name]) => void,
  ): () => void;
  /**
   * Clears everything on this device, in every tab of the site, and ends the session in the hall; what was not yet sent is
   * not sent. All of it is done within the turn, so that a page may be left right after; nothing waits for the hall.
   */
  forget(): Promise<void>;
  /** Ends sockets, timers and listeners; what is stored stays. */
  close(): void;
}

/** What the chat adds; the core calls it where it is there. */
export interface ChatPart {
  readonly connection: ConnectionState;
  /** By the live connection, where it is up. */
  command(command: CitizenCommand): Promise<Outcome> | undefined;
  accepted(command: CitizenCommand, accepted: Accepted): void;
  /** There is a session, perhaps another one than before. */
  sessionStarted(): void;
  /** @returns how many of the open conversations ended with it; `undefined` where none was open */
  sessionLost(error: ClientError): number | undefined;
  networkChanged(): void;
  sync(): void;
  forget(): void;
  close(): void;
}

/** What the core lends the chat. */
export interface Kernel {
  readonly options: ClientOptions;
  readonly ports: Ports;
  readonly store: KeyValueStore;
  readonly events: Emitter<ClientEventMap>;
  readonly api: HallApi;
  /** The session's secret, unless there is none or its time is over. */
  readonly token: () => string | undefined;
  /** The same, of a new session where there is none. Rejects with a ClientError where the hall does not give one. */
  readonly session: () => Promise<string>;
  readonly outbox: Outbox;
  chat: ChatPart | undefined;
  /** The citizen has acted: from now on the other tabs and the network are listened to. */
  activate(): void;
  readonly hint: () => void;
  readonly locale: () => string;
  /** What each command that opens an enquiry carries. */
  opening<Input extends object>(input: Input): Input & { readonly council: string; readonly locale: string };
  /**
   * Sends what somebody waits for. Rejects where the hall does not answer in time; the very same input again is the same
   * command. @param enquiryId of which it is; default: a new one
   */
  once(kind: CitizenCommand['kind'], input: object, enquiryId?: Id): Promise<Accepted>;
  /** @returns whether the error says that the session is over; what belonged to it then ends */
  sessionLost(token: string | undefined, error: ClientError): boolean;
}

/** Of a session this device remembers. */
type Kept = Partial<SessionStarted>;

const kernels = new WeakMap<CoreClient, Kernel>();

/** @internal For the chat only. */
export function kernelOf(client: CoreClient): Kernel {
  // Every client is made below.
  return kernels.get(client) as Kernel;
}

/** Touches neither network nor store until something is asked of it. */
export function createCoreClient(options: ClientOptions): CoreClient {
  const { hall, council, councilKey } = options;
  const ports = withDefaults(options.ports ?? {});
  const events = new Emitter<ClientEventMap>();
  const store = safeStore(ports.storage, () => events.emit('warning', { code: 'storage-unavailable' }));
  const api = hallApi(hall, councilKey, ports);
  /** Ids of what was given up, so that the same input again is the same command. */
  const givenUp = new Map<string, { readonly id: Id; readonly enquiryId: Id }>();
  let locale = options.locale ?? 'en';
  let forgotten = 0;
  let starting: Promise<string> | undefined;
  let broadcast: Broadcast | undefined;
  let stopListening: (() => void) | undefined;

  const outbox = createOutbox({
    store,
    ports,
    deliver,
    onAccepted,
    onRefused(command, { code, message, body }) {
      const { enquiryId, id: commandId } = command;
      if (isMessage(command)) events.emit('message-failed', { enquiryId, commandId, error: body });
      else events.emit('error', { code, message, enquiryId });
    },
    onChange(isStored) {
      kernel.chat?.sync();
      if (isStored) kernel.hint();
    },
  });
  const kernel: Kernel = {
    options,
    ports,
    store,
    events,
    api,
    token,
    session,
    outbox,
    chat: undefined,
    activate() {
      if (stopListening !== undefined) return;
      listenToTabs();
      stopListening = ports.online.onChange(() => {
        kernel.chat?.networkChanged();
        if (ports.online.isOnline()) outbox.drain();
      });
      outbox.drain();
    },
    hint: () => broadcast?.hint('changed'),
    locale: () => locale,
    opening: (input) => ({ ...input, council, locale }),
    once,
    sessionLost,
  };

  const get = <Answer>(path: string) => api<Answer>(`/councils/${council}${path}`);
  const client: CoreClient = {
    council,
    get connection() {
      return kernel.chat?.connection ?? 'idle';
    },
    profile: () => get(''),
    doors: () => get('/doors'),
    slots: () => get('/slots'),
    services: (query) => get(`/services?locale=${locale}&q=${encodeURIComponent(query)}`),
    form: (id) => get(`/forms/${encodeURIComponent(id)}`),
    requestCallback: (input) => once('request-callback', kernel.opening(input)),
    submitForm: (input) => once('submit-form', kernel.opening(input)),
    async enquiries() {
      const mine = token();
      if (!mine) return [];
      try {
        return (await api<{ readonly enquiries: readonly EnquirySummary[] }>('/enquiries', { token: mine }))
          .enquiries;
      } catch (error) {
        if (!sessionLost(mine, toClientError(error))) throw error;
        return [];
      }
    },
    hasSession: () => !!token(),
    resumable() {
      const enquiryId = store.get(ENQUIRY_KEY);
      return enquiryId && (token() || outbox.hasOpener(enquiryId)) ? enquiryId : undefined;
    },
    draft(name) {
      try {
        return JSON.parse(store.get(`draft:${name}`) ?? '') as unknown;
      } catch {
        return undefined;
      }
    },
    keepDraft(name, draft) {
      if (draft) store.set(`draft:${name}`, toJson(draft));
      else store.remove(`draft:${name}`);
    },
    setLocale(tag) {
      locale = tag;
    },
    on(name, listener) {
      // Whoever wants to know what happens wants to know what another tab forgets.
      listenToTabs();
      return events.on(name, listener);
    },
    async forget() {
      const body = token();
      forgetHere();
      listenToTabs().hint('forget');
      if (!body) return;
      // Plain text: a page that is being left may still send it.
      const last = { method: 'POST', body, keepalive: true };
      ports.fetch(`${hall}/v1/sessions/end`, last).catch(() => {});
    },
    close() {
      kernel.chat?.close();
      outbox.close();
      broadcast?.close();
      stopListening?.();
    },
  };
  kernels.set(client, kernel);
  return client;

  function listenToTabs(): Broadcast {
    return (broadcast ??= ports.broadcast(onHint));
  }

  function onHint(hint: Hint): void {
    if (hint !== 'changed') {
      forgetHere();
      return;
    }
    kernel.chat?.sync();
    kernel.chat?.sessionStarted();
    outbox.look();
  }

  async function once(kind: CitizenCommand['kind'], input: object, enquiryId?: Id): Promise<Accepted> {
    kernel.activate();
    const key = toJson([kind, enquiryId, input]);
    const ids = givenUp.get(key) ?? { id: ports.uuid(), enquiryId: enquiryId ?? ports.uuid() };
    givenUp.set(key, ids);
    const command = { ...ids, kind, ...input } as unknown as CitizenCommand;
    const accepted = await outbox.addAndWait(command, FORM_PATIENCE_MS);
    givenUp.delete(key);
    return accepted;
  }

  function token(): string | undefined {
    try {
      const started = JSON.parse(store.get(SESSION_KEY) ?? '') as Kept;
      return isOver(started) ? undefined : started.token;
    } catch {
      return undefined;
    }
  }

  function isOver({ expiresAt = '' }: Kept): boolean {
    return Date.parse(expiresAt) <= ports.now();
  }

  /** What is sent at the same time starts one session together. */
  async function session(): Promise<string> {
    return token() ?? (starting ??= startSession().finally(() => (starting = undefined)));
  }

  /** Called by one tab at a time, for the outbox is drained under a lock: two never start a session each. */
  async function startSession(): Promise<string> {
    const before = forgotten;
    const started = await api<SessionStarted>('/sessions', { body: { council } });
    // Whoever asked for it has forgotten it, and wants nothing more to be sent.
    if (before !== forgotten) throw unreachable();
    // A clock by which it is over before it begins is wrong; the hall's own decides then.
    store.set(SESSION_KEY, toJson(isOver(started) ? { token: started.token } : started));
    return started.token;
  }

  async function deliver(command: CitizenCommand): Promise<Accepted> {
    let mine = token();
    try {
      mine ??= await session();
      // Also where it is not new: another tab may have started it, and may be gone.
      kernel.chat?.sessionStarted();
      const outcome = await (kernel.chat?.command(command) ??
        api<Outcome>('/commands', { token: mine, body: command }));
      if (outcome.ok) return outcome;
      throw new ClientError(outcome.error);
    } catch (error) {
      const failure = toClientError(error);
      sessionLost(mine, failure);
      throw failure;
    }
  }

  function onAccepted(command: CitizenCommand, accepted: Accepted): void {
    const { id: commandId, kind, enquiryId } = command;
    kernel.chat?.accepted(command, accepted);
    if (kind === 'open-chat') {
      events.emit('conversation-started', { enquiryId, reference: accepted.reference });
    }
    if (isMessage(command)) events.emit('message-sent', { enquiryId, commandId });
  }

  function sessionLost(lost: string | undefined, error: ClientError): boolean {
    if (!error.isSessionLost) return false;
    const current = token();
    const isNews = current !== undefined && current === lost;
    if (isNews) store.remove(SESSION_KEY);
    // Another tab may have started a new one meanwhile.
    else if (current) {
      kernel.chat?.sessionStarted();
      return true;
    }
    // What is only just being opened goes on in a new session: nobody needs to hear of the old one.
    if (kernel.chat?.sessionLost(error) ?? isNews) events.emit('session-ended', { reason: 'expired' });
    return true;
  }

  function forgetHere(): void {
    forgotten += 1;
    for (const key of store.keys('')) store.remove(key);
    outbox.abandon();
    givenUp.clear();
    kernel.chat?.forget();
    events.emit('session-ended', { reason: 'forgotten' });
  }
}
