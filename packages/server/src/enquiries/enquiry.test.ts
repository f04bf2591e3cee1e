/** Decisions as properties: whatever is asked, in whatever order, these hold. */
import type { Command, CommandOf } from '@moothall/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moment } from '../platform/clock.js';
import { adviserName, type Adviser, type Citizen, type Principal } from '../platform/principals.js';
import {
  decide,
  decideErasure,
  decideOpening,
  evolve,
  isOpening,
  type Enquiry,
  type LaterCommand,
} from './enquiry.js';
import { silenceDue } from './silence.js';

const numRuns = Number(process.env['MOOTHALL_RUNS'] ?? 200);
const ID = '0190f6a5-1c5e-7d3a-8a4b-0123456789ab';

const adviser = (adviserId: string, slug: string): Adviser => ({
  kind: 'adviser',
  adviserId,
  displayName: adviserId,
  council: { slug, name: slug },
});
const citizen: Citizen = { kind: 'citizen', citizenId: 'me', council: 'ashvale' };
const stranger: Citizen = { kind: 'citizen', citizenId: 'other', council: 'ashvale' };
const [maria, tom] = [adviser('maria', 'northmarch'), adviser('tom', 'northmarch')];
const helen = adviser('helen', 'ashvale');
const grace = adviser('grace', 'kestrel-bay');

const later: fc.Arbitrary<LaterCommand> = fc.oneof(
  fc.constant<LaterCommand>({ id: ID, kind: 'post', enquiryId: ID, text: 'x' }),
  fc.constant<LaterCommand>({ id: ID, kind: 'note', enquiryId: ID, text: 'x' }),
  fc.constant<LaterCommand>({ id: ID, kind: 'take', enquiryId: ID }),
  fc.constant<LaterCommand>({ id: ID, kind: 'release', enquiryId: ID }),
  fc.constant<LaterCommand>({ id: ID, kind: 'close', enquiryId: ID, outcome: 'resolved' }),
  fc.constant<LaterCommand>({
    id: ID,
    kind: 'ask-callback',
    enquiryId: ID,
    wish: { name: 'Jo', telephone: '01632 960 001' },
  }),
  fc.constant<LaterCommand>({ id: ID, kind: 'stay', enquiryId: ID }),
  fc.constant<LaterCommand>({ id: ID, kind: 'rate', enquiryId: ID, score: 4, comment: 'quick' }),
);
const steps = fc.array(
  fc.tuple(fc.constantFrom<Principal>(citizen, stranger, maria, tom, helen, grace), later),
  {
    maxLength: 30,
  },
);

const open: Command = {
  id: ID,
  kind: 'open-chat',
  enquiryId: ID,
  council: 'ashvale',
  locale: 'en',
  text: 'hello',
};
const opening = {
  reference: 'ASH-1',
  council: { slug: 'ashvale', name: 'Ashvale' },
  answeringCouncil: 'northmarch',
};

function opened(): Enquiry {
  if (!isOpening(open)) throw new Error('not an opening');
  return apply(undefined, decideOpening(undefined, open, citizen, opening), citizen);
}

function apply(enquiry: Enquiry | undefined, decision: ReturnType<typeof decide>, by: Principal): Enquiry {
  let next = enquiry;
  if ('facts' in decision) {
    for (const fact of decision.facts) {
      const actor = by.kind === 'citizen' ? ({ kind: 'citizen' } as const) : adviserName(by);
      const n = (next?.n ?? 0) + 1;
      next = evolve(
        next,
        { ...fact, enquiryId: ID, n, at: moment(new Date(0)), by: actor },
        {
          answeringCouncil: 'northmarch',
          citizenId: 'me',
          silence: { warnAfterMs: 60_000, closeAfterMs: 10_000 },
        },
      );
    }
  }
  if (next === undefined) throw new Error('nothing was opened');
  return next;
}

