/** The fold: any prefix and the rest make the whole, numbers stay, and erasing is the same before and after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnquirySnapshot, Fact, FactKind, RecordedFact } from '@moothall/protocol';
import { applyFact, applyFacts } from './apply-fact.js';

const ENQUIRY = '00000000-0000-4000-8000-000000000001';
const AT = '2026-11-24T09:00:00.000Z';
const adviser = {
  kind: 'adviser' as const,
  adviserId: '00000000-0000-4000-8000-0000000000aa',
  displayName: 'Sam',
  council: { slug: 'ashvale', name: 'Ashvale' },
};

/** What follows the first fact, without its number. */
type Body = RecordedFact extends infer One ? (One extends RecordedFact ? Omit<One, 'n'> : never) : never;

const actor = fc.constantFrom({ kind: 'citizen' as const }, adviser, {
  kind: 'hall' as const,
  reason: 'job',
});
const base = { enquiryId: ENQUIRY, at: AT };
const BODIES: Record<Exclude<FactKind, 'opened' | 'erased'>, fc.Arbitrary<Body>> = {
  posted: fc.record({
    ...constants(base),
    kind: fc.constant('posted' as const),
    by: actor,
    text: fc.string({ minLength: 1 }),
    commandId: fc.uuid(),
    locale: fc.constantFrom('en', 'cy'),
  }),
  noted: fc.record({ ...constants(base), kind: fc.constant('noted' as const), by: actor, text: fc.string() }),
  'callback-requested': fc.record({
    ...constants(base),
    kind: fc.constant('callback-requested' as const),
    by: actor,
    wish: fc.record({ telephone: fc.constant('01632 960001'), name: fc.string({ minLength: 1 }) }),
  }),
  'callback-moved': fc
    .option(fc.constant({ startsAt: '2026-06-02T08:00:00.000Z', endsAt: '2026-06-02T11:00:00.000Z' }), {
      nil: undefined,
    })
    .map((slot) => ({
      ...base,
      kind: 'callback-moved' as const,
      by: { kind: 'citizen' as const },
      ...(slot === undefined ? {} : { slot }),
    })),
  'callback-cancelled': fc.record({
    ...constants(base),
    kind: fc.constant('callback-cancelled' as const),
    by: actor,
  }),
  'form-submitted': fc.record({
    ...constants(base),
    kind: fc.constant('form-submitted' as const),
    by: actor,
    submission: fc.record({
      form: fc.constant('pothole'),
      version: fc.constant(1),
      answers: fc.dictionary(fc.constantFrom('a', 'b'), fc.string()),
    }),
  }),
  assigned: fc.record({
    ...constants(base),
    kind: fc.constant('assigned' as const),
    by: actor,
    holder: fc.constant(adviser),
  }),
  released: fc.record({ ...constants(base), kind: fc.constant('released' as const), by: actor }),
  warned: fc.record({
    ...constants(base),
    kind: fc.constant('warned' as const),
    by: actor,
    closesAt: fc.constant(AT),
  }),
  stayed: fc.record({ ...constants(base), kind: fc.constant('stayed' as const), by: actor }),
  rated: fc.record({
    ...constants(base),
    kind: fc.constant('rated' as const),
    by: actor,
    score: fc.integer({ min: 1, max: 5 }),
    comment: fc.string({ minLength: 1 }),
  }),
  closed: fc.record({
    ...constants(base),
    kind: fc.constant('closed' as const),
    by: actor,
    outcome: fc.constantFrom('resolved' as const, 'citizen-left' as const),
  }),
};

const opened: RecordedFact = {
  ...base,
  n: 1,
  kind: 'opened',
  by: { kind: 'citizen' },
  reference: 'ASH-4F7K-92QX',
  council: { slug: 'ashvale', name: 'Ashvale' },
  channel: 'chat',
  locale: 'en',
  page: 'https://ashvale.example/bins',
  citizen: { name: 'Jo' },
};

/** A log of any facts, erasures of earlier ones among them. */
const logs = fc
  .array(fc.oneof(...Object.values(BODIES), fc.nat()), { maxLength: 30 })
  .map((bodies): RecordedFact[] => [
    opened,
    ...bodies.map((body, index): RecordedFact => {
      const n = index + 2;
      if (typeof body !== 'number') return { ...body, n };
      return { ...base, n, kind: 'erased', by: adviser, of: 1 + (body % (n - 1)) };
    }),
  ]);

