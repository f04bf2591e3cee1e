/** The fold that turns an enquiry's facts into its snapshot; the same on both sides, so that every reader converges. */
import type { EnquirySnapshot, Fact, Message, Opened, RecordedFact } from '@moothall/protocol';

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
    enquiryId,
    n,
    reference,
    council,
    channel,
    locale,
    ...(service === undefined ? {} : { service }),
    ...(page === undefined ? {} : { page }),
    ...(citizen === undefined ? {} : { citizen }),
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
      return { ...next, messages: [...next.messages, message(fact, 'message')] };
    case 'noted':
      return { ...next, messages: [...next.messages, message(fact, 'note')] };
    case 'callback-requested':
      return { ...next, callback: { n: fact.n, ...(fact.wish === undefined ? {} : { wish: fact.wish }) } };
    case 'form-submitted':
      return {
        ...next,
        form: {
          n: fact.n,
          ...(fact.submission === undefined ? {} : { submission: fact.submission }),
          ...(fact.attachments === undefined ? {} : { attachments: fact.attachments }),
        },
      };
    case 'assigned':
      return { ...next, state: 'held', holder: fact.holder };
    case 'released': {
      const { holder: _given, ...rest } = next;
      return { ...rest, state: 'waiting' };
    }
    case 'closed': {
      const { holder: _done, ...rest } = next;
      return { ...rest, state: 'closed', closedAt: fact.at, outcome: fact.outcome };
    }
    case 'erased':
      return erased(next, fact.of);
    default:
      // A kind that a newer hall of the same major knows: it has its number, and we have nothing to show.
      return next;
  }
}

function message(fact: Extract<RecordedFact, { kind: 'posted' | 'noted' }>, kind: Message['kind']): Message {
  const base = {
    n: fact.n,
    at: fact.at,
    by: fact.by,
    kind,
    ...(fact.text === undefined ? {} : { text: fact.text }),
  };
  if (fact.kind === 'noted') return base;
  return {
    ...base,
    ...(fact.attachments === undefined ? {} : { attachments: fact.attachments }),
    commandId: fact.commandId,
    ...(fact.locale === undefined ? {} : { locale: fact.locale }),
  };
}

/** Takes out what fact `of` said and leaves that it was said. */
function erased(next: EnquirySnapshot, of: number): EnquirySnapshot {
  const { citizen, page, callback, form, ...rest } = next;
  return {
    ...rest,
    ...(citizen === undefined || of === 1 ? {} : { citizen }),
    ...(page === undefined || of === 1 ? {} : { page }),
    ...(callback === undefined ? {} : { callback: callback.n === of ? { n: of } : callback }),
    ...(form === undefined ? {} : { form: form.n === of ? { n: of } : form }),
    messages: next.messages.map((message) => (message.n === of ? withoutBody(message) : message)),
  };
}

function withoutBody(message: Message): Message {
  const { text: _text, attachments: _files, ...rest } = message;
  return rest;
}
