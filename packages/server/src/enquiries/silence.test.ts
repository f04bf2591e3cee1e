/** The silence that ends a chat: whoever writes is heard, and nobody is cut off without a warning. */
import type { RecordedFact } from '@moothall/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moment } from '../platform/clock.js';
import { evolve, type Enquiry } from './enquiry.js';
import { decideSilence, silenceDue } from './silence.js';

const [WARN_MS, CLOSE_MS] = [20 * 60_000, 5 * 60_000];
const adviser = {
  kind: 'adviser' as const,
  adviserId: 'maria',
  displayName: 'Maria',
  council: { slug: 'northmarch', name: 'Northmarch' },
};

/** Who does something, and how long after the step before. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom('citizen', 'adviser', 'stay', 'note'),
    afterMs: fc.nat(2 * WARN_MS),
  }),
  { maxLength: 20 },
);

/** Runs a chat in which the hall looks whenever something is due. */
function live(script: readonly { readonly who: string; readonly afterMs: number }[]): RecordedFact[] {
  const facts: RecordedFact[] = [];
  let enquiry: Enquiry | undefined;
  let nowMs = 0;
  const record = (fact: object) => {
    const whole = { ...fact, enquiryId: 'e', n: facts.length + 1, at: moment(new Date(nowMs)) };
    facts.push(whole as RecordedFact);
    enquiry = evolve(enquiry, whole as RecordedFact, {
      answeringCouncil: 'ashvale',
      citizenId: 'me',
      silence: { warnAfterMs: WARN_MS, closeAfterMs: CLOSE_MS },
    });
  };
  const look = (untilMs: number) => {
    for (let due; (due = enquiry && silenceDue(enquiry)) !== undefined && due.getTime() <= untilMs;) {
      nowMs = due.getTime();
      const decision = decideSilence(enquiry, due);
      for (const fact of decision.facts) record({ ...fact, by: { kind: 'hall', reason: 'silence' } });
    }
  };
  const by = { kind: 'citizen' };
  record({ kind: 'opened', by, reference: 'A', council: adviser.council, channel: 'chat', locale: 'en' });
  for (const { who, afterMs } of [...script, { who: 'nobody', afterMs: 10 * WARN_MS }]) {
    look(nowMs + afterMs);
    nowMs += afterMs;
    if (enquiry?.state === 'closed') break;
    if (who === 'citizen') record({ kind: 'posted', by, text: 'x', commandId: 'c' });
    if (who === 'adviser') record({ kind: 'posted', by: adviser, text: 'x', commandId: 'c' });
    if (who === 'stay') record({ kind: 'stayed', by });
    if (who === 'note') record({ kind: 'noted', by: adviser, text: 'x' });
  }
  return facts;
}

it('a chat closes only after a warning that was long enough and that nobody answered', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const facts = live(script);
      const closed = facts.findIndex(({ kind }) => kind === 'closed');
      if (closed < 0) return;
      const before = facts.slice(0, closed).filter(({ kind }) => kind !== 'noted');
      const warning = before.at(-1);
      expect(warning?.kind).toBe('warned');
      const lastWord = before.at(-2);
      expect(['posted', 'stayed']).toContain(lastWord?.kind);
      const at = (fact: RecordedFact | undefined) => Date.parse(fact?.at ?? '');
      expect(at(warning) - at(lastWord)).toBe(WARN_MS);
      expect(at(facts[closed]) - at(warning)).toBe(CLOSE_MS);
      expect(facts[closed]).toMatchObject({ outcome: 'citizen-left', by: { kind: 'hall' } });
    }),
  );
});

it('a chat that waits for its first answer, or whose citizen spoke last, never closes by itself', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const facts = live(script.filter(({ who }) => who === 'citizen' || who === 'note'));
      expect(facts.some(({ kind }) => kind === 'warned' || kind === 'closed')).toBe(false);
    }),
  );
});

it('a chat whose citizen says nothing to an adviser’s message closes in the end', () => {
  const facts = live([
    { who: 'citizen', afterMs: 0 },
    { who: 'adviser', afterMs: 1_000 },
  ]);
  expect(facts.map(({ kind }) => kind)).toEqual(['opened', 'posted', 'posted', 'warned', 'closed']);
});
