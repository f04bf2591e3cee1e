/** What a client needs to chat: conversations, and the live connection while one is open. */
import { PROTOCOL_VERSION } from '@moothall/protocol/constants';
import type { CitizenDetails, Id, Watched } from '@moothall/protocol';
import { ClientError, toClientError } from './client-error.js';
import { openConversation } from './conversation-view.js';
import type { Conversation, MessageFiles, OpenConversation } from './conversation.js';
import { ENQUIRY_KEY, kernelOf, type CoreClient } from './core.js';
import { createLiveLink } from './live-link.js';
import type { ConnectLive } from './live.js';

export interface Client extends CoreClient {
  /** Opens an enquiry with its first message; at once, and kept until the hall has acknowledged it. */
  openChat(input: {
    readonly text: string;
    readonly service?: string;
    readonly citizen?: CitizenDetails;
    readonly page?: string;
    readonly files?: MessageFiles;
  }): Conversation;
  /** Watches an enquiry; one object for each. */
  conversation(enquiryId: Id): Conversation;
}

/** Brings the transport's code. */
export const loadLiveTransport = async (): Promise<ConnectLive> => (await import('./live.js')).connectLive;

/**
 * Makes a core client a whole one: the same object, once.
 * @param loadLive where something has to happen before the transport is brought
 */
export function withChat(core: CoreClient, loadLive: () => Promise<ConnectLive> = loadLiveTransport): Client {
  const kernel = kernelOf(core);
  if (kernel.chat !== undefined) return core as Client;
  const { options, ports, store, events, api, token, outbox } = kernel;
  const { hall, council, councilKey } = options;
  const conversations = new Map<Id, OpenConversation>();

  const link = createLiveLink({
    ports,
    load: loadLive,
    token,
    options: {
      hall,
      handshake: () => {
        const mine = token();
        return {
          protocol: PROTOCOL_VERSION,
          council,
          ...(mine && { token: mine }),
          ...(councilKey && { councilKey }),
        };
      },
      onFact: (fact) => conversations.get(fact.enquiryId)?.receive(fact),
      onSignal: (signal) => conversations.get(signal.enquiryId)?.signal(signal),
    },
    onUp() {
      catchUp();
      outbox.drain();
    },
    onState() {
      if (link.state !== 'online') for (const open of conversations.values()) open.disconnected();
      events.emit('connection-changed', { connection: link.state });
    },
    onRefused(error) {
      if (kernel.sessionLost(token(), new ClientError(error))) return;
      events.emit('error', { code: error.code, message: error.message });
    },
  });

  kernel.chat = {
    get connection() {
      return link.state;
    },
    command: (command) => link.up?.command(command),
    accepted(command, accepted) {
      const { enquiryId, kind } = command;
      conversations.get(enquiryId)?.accepted(command, accepted);
      if (kind === 'close') noLongerResumable(enquiryId);
    },
    sessionStarted: () => link.look(),
    sessionLost(error) {
      const open = [...conversations.values()].filter(({ isOpen }) => isOpen);
      const ended = open.filter(({ enquiryId }) => !outbox.hasOpener(enquiryId));
      for (const conversation of ended) {
        noLongerResumable(conversation.enquiryId);
        conversation.fail(error.body);
      }
      link.look();
      return open.length > 0 ? ended.length : undefined;
    },
    networkChanged() {
      link.networkChanged();
      if (link.up) catchUp();
    },
    sync() {
      for (const open of conversations.values()) open.sync();
    },
    forget() {
      for (const open of conversations.values()) open.forget();
      conversations.clear();
    },
    close() {
      for (const open of conversations.values()) open.close();
    },
  };

  return Object.assign(core, {
    openChat({ files, ...input }: Parameters<Client['openChat']>[0]) {
      const enquiryId = ports.uuid();
      const command = { id: ports.uuid(), kind: 'open-chat' as const, enquiryId, ...kernel.opening(input) };
      store.set(ENQUIRY_KEY, enquiryId);
      kernel.activate();
      newConversation(enquiryId).say(command, files);
      return conversation(enquiryId);
    },
    conversation,
  });

  function catchUp(): void {
    for (const open of conversations.values()) open.catchUp();
  }

  function conversation(enquiryId: Id): OpenConversation {
    kernel.activate();
    const known = conversations.get(enquiryId) ?? newConversation(enquiryId);
    known.open();
    return known;
  }

  function newConversation(enquiryId: Id): OpenConversation {
    const made = openConversation({
      enquiryId,
      ports,
      store,
      outbox,
      events,
      ask: (after) => ask(enquiryId, after),
      send: (signal) => link.up?.signal(signal),
      command: () => ({ id: ports.uuid(), enquiryId }),
      once: (kind, input) => kernel.once(kind, input, enquiryId),
      locale: kernel.locale,
      isLive: () => link.up !== undefined,
      onOpenOrClose(isOpen) {
        if (!isOpen) link.up?.unwatch(enquiryId);
        link.want([...conversations.values()].some((any) => any.isOpen));
      },
      onRead: kernel.hint,
      onRefused: (error) => notShown(enquiryId, toClientError(error)),
    });
    conversations.set(enquiryId, made);
    return made;
  }

  function noLongerResumable(enquiryId: Id): void {
    if (store.get(ENQUIRY_KEY) === enquiryId) store.remove(ENQUIRY_KEY);
  }

  /** By whichever way is open; by the live one it watches as well. */
  async function ask(enquiryId: Id, after: number) {
    const mine = token();
    if (!mine) throw new ClientError(noSession());
    const watched = link.up
      ? await link.up.watch(enquiryId, after)
      : await api<Extract<Watched, { readonly ok: true }>>(`/enquiries/${enquiryId}/facts?after=${after}`, {
          token: mine,
        });
    if ('error' in watched) throw new ClientError(watched.error);
    conversations.get(enquiryId)?.stands(watched.standing);
    return { head: watched.head, entries: watched.facts };
  }

  /** An enquiry is not to be had: for now, or for good. */
  function notShown(enquiryId: Id, error: ClientError): void {
    if (kernel.sessionLost(token(), error) || error.retryable) return;
    conversations.get(enquiryId)?.fail(error.body);
    noLongerResumable(enquiryId);
    events.emit('error', { code: error.code, message: error.message, enquiryId });
  }
}

function noSession() {
  return {
    code: 'session-expired' as const,
    message: 'There is no session on this device any more.',
    retryable: false,
  };
}