/** Runs a sequence and shows each step to `check`. */
function run(
  sequence: readonly (readonly [Principal, LaterCommand])[],
  check: (
    before: Enquiry,
    by: Principal,
    command: LaterCommand,
    decision: ReturnType<typeof decide>,
    after: Enquiry,
  ) => void,
): void {
  let enquiry = opened();
  for (const [by, command] of sequence) {
    const decision = decide(enquiry, command, by);
    const after = apply(enquiry, decision, by);
    check(enquiry, by, command, decision, after);
    enquiry = after;
  }
}

describe('whatever is asked', () => {
  it('an enquiry is held exactly when it has a holder, and a holder changes only by way of waiting', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(sequence, (before, _by, _command, _decision, after) => {
          expect(after.state === 'held').toBe(after.holder !== undefined);
          if (before.holder !== undefined && after.holder !== undefined)
            expect(after.holder).toEqual(before.holder);
        });
      }),
      { numRuns },
    );
  });

  it('a closed enquiry stays closed', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(sequence, (before, _by, _command, decision, after) => {
          if (before.state !== 'closed') return;
          expect(after.state).toBe('closed');
          const kinds = 'facts' in decision ? decision.facts.map(({ kind }) => kind) : [];
          for (const kind of kinds) expect(['noted', 'erased', 'rated']).toContain(kind);
        });
      }),
      { numRuns },
    );
  });

  it('strangers learn no more than that there is nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(stranger, grace), later, (by, command) => {
        expect(decide(opened(), command, by)).toEqual({ refusal: 'enquiry-unknown' });
        expect(decide(undefined, command, by)).toEqual({ refusal: 'enquiry-unknown' });
      }),
      { numRuns },
    );
  });

  it('only the holder writes to the citizen, and only staff of the answering council hold', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(sequence, (before, by, _command, decision, after) => {
          const posts = 'facts' in decision && decision.facts.some(({ kind }) => kind === 'posted');
          if (posts && by.kind === 'adviser') expect(before.holder?.adviserId).toBe(by.adviserId);
          if (after.holder !== undefined) expect(after.holder.council.slug).toBe('northmarch');
        });
      }),
      { numRuns },
    );
  });

  it('a citizen cannot do what is the staff’s', () => {
    fc.assert(
      fc.property(later, (command) => {
        const decision = decide(opened(), command, citizen);
        expect('refusal' in decision && decision.refusal).toBe(
          ['note', 'take', 'release'].includes(command.kind)
            ? 'not-allowed'
            : command.kind === 'rate' && 'enquiry-open',
        );
      }),
      { numRuns },
    );
  });

  it('is rated once, by its citizen, and only when it has ended', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let ratings = 0;
        run(sequence, (before, by, command, decision) => {
          if (command.kind !== 'rate' || !('facts' in decision)) return;
          ratings += decision.facts.length;
          expect([before.state, by]).toEqual(['closed', citizen]);
        });
        expect(ratings).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });

  it('becomes a callback once, is then one for good, and never ends for silence any more', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let asked = 0;
        run(sequence, (before, _by, command, decision, after) => {
          if (before.channel === 'callback') {
            expect(after.channel).toBe('callback');
            expect(silenceDue(after)).toBeUndefined();
          }
          if (command.kind === 'ask-callback' && 'facts' in decision) asked += 1;
        });
        expect(asked).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });

  it('only the council whose enquiry it is may erase', () => {
    const erase: CommandOf<'erase'> = { id: ID, kind: 'erase', enquiryId: ID, n: 2, reason: 'asked' };
    expect(decideErasure(opened(), erase, helen, true)).toEqual({ facts: [{ kind: 'erased', of: 2 }] });
    for (const by of [maria, citizen])
      expect(decideErasure(opened(), erase, by, true)).toEqual({ refusal: 'not-allowed' });
    for (const by of [grace, stranger])
      expect(decideErasure(opened(), erase, by, true)).toEqual({ refusal: 'enquiry-unknown' });
    expect(decideErasure(opened(), erase, helen, false)).toEqual({ refusal: 'fact-unknown' });
  });
});
