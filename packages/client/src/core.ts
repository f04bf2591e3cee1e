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
  Slots,
  Submission,
} from '@moothall/protocol';
import { ClientError, toClientError } from './client-error.js';
import type { ClientEventMap, ConnectionState } from './client-events.js';
import { Emitter } from './emitter.js';
import { hallApi, type HallApi } from './hall-api.js';
import { Outbox } from './outbox.js';
import {
  withDefaults,
  type Broadcast,
  type ClientPorts,
  type Hint,
  type KeyValueStore,
  type Ports,
} from './ports.js';
import { safeStore } from './safe-store.js';
import { Session } from './session.js';

const ENQUIRY_KEY = 'enquiry';
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
    readonly service?: string;
    readonly page?: string;
  }): Promise<Accepted>;
  /** The citizen's own; none, without a request, where there is no session. */
  enquiries(): Promise<readonly EnquirySummary[]>;
  hasSession(): boolean;
  /** The open chat that this device knows. */
  resumable(): Id | undefined;
  setLocale(tag: string): void;
  /** @returns what takes the listener off again */
  on<Name extends keyof ClientEventMap>(
    name: Name,
    listener: (detail: ClientEventMap[Name]) => void,
  ): () => void;
  /** Clears everything on this device, in every tab of the site; what was not yet sent is not sent. */
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
  /** There is a session, perhaps a new one. */
  sessionStarted(isNew: boolean): void;
  /** @returns how many conversations were open, and how many of them ended with it */
  sessionLost(error: ClientError): { readonly open: number; readonly ended: number };
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
  readonly session: Session;
  readonly outbox: Outbox;
  chat: ChatPart | undefined;
  /** The citizen has acted: from now on the other tabs and the network are listened to. */
  activate(): void;
  readonly hint: () => void;
  readonly locale: () => string;
  /** What each command that opens an enquiry carries. */
  opening<Input extends object>(input: Input): Input & { readonly council: string; readonly locale: string };
  resumeLater(enquiryId: Id): void;
  noLongerResumable(enquiryId: Id): void;
  /** @returns whether the error says that the session is over; what belonged to it then ends */
  sessionLost(token: string | undefined, error: ClientError): boolean;
}

const kernels = new WeakMap<CoreClient, Kernel>();

/** @internal For the chat only. */
export function kernelOf(client: CoreClient): Kernel {
  const kernel = kernels.get(client);
  if (kernel === undefined) throw new TypeError('this is not a client made by createCoreClient');
  return kernel;
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
  let broadcast: Broadcast | undefined;
  let stopListening: (() => void) | undefined;

  const session = new Session({
    council,
    api,
    store,
    ports,
    onStarted: () => kernel.chat?.sessionStarted(true),
  });
  const outbox = new Outbox({
    store,
    ports,
    deliver,
    onAccepted,
    onRefused({ enquiryId, id: commandId, kind }, { code, message, body }) {
      if (kind === 'open-chat' || kind === 'post')
        events.emit('message-failed', { enquiryId, commandId, error: body });
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
    resumeLater: (enquiryId) => store.set(ENQUIRY_KEY, enquiryId),
    noLongerResumable(enquiryId) {
      if (store.get(ENQUIRY_KEY) === enquiryId) store.remove(ENQUIRY_KEY);
    },
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
    services: (query) => get(`/services?q=${encodeURIComponent(query)}`),
    form: (id) => get(`/forms/${encodeURIComponent(id)}`),
    requestCallback: (input) => openOnce('request-callback', input),
    submitForm: (input) => openOnce('submit-form', input),
    async enquiries() {
      const { token } = session;
      if (token === undefined) return [];
      try {
        return (await api<{ readonly enquiries: readonly EnquirySummary[] }>('/enquiries', { token }))
          .enquiries;
      } catch (error) {
        if (!sessionLost(token, toClientError(error))) throw error;
        return [];
      }
    },
    hasSession: () => session.token !== undefined,
    resumable() {
      const enquiryId = store.get(ENQUIRY_KEY);
      const isAlive = enquiryId !== undefined && (session.token !== undefined || outbox.hasOpener(enquiryId));
      return isAlive ? enquiryId : undefined;
    },
    setLocale(tag) {
      locale = tag;
    },
    on: (name, listener) => events.on(name, listener),
    async forget() {
      forgetHere();
      listenToTabs().hint('forget');
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
    if (hint === 'forget') {
      forgetHere();
      return;
    }
    kernel.chat?.sync();
    kernel.chat?.sessionStarted(false);
    outbox.look();
  }

  async function openOnce(kind: 'request-callback' | 'submit-form', input: object): Promise<Accepted> {
    kernel.activate();
    const key = JSON.stringify([kind, input]);
    const ids = givenUp.get(key) ?? { id: ports.uuid(), enquiryId: ports.uuid() };
    givenUp.set(key, ids);
    const command = { ...ids, kind, ...kernel.opening(input) } as unknown as CitizenCommand;
    const accepted = await outbox.addAndWait(command, FORM_PATIENCE_MS);
    givenUp.delete(key);
    return accepted;
  }

  async function deliver(command: CitizenCommand): Promise<Accepted> {
    let token: string | undefined;
    try {
      token = await session.ensure();
      // Another tab may have started it, and may be gone.
      kernel.chat?.sessionStarted(false);
      const outcome = await (kernel.chat?.command(command) ??
        api<Outcome>('/commands', { token, body: command }));
      if (outcome.ok) return outcome;
      throw new ClientError(outcome.error);
    } catch (error) {
      const failure = toClientError(error);
      sessionLost(token, failure);
      throw failure;
    }
  }

  function onAccepted(command: CitizenCommand, accepted: Accepted): void {
    const { id: commandId, kind, enquiryId } = command;
    kernel.chat?.accepted(command, accepted);
    if (kind === 'open-chat') {
      events.emit('conversation-started', { enquiryId, reference: accepted.reference });
    }
    if (kind === 'open-chat' || kind === 'post') events.emit('message-sent', { enquiryId, commandId });
    if (kind === 'close') kernel.noLongerResumable(enquiryId);
    kernel.chat?.sync();
    kernel.hint();
  }

  function sessionLost(token: string | undefined, error: ClientError): boolean {
    if (!error.isSessionLost) return false;
    const isNews = session.end(token);
    // Another tab may have started a new one meanwhile.
    if (session.token !== undefined) {
      kernel.chat?.sessionStarted(true);
      return true;
    }
    const { open, ended } = kernel.chat?.sessionLost(error) ?? { open: 0, ended: 0 };
    // What is only just being opened goes on in a new session: nobody needs to hear of the old one.
    if (ended > 0 || (isNews && open === 0)) events.emit('session-ended', { reason: 'expired' });
    return true;
  }

  function forgetHere(): void {
    session.forget();
    outbox.forget();
    for (const key of store.keys('')) store.remove(key);
    givenUp.clear();
    kernel.chat?.forget();
    events.emit('session-ended', { reason: 'forgotten' });
  }
}