describe('applyFact', () => {
  it('makes of any prefix and the rest what it makes of the whole', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (facts, cut) => {
        const stale = applyFacts(undefined, facts.slice(0, 1 + (cut % facts.length)));
        const rest = facts.slice(1 + (cut % facts.length));
        expect(applyFacts(JSON.parse(JSON.stringify(stale)) as EnquirySnapshot, rest)).toEqual(
          applyFacts(undefined, facts),
        );
      }),
    );
  });

  it('takes facts that are already in it any number of times', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        const whole = applyFacts(undefined, facts);
        expect(applyFacts(whole, facts)).toBe(whole);
      }),
    );
  });

  it('keeps the numbers of a stream in which facts are withheld', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }), (facts, hidden) => {
        const seen = facts.map((fact, index): Fact =>
          index > 0 && hidden[index] ? { enquiryId: ENQUIRY, n: fact.n, kind: 'withheld' } : fact,
        );
        expect(applyFacts(undefined, seen)?.n).toBe(facts.length);
      }),
    );
  });

  it('erases before the fold as it does after it, whatever kind the fact is', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(logs, fc.nat(), (facts, which) => {
        const of = 1 + (which % facts.length);
        const erasure: RecordedFact = { ...base, n: facts.length + 1, kind: 'erased', by: adviser, of };
        seen.add(facts[of - 1]?.kind ?? '');
        const before = facts.map((fact) => (fact.n === of ? withoutBody(fact) : fact));
        const after = applyFacts(undefined, [...facts, erasure]);
        expect(after).toEqual(applyFacts(undefined, [...before, erasure]));
        expect(after).toEqual({ ...applyFacts(undefined, before), n: facts.length + 1 });
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual([...Object.keys(BODIES), 'opened', 'erased'].sort());
  });

  it('changes neither the snapshot nor the fact', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        let snapshot: EnquirySnapshot | undefined;
        for (const fact of facts) {
          const copy = structuredClone([snapshot, fact]);
          const next = applyFact(snapshot, fact);
          expect([snapshot, fact]).toEqual(copy);
          snapshot = next;
        }
      }),
    );
  });

  it('refuses a gap and a log that does not begin with opened', () => {
    const snapshot = applyFact(undefined, opened);
    expect(() => applyFact(snapshot, { enquiryId: ENQUIRY, n: 3, kind: 'withheld' })).toThrow(RangeError);
    expect(() => applyFact(undefined, { enquiryId: ENQUIRY, n: 1, kind: 'withheld' })).toThrow(RangeError);
    expect(() => applyFact(undefined, { ...opened, n: 2 })).toThrow(RangeError);
  });

  it('says when a chat closes for silence until the citizen or the adviser goes on', () => {
    const warned = applyFacts(undefined, [
      opened,
      { ...base, n: 2, kind: 'warned', by: { kind: 'hall', reason: 'silence' }, closesAt: AT },
    ]);
    expect(warned?.closesAt).toBe(AT);
    const next = { ...base, n: 3, by: { kind: 'citizen' as const } };
    for (const goesOn of [
      { ...next, kind: 'stayed' },
      { ...next, kind: 'posted', text: 'here', commandId: ENQUIRY },
      { ...next, kind: 'callback-requested' },
      { ...next, kind: 'closed', outcome: 'citizen-left' },
    ] satisfies RecordedFact[])
      expect(applyFact(warned, goesOn), goesOn.kind).not.toHaveProperty('closesAt');
    expect(applyFact(warned, { ...next, kind: 'noted', text: 'x' }).closesAt).toBe(AT);
  });

  it('makes of a chat a callback, and of neither another enquiry', () => {
    const chat = applyFact(undefined, opened);
    const wish = { telephone: '01632 960001', name: 'Jo' };
    expect(
      applyFact(chat, { ...base, n: 2, kind: 'callback-requested', by: { kind: 'citizen' }, wish }),
    ).toEqual({ ...chat, n: 2, channel: 'callback', callback: { n: 2, wish } });
  });

  it('counts a kind of a newer hall and shows nothing of it', () => {
    const snapshot = applyFact(undefined, opened);
    const unheardOf = { ...base, n: 2, kind: 'transferred', by: adviser } as unknown as Fact;
    expect(applyFact(snapshot, unheardOf)).toEqual({ ...snapshot, n: 2 });
  });
});

function constants(values: typeof base) {
  return { enquiryId: fc.constant(values.enquiryId), at: fc.constant(values.at) };
}

/** A fact as the hall gives it once its body is deleted. */
function withoutBody(fact: RecordedFact): RecordedFact {
  const {
    text: _text,
    comment: _comment,
    wish: _wish,
    submission: _form,
    page: _page,
    citizen: _who,
    ...rest
  } = fact as unknown as Record<string, unknown>;
  return rest as unknown as RecordedFact;
}
