/** The citizen's side of the hall, without a face: session, commands, conversations. */
import { PROTOCOL_VERSION } from '@moothall/protocol/constants';
import type {
  Accepted,
  CallbackWish,
  CitizenCommand,
  CitizenDetails,
  CouncilProfile,
  Doors,
  EnquirySummary,
  Fact,
  FormDefinition,
  Id,
  Outcome,
  ServiceSuggestions,
  Slots,
  Submission,
} from '@moothall/protocol';
import { ClientError, toClientError } from './client-error.js';
import type { ClientEventMap, ConnectionState } from './client-events.js';
import { openConversation } from './conversation-view.js';
import type { Conversation, OpenConversation } from './conversation.js';
import { Emitter } from './emitter.js';
import { hallApi } from './hall-api.js';
import { LiveLink } from './live-link.js';
import type { ConnectLive } from './live.js';
import { Outbox } from './outbox.js';
import { withDefaults, type Broadcast, type ClientPorts, type Hint } from './ports.js';
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

export interface Client {
  readonly council: string;
  readonly connection: ConnectionState;
  profile(): Promise<CouncilProfile>;
  doors(): Promise<Doors>;
  slots(): Promise<Slots>;
  services(query: string): Promise<ServiceSuggestions>;
  form(id: string): Promise<FormDefinition>;
  /** Opens an enquiry with its first message; at once, and kept until the hall has acknowledged it. */
  openChat(input: {
    readonly text: string;
    readonly service?: string;
    readonly citizen?: CitizenDetails;
    readonly page?: string;
  }): Conversation;
  /** Resolves when the hall has it. Rejects with a {@link ClientError}; the very same input again has still one effect. */
  requestCallback(input: {
    readonly wish: CallbackWish;
    readonly service?: string;
    readonly page?: string;
  }): Promise<Accepted>;
  /** As {@link requestCallback}. */
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
  /** Watches an enquiry; one object for each. */
  conversation(enquiryId: Id): Conversation;
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

/** Touches neither network nor store until something is asked of it. */
export function createClient(options: ClientOptions): Client {
  return assembleClient(options, async () => (await import('./live.js')).connectLive);
}

/** @internal The same with a transport of one's own. */
export function assembleClient(options: ClientOptions, loadLive: () => Promise<ConnectLive>): Client {
  const { hall, council, councilKey } = options;
  const ports = withDefaults(options.ports ?? {});
  const events = new Emitter<ClientEventMap>();
  const store = safeStore(ports.storage, () => events.emit('warning', { code: 'storage-unavailable' }));
  const api = hallApi(hall, councilKey, ports);
  const conversations = new Map<Id, OpenConversation>();
  /** Ids of what was given up, so that the same input again is the same command. */
  const givenUp = new Map<string, { readonly id: Id; readonly enquiryId: Id }>();
  let locale = options.locale ?? 'en';
  let broadcast: Broadcast | undefined;
  let stopListening: (() => void) | undefined;

  const session = new Session({ council, api, store, ports, onStarted: () => link.reset() });
  const outbox = new Outbox({
    store,
    ports,
    deliver,
    onAccepted,
    onRefused(command, { code, message, isSessionLost, body }) {
      const { enquiryId, id: commandId, kind } = command;
      if (kind === 'open-chat' || kind === 'post')
        events.emit('message-failed', { enquiryId, commandId, error: body });
      else if (!isSessionLost) events.emit('error', { code, message, enquiryId });
    },
    onChange(isStored) {
      for (const conversation of conversations.values()) conversation.sync();
      if (isStored) broadcast?.hint('changed');
    },
  });
  const link = new LiveLink({
    ports,
    load: loadLive,
    isReady: () => session.token !== undefined,
    options: {
      hall,
      handshake: () => ({
        protocol: PROTOCOL_VERSION,
        council,
        ...(session.token === undefined ? {} : { token: session.token }),
        ...(councilKey === undefined ? {} : { councilKey }),
      }),
      onFact: (fact) => conversations.get(fact.enquiryId)?.receive(fact),
      onSignal: (signal) => conversations.get(signal.enquiryId)?.signal(signal),
    },
    onUp() {
      for (const conversation of conversations.values()) conversation.catchUp();
      outbox.drain();
    },
    onState() {
      if (link.state !== 'online')
        for (const conversation of conversations.values()) conversation.disconnected();
      events.emit('connection-changed', { connection: link.state });
    },
    onRefused(error) {
      const refusal = new ClientError(error);
      if (refusal.isSessionLost) sessionLost(session.token, refusal);
      else events.emit('error', { code: error.code, message: error.message });
    },
  });

  return {
    council,
    get connection() {
      return link.state;
    },
    profile: () => api(`/councils/${council}`),
    doors: () => api(`/councils/${council}/doors`),
    slots: () => api(`/councils/${council}/slots`),
    services: (query) => api(`/councils/${council}/services?q=${encodeURIComponent(query)}`),
    form: (id) => api(`/councils/${council}/forms/${encodeURIComponent(id)}`),
    openChat(input) {
      const command = {
        id: ports.uuid(),
        kind: 'open-chat' as const,
        enquiryId: ports.uuid(),
        ...opening(input),
      };
      store.set(ENQUIRY_KEY, command.enquiryId);
      activate();
      outbox.add(command);
      return conversation(command.enquiryId);
    },
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
    conversation,
    setLocale(tag) {
      locale = tag;
    },
    on: (name, listener) => events.on(name, listener),
    async forget() {
      forgetHere();
      listenToTabs().hint('forget');
    },
    close() {
      for (const open of conversations.values()) open.close();
      link.want(false);
      outbox.close();
      broadcast?.close();
      stopListening?.();
    },
  };

  function conversation(enquiryId: Id): OpenConversation {
    activate();
    let known = conversations.get(enquiryId);
    if (known === undefined) {
      known = openConversation({
        enquiryId,
        ports,
        store,
        outbox,
        events,
        ask: (after) => ask(enquiryId, after),
        send: (signal) => link.up?.signal(signal),
        command: () => ({ id: ports.uuid(), enquiryId }),
        locale: () => locale,
        isLive: () => link.up !== undefined,
        onOpenOrClose(isOpen) {
          if (!isOpen) link.up?.unwatch(enquiryId);
          link.want([...conversations.values()].some(({ isOpen }) => isOpen));
        },
        onRead: () => broadcast?.hint('changed'),
        onRefused: (error) => notShown(enquiryId, toClientError(error)),
      });
      conversations.set(enquiryId, known);
    }
    known.open();
    return known;
  }

  /** The citizen has acted: from now on the other tabs and the network are listened to. */
  function activate(): void {
    if (stopListening !== undefined) return;
    listenToTabs();
    stopListening = ports.online.onChange(() => {
      link.networkChanged();
      if (ports.online.isOnline()) outbox.drain();
    });
    outbox.drain();
  }

  function listenToTabs(): Broadcast {
    return (broadcast ??= ports.broadcast(onHint));
  }

  function onHint(hint: Hint): void {
    if (hint === 'forget') {
      forgetHere();
      return;
    }
    for (const conversation of conversations.values()) conversation.sync();
    link.look();
    outbox.look();
  }

  function opening<Input extends object>(input: Input) {
    return { ...input, council, locale };
  }

  async function openOnce<Input extends object>(
    kind: 'request-callback' | 'submit-form',
    input: Input,
  ): Promise<Accepted> {
    activate();
    const key = JSON.stringify([kind, input]);
    const ids = givenUp.get(key) ?? { id: ports.uuid(), enquiryId: ports.uuid() };
    givenUp.set(key, ids);
    const command = { ...ids, kind, ...opening(input) } as CitizenCommand;
    const accepted = await outbox.addAndWait(command, FORM_PATIENCE_MS);
    givenUp.delete(key);
    return accepted;
  }

  async function deliver(command: CitizenCommand): Promise<Accepted> {
    let token: string | undefined;
    try {
      token = await session.ensure();
      // Another tab may have started it, and may be gone.
      link.look();
      const outcome = await (link.up?.command(command) ??
        api<Outcome>('/commands', { token, body: command }));
      if (outcome.ok) return outcome;
      throw new ClientError(outcome.error);
    } catch (error) {
      const failure = toClientError(error);
      sessionLost(token, failure);
      throw failure;
    }
  }

  async function ask(enquiryId: Id, after: number) {
    const { token } = session;
    if (token === undefined) throw new ClientError(noSession());
    const watched = link.up
      ? await link.up.watch(enquiryId, after)
      : await api<{ readonly head: number; readonly facts: readonly Fact[] }>(
          `/enquiries/${enquiryId}/facts?after=${after}`,
          { token },
        );
    if ('error' in watched) throw new ClientError(watched.error);
    return { head: watched.head, entries: watched.facts };
  }

  function onAccepted(command: CitizenCommand, { enquiryId, reference, n }: Accepted): void {
    const { id: commandId, kind } = command;
    conversations.get(enquiryId)?.accepted(command, { ok: true, commandId, enquiryId, reference, n });
    if (kind === 'open-chat') events.emit('conversation-started', { enquiryId, reference });
    if (kind === 'open-chat' || kind === 'post') events.emit('message-sent', { enquiryId, commandId });
    if (kind === 'close') noLongerResumable(enquiryId);
    for (const open of conversations.values()) open.sync();
    broadcast?.hint('changed');
  }

  /** An enquiry is not to be had: for now, or for good. */
  function notShown(enquiryId: Id, error: ClientError): void {
    if (sessionLost(session.token, error) || error.retryable) return;
    conversations.get(enquiryId)?.fail(error.body);
    noLongerResumable(enquiryId);
    events.emit('error', { code: error.code, message: error.message, enquiryId });
  }

  function noLongerResumable(enquiryId: Id): void {
    if (store.get(ENQUIRY_KEY) === enquiryId) store.remove(ENQUIRY_KEY);
  }

  /** @returns whether the error says that the session is over; what belonged to it then ends */
  function sessionLost(token: string | undefined, error: ClientError): boolean {
    if (!error.isSessionLost) return false;
    const isNews = session.end(token);
    // Another tab may have started a new one meanwhile.
    if (session.token !== undefined) {
      link.reset();
      return true;
    }
    const open = [...conversations.values()].filter(({ isOpen }) => isOpen);
    const ended = open.filter(({ enquiryId }) => !outbox.hasOpener(enquiryId));
    for (const conversation of ended) {
      noLongerResumable(conversation.enquiryId);
      conversation.fail(error.body);
    }
    link.reset();
    // What is only just being opened goes on in a new session: nobody needs to hear of the old one.
    if (ended.length > 0 || (isNews && open.length === 0))
      events.emit('session-ended', { reason: 'expired' });
    return true;
  }

  function forgetHere(): void {
    session.forget();
    outbox.forget();
    for (const key of store.keys('')) store.remove(key);
    givenUp.clear();
    for (const open of conversations.values()) open.forget();
    conversations.clear();
    events.emit('session-ended', { reason: 'forgotten' });
  }
}

function noSession() {
  return {
    code: 'session-expired' as const,
    message: 'There is no session on this device any more.',
    retryable: false,
  };
}
