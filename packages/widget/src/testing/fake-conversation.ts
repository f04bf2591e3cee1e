/** For tests: a client with one conversation, which does what the test says. */
import type { Client, ClientEventMap, Conversation, MessageFiles, PendingMessage } from '@moothall/client';
import type { AdviserName, EnquirySnapshot, Message } from '@moothall/protocol';

export const MARIA: AdviserName = {
  kind: 'adviser',
  adviserId: '00000000-0000-4000-8000-00000000000a',
  displayName: 'Maria',
  council: { slug: 'northmarch', name: 'Northmarch County Council' },
};

const AT = '2026-06-02T08:00:00.000Z';

export function message(n: number, by: Message['by'], text: string | undefined, at = AT): Message {
  return {
    n,
    at,
    by,
    kind: 'message',
    commandId: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    ...(text === undefined ? {} : { text }),
  };
}

export function snapshot(changes: Partial<EnquirySnapshot> = {}): EnquirySnapshot {
  return {
    enquiryId: '00000000-0000-4000-8000-000000000002',
    n: 2,
    reference: 'ASH-4F7K-92QX',
    council: { slug: 'ashvale', name: 'Ashvale District Council' },
    channel: 'chat',
    locale: 'en',
    state: 'waiting',
    openedAt: AT,
    messages: [message(2, { kind: 'citizen' }, 'My bin')],
    ...changes,
  };
}

export class FakeConversation implements Conversation {
  readonly enquiryId = snapshot().enquiryId;
  snapshot: EnquirySnapshot | undefined;
  pending: readonly PendingMessage[] = [];
  otherTyping: Conversation['otherTyping'];
  otherPresent: boolean | undefined;
  place: number | undefined;
  readByOther = 0;
  unread = 0;
  problem: Conversation['problem'];
  readonly done: string[] = [];
  readonly #listeners = new Set<() => void>();

  post(text: string, files?: MessageFiles): string {
    this.done.push(`post ${[text, ...(files?.ids ?? [])].join(' ')}`);
    this.change({
      pending: [...this.pending, { commandId: `c${this.done.length}`, text, at: AT, state: 'sending' }],
    });
    return `c${this.done.length}`;
  }

  retry(commandId: string): void {
    this.done.push(`retry ${commandId}`);
  }

  discard(commandId: string): void {
    this.done.push(`discard ${commandId}`);
  }

  typing(isTyping: boolean): void {
    this.done.push(`typing ${isTyping}`);
  }

  markRead(): void {
    this.unread = 0;
  }

  async end(): Promise<void> {
    this.done.push('end');
  }

  async ask(kind: string, input: object = {}): Promise<void> {
    this.done.push(`${kind} ${JSON.stringify(input)}`);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {}

  change(
    changes: Partial<
      Pick<
        FakeConversation,
        'snapshot' | 'pending' | 'otherTyping' | 'otherPresent' | 'problem' | 'place' | 'readByOther'
      >
    >,
  ): void {
    Object.assign(this, changes);
    for (const listener of this.#listeners) listener();
  }
}

/** A client whose only conversation is the one given; opening a chat posts its first message there. */
export function clientWith(conversation: FakeConversation): Client & { connection: Client['connection'] } {
  const client = {
    council: 'ashvale',
    connection: 'online',
    openChat({
      text,
      service,
      files,
    }: {
      readonly text: string;
      readonly service?: string;
      readonly files?: MessageFiles;
    }) {
      conversation.done.push(['open', text, service, ...(files?.ids ?? [])].filter(Boolean).join(' '));
      conversation.change({ pending: [{ commandId: 'c1', text, at: AT, state: 'queued' }] });
      return conversation;
    },
    conversation: () => conversation,
    on: (_name: keyof ClientEventMap) => () => undefined,
  };
  return client as unknown as Client & { connection: Client['connection'] };
}
