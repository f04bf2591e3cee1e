/** The fold that turns an enquiry's facts into its snapshot; the same on both sides, so that every reader converges. */
import type { CallbackMoved, EnquirySnapshot, Fact, Message, Opened, RecordedFact } from '@moothall/protocol';
import { present } from './present.js';

/**
 * Applies one fact to a snapshot and returns the next one; neither is changed.
 * The first fact of an enquiry is `opened`, so a missing snapshot is right for that one only.
 * @returns the same snapshot where the fact is already in it (`n` at or below its head)
 * @throws RangeError where the fact is not the next one: the caller has a gap and must ask for what is missing
 */
export function applyFact(snapshot: EnquirySnapshot | undefined, fact: Fact): EnquirySnapshot {
  const head = snapshot?.n ?? 0;
  if (snapshot !== undefined && fact.n <= head) return snapshot;
  if (fact.n !== head + 1) throw new RangeError(`fact ${fact.n} does not follow ${head}`);
  if (snapshot === undefined) {
    if (fact.kind !== 'opened') throw new RangeError(`the first fact is ${fact.kind}, not opened`);
    return opened(fact);
  }
  const next = { ...snapshot, n: fact.n };
  return fact.kind === 'withheld' ? next : recorded(next, fact);
}

/** Folds a run of facts; see {@link applyFact}. */
export function applyFacts(
  snapshot: EnquirySnapshot | undefined,
  facts: readonly Fact[],
): EnquirySnapshot | undefined {
  return facts.reduce<EnquirySnapshot | undefined>(applyFact, snapshot);
}

function opened(fact: Opened): EnquirySnapshot {
  const { enquiryId, n, at, reference, council, channel, locale, service, page, citizen } = fact;
  return {
    ...present({ enquiryId, n, reference, council, channel, locale, service, page, citizen }),
    state: 'waiting',
    openedAt: at,
    messages: [],
  };
}

function recorded(next: EnquirySnapshot, fact: RecordedFact): EnquirySnapshot {
  switch (fact.kind) {
    case 'opened':
      throw new RangeError('an enquiry is opened once');
    case 'posted':
      return { ...goesOn(next), messages: [...next.messages, message(fact)] };
    case 'noted':
      return { ...next, messages: [...next.messages, message(fact)] };
    case 'callback-requested':
      // A chat that becomes a callback stays the same enquiry.
      return { ...goesOn(next), channel: 'callback', callback: present({ n: fact.n, wish: fact.wish }) };
    case 'callback-moved':
      return next.callback ? { ...next, callback: moved(next.callback, fact) } : next;
    case 'callback-cancelled':
      return next.callback ? { ...next, callback: { ...next.callback, cancelledAt: fact.at } } : next;
    case 'form-submitted':
      return {
        ...next,
        form: present({ n: fact.n, submission: fact.submission, attachments: fact.attachments }),
      };
    case 'assigned':
      return { ...next, state: 'held', holder: fact.holder };
    case 'released': {
      const { holder: _given, ...rest } = next;
      return { ...rest, state: 'waiting' };
    }
    case 'closed': {
      const { holder: _done, ...rest } = goesOn(next);
      return { ...rest, state: 'closed', closedAt: fact.at, outcome: fact.outcome };
    }
    case 'warned':
      return { ...next, closesAt: fact.closesAt };
    case 'stayed':
      return goesOn(next);
    case 'rated':
      return { ...next, rating: present({ n: fact.n, score: fact.score, comment: fact.comment }) };
    case 'erased':
      return erased(next, fact.of);
    default:
      // A kind that a newer hall of the same major knows: it has its number, and we have nothing to show.
      return next;
  }
}

/** No longer about to close for silence. */
function goesOn(next: EnquirySnapshot): EnquirySnapshot {
  const { closesAt: _over, ...rest } = next;
  return rest;
}

function message(fact: Extract<RecordedFact, { kind: 'posted' | 'noted' }>): Message {
  const { n, at, by, text } = fact;
  if (fact.kind === 'noted') return present({ n, at, by, kind: 'note', text });
  const { attachments, commandId, locale } = fact;
  return present({ n, at, by, kind: 'message', text, attachments, commandId, locale });
}

function moved(
  { wish, ...rest }: NonNullable<EnquirySnapshot['callback']>,
  { at, slot }: CallbackMoved,
): NonNullable<EnquirySnapshot['callback']> {
  // The old time goes, even where there is no new one.
  return { ...rest, ...present({ wish: wish && present({ ...wish, slot }) }), movedAt: at };
}

/** Takes out what fact `of` said and leaves that it was said. */
function erased(next: EnquirySnapshot, of: number): EnquirySnapshot {
  const { citizen, page, callback, form, rating, messages, ...rest } = next;
  return {
    ...rest,
    ...(of === 1 ? {} : present({ citizen, page })),
    ...present({
      callback: callback?.n === of ? withoutWish(callback) : callback,
      form: form?.n === of ? { n: of } : form,
      rating: rating?.n === of ? { n: of, score: rating.score } : rating,
    }),
    messages: messages.map((message) => (message.n === of ? withoutBody(message) : message)),
  };
}

function withoutWish(callback: NonNullable<EnquirySnapshot['callback']>) {
  const { wish: _wish, ...rest } = callback;
  return rest;
}

function withoutBody(message: Message): Message {
  const { text: _text, attachments: _files, ...rest } = message;
  return rest;
}
