/** Turns a conversation into the lines that are shown: messages in runs, and sentences about who answers. Pure. */
import type { Actor, AdviserName, Attachment, EnquirySnapshot, ErrorBody, Id } from '@moothall/protocol';
import type { PendingMessage } from '@moothall/client';

export interface MessageLine {
  readonly kind: 'message';
  /** Stays the same from the moment of writing to the acknowledged message. */
  readonly key: string;
  readonly side: 'citizen' | 'other';
  readonly by: Actor;
  readonly at: string;
  /** Missing where it was erased. */
  readonly text: string | undefined;
  readonly locale: string | undefined;
  /** Files that go along; by their ids as long as the hall has not told what they are. */
  readonly attachments: readonly (Attachment | Id)[] | undefined;
  /** Somebody else, or the same after a while: label and time are shown above it. */
  readonly isFirstOfRun: boolean;
  readonly state: 'sent' | PendingMessage['state'];
  /** Its number in the enquiry's log; 0 until the hall has it. */
  readonly n: number;
  readonly commandId: string | undefined;
  readonly error: ErrorBody | undefined;
}

export interface AnsweringLine {
  readonly kind: 'answering';
  readonly key: string;
  readonly adviser: AdviserName;
}

export type ChatLine = MessageLine | AnsweringLine;

/** A run is interrupted after this. */
const RUN_MS = 10 * 60_000;

export function chatLines(
  snapshot: EnquirySnapshot | undefined,
  pending: readonly PendingMessage[],
): readonly ChatLine[] {
  const lines: ChatLine[] = [];
  let adviserId: string | undefined;
  let last: MessageLine | undefined;
  const answering = (adviser: AdviserName): void => {
    if (adviser.adviserId === adviserId) return;
    adviserId = adviser.adviserId;
    last = undefined;
    lines.push({ kind: 'answering', key: `answering-${lines.length}-${adviserId}`, adviser });
  };
  const add = (line: Omit<MessageLine, 'kind' | 'isFirstOfRun' | 'side'>): void => {
    const isSame =
      last !== undefined && sameActor(last.by, line.by) && Date.parse(line.at) - Date.parse(last.at) < RUN_MS;
    const side = line.by.kind === 'citizen' ? 'citizen' : 'other';
    last = { kind: 'message', side, isFirstOfRun: !isSame, ...line };
    lines.push(last);
  };
  for (const { n, by, at, text, locale, commandId, kind, attachments } of snapshot?.messages ?? []) {
    if (kind !== 'message') continue;
    if (by.kind === 'adviser') answering(by);
    add({
      key: commandId ?? String(n),
      n,
      by,
      at,
      text,
      locale,
      attachments,
      commandId,
      state: 'sent',
      error: undefined,
    });
  }
  if (snapshot?.holder) answering(snapshot.holder);
  for (const { commandId, text, at, state, attachments, error } of pending)
    add({
      key: commandId,
      n: 0,
      by: { kind: 'citizen' },
      at,
      text,
      locale: undefined,
      attachments,
      commandId,
      state,
      error,
    });
  return lines;
}

function sameActor(one: Actor, other: Actor): boolean {
  return (
    one.kind === other.kind &&
    (one.kind !== 'adviser' || other.kind !== 'adviser' || one.adviserId === other.adviserId)
  );
}
