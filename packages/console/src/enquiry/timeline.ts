/** Turns an enquiry into the lines that the conversation shows. Pure. */
import type { Actor, Attachment, EnquirySnapshot, RecordedFact } from '@moothall/protocol';
import { en } from '../texts/en.js';

export type Line =
  | {
      readonly kind: 'message' | 'note';
      readonly n: number;
      readonly at: string;
      readonly by: Actor;
      readonly side: 'citizen' | 'staff';
      /** Missing where it was erased. */
      readonly text?: string;
      readonly locale?: string;
      readonly attachments?: readonly Attachment[];
      /** Whether name and time stand above it: it begins a run of one author. */
      readonly startsRun: boolean;
    }
  | { readonly kind: 'event'; readonly n: number; readonly at: string; readonly text: string };

/** Messages of one author within this time are one run. */
const RUN_MS = 5 * 60_000;

/** Messages come from the snapshot, where erased ones have lost their text; events from the facts. */
export function timeline(
  snapshot: EnquirySnapshot,
  facts: readonly RecordedFact[],
  adviserId: string,
): readonly Line[] {
  const events = facts.flatMap((fact): Line[] => {
    const text = eventText(fact, snapshot, adviserId);
    return text === undefined ? [] : [{ kind: 'event', n: fact.n, at: fact.at, text }];
  });
  const messages = snapshot.messages.map((message): Line => ({
    kind: message.kind,
    n: message.n,
    at: message.at,
    by: message.by,
    side: message.by.kind === 'citizen' ? 'citizen' : 'staff',
    startsRun: true,
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.locale === undefined ? {} : { locale: message.locale }),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
  }));
  const lines = [...events, ...messages].sort((one, other) => one.n - other.n);
  return lines.map((line, at) => {
    const before = lines[at - 1];
    return line.kind !== 'event' && before !== undefined && goesOn(before, line)
      ? { ...line, startsRun: false }
      : line;
  });
}

/** What happened, as one complete sentence; undefined for what shows in another way. */
export function eventText(
  fact: RecordedFact,
  { council, channel, callback, rating }: EnquirySnapshot,
  adviserId: string,
): string | undefined {
  switch (fact.kind) {
    case 'opened':
      return en.conversation.opened(fact.channel, council.name);
    case 'assigned':
      return fact.holder.adviserId === adviserId
        ? en.conversation.assignedYou
        : en.conversation.assigned(fact.holder.displayName, fact.holder.council.name);
    case 'released':
      return en.conversation.released(nameOf(fact.by, adviserId));
    case 'closed':
      return en.conversation.closed(
        nameOf(fact.by, adviserId),
        callback?.cancelledAt === undefined ? en.outcome(channel, fact.outcome) : en.cancelled,
      );
    case 'erased':
      return en.conversation.erasedFact(nameOf(fact.by, adviserId));
    case 'callback-moved':
      return en.conversation.callbackMoved(fact.slot !== undefined);
    case 'callback-cancelled':
      return en.conversation.callbackCancelled;
    case 'callback-requested':
      // The second fact belongs to the opening, which says so already.
      return fact.n === 2 ? undefined : en.conversation.askedForCall;
    case 'warned':
      return en.conversation.warned;
    case 'stayed':
      return en.conversation.stayed;
    case 'rated':
      return en.conversation.rated(fact.score, rating?.comment);
    case 'posted':
    case 'noted':
    case 'form-submitted':
      return undefined;
  }
}

/** How an actor is called at the desk. */
export function nameOf(by: Actor, adviserId: string): string {
  if (by.kind === 'citizen') return en.conversation.theCitizen;
  if (by.kind === 'hall') return en.conversation.hall;
  return by.adviserId === adviserId ? en.conversation.you : by.displayName;
}

function goesOn(before: Line, line: Exclude<Line, { kind: 'event' }>): boolean {
  if (before.kind !== line.kind || Date.parse(line.at) - Date.parse(before.at) > RUN_MS) return false;
  return authorOf(before.by) === authorOf(line.by);
}

function authorOf(by: Actor): string {
  return by.kind === 'adviser' ? by.adviserId : by.kind;
}
