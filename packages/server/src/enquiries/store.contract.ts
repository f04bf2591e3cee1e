/** What every store of the record must do; run on each implementation. */
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { anAttachment } from '../attachments/testing.js';
import type { AttachmentStore, KeptAttachment } from '../attachments/store.js';
import type { Decision, Enquiry } from './enquiry.js';
import type { Attempt, Attempted, EnquiryStore } from './store.js';

const CITIZEN: Actor = { kind: 'citizen' };
const HOLDER = {
  kind: 'adviser' as const,
  adviserId: randomUUID(),
  displayName: 'Maria',
  council: { slug: 'northmarch', name: 'Northmarch' },
};
const SCOPE = { councils: ['ashvale'] };

/**
 * @param store on councils `ashvale` and `northmarch`, empty at the start of each test
 * @param attachments what files can be sent along
 */
export function enquiryStoreContract(store: () => EnquiryStore, attachments: () => AttachmentStore): void {
  const append = async (batch: readonly Attempt[], scope = SCOPE): Promise<readonly Attempted[]> =>
    store().append(scope, batch);
  const appendOne = async (attempt: Attempt): Promise<Attempted> => {
    const [outcome] = await append([attempt]);
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  };

  const appended = async (answeringCouncil?: string): Promise<OpeningAttempt> => {
    const attempt = opening(answeringCouncil);
    await appendOne(attempt);
    return attempt;
  };

  describe('append', () => {
    it('records an opening with its content, numbered from one', async () => {
      const attempt = opening();
      expect(await appendOne(attempt)).toMatchObject({ kind: 'accepted', n: 2 });
      const facts = await store().facts(SCOPE, attempt.enquiryId, 0, 10);
      expect(facts.map(({ n, kind }) => [n, kind])).toEqual([
        [1, 'opened'],
        [2, 'posted'],
      ]);
      expect(facts[1]).toMatchObject({ text: 'hello', by: CITIZEN });
    });

    it('gives a repeat its first answer and records nothing', async () => {
      const attempt = opening();
      const first = await appendOne(attempt);
      const again = await appendOne(attempt);
      expect(again).toMatchObject({ kind: 'accepted', n: 2, appended: undefined });
      expect(again).toMatchObject({ reference: first.kind === 'accepted' ? first.reference : '' });
      expect(await store().facts(SCOPE, attempt.enquiryId, 0, 10)).toHaveLength(2);
    });

    it('refuses an id that comes again with something else', async () => {
      const attempt = opening();
      await appendOne(attempt);
      const other = { ...attempt, payloadHash: hash('other') };
      expect(await appendOne(other)).toEqual({ kind: 'refused', why: { refusal: 'command-id-reused' } });
    });

    it('keeps a refusal out of the record, and decides anew the next time', async () => {
      const attempt = opening();
      await appendOne(attempt);
      const post = posting(attempt.enquiryId, () => ({ refusal: 'enquiry-closed' }));
      expect(await appendOne(post)).toEqual({ kind: 'refused', why: { refusal: 'enquiry-closed' } });
      expect(await appendOne({ ...post, decide: says('now') })).toMatchObject({ kind: 'accepted', n: 3 });
    });

    it('lets eight deliveries of one opening, and of one post, have one effect', async () => {
      const attempt = opening();
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => appendOne(attempt)));
      expect(outcomes.every((outcome) => outcome.kind === 'accepted' && outcome.n === 2)).toBe(true);
      const post = posting(attempt.enquiryId);
      await Promise.all(Array.from({ length: 8 }, () => appendOne(post)));
      expect(await store().facts(SCOPE, attempt.enquiryId, 0, 10)).toHaveLength(3);
      expect((await store().feedSnapshot(SCOPE, 'ashvale')).position).toBe(2);
    });

    it('carries out a batch in order, with an outcome for each', async () => {
      const [a, b] = [opening(), opening()];
      const outcomes = await append([
        a,
        b,
        posting(a.enquiryId),
        posting(b.enquiryId, () => ({ refusal: 'not-holder' })),
        a,
      ]);
      expect(
        outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.n : outcome.why.refusal)),
      ).toEqual([2, 2, 3, 'not-holder', 2]);
    });

    it('numbers without a gap while many write at once', async () => {
      const enquiries = [opening(), opening('northmarch'), opening()];
      for (const each of enquiries) await appendOne(each);
      const posts = Array.from({ length: 60 }, (_, index) => posting(enquiries[index % 3]?.enquiryId ?? ''));
      await Promise.all(posts.map((post) => appendOne(post)));
      for (const { enquiryId } of enquiries) {
        const facts = await store().facts(SCOPE, enquiryId, 0, 100);
        expect(facts.map(({ n }) => n)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
      }
      // Every effect is a step for the owner; those of the enquiry that Northmarch answers are its steps too.
      for (const [council, steps] of [
        ['ashvale', 63],
        ['northmarch', 21],
      ] as const) {
        const { head, entries } = await store().feedEntries({ councils: [council] }, council, 0, 500);
        expect(entries.map(({ position }) => position)).toEqual(
          Array.from({ length: steps }, (_, index) => index + 1),
        );
        expect(head).toBe(steps);
      }
    });

    it('makes a step in the feed of whoever answers, too', async () => {
      const attempt = opening('northmarch');
      await appendOne(attempt);
      const feed = await store().feedSnapshot({ councils: ['northmarch'] }, 'northmarch');
      expect(feed).toMatchObject({
        position: 1,
        enquiries: [{ enquiryId: attempt.enquiryId, council: 'ashvale' }],
      });
    });

    it('erases what a fact said and keeps that it was said', async () => {
      const attempt = opening();
      await appendOne(attempt);
      await appendOne(posting(attempt.enquiryId, () => ({ facts: [{ kind: 'erased', of: 2 }] })));
      const facts = await store().facts(SCOPE, attempt.enquiryId, 0, 10);
      expect(facts.map(({ kind }) => kind)).toEqual(['opened', 'posted', 'erased']);
      expect(facts[1]).not.toHaveProperty('text');
    });
  });

  describe('places', () => {
    const slot = { startsAt: '2099-03-02T09:00:00.000Z', endsAt: '2099-03-02T11:00:00.000Z' };
    const call = (capacity: number, times = slot) => asking({ council: 'ashvale', slot: times, capacity });
    const kinds = (outcomes: readonly Attempted[]) =>
      outcomes.map((outcome) => (outcome.kind === 'accepted' ? 'accepted' : outcome.why.refusal));

    it('never gives more than there are, however many ask at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => appendOne(call(3))));
      expect(kinds(outcomes).filter((kind) => kind === 'accepted')).toHaveLength(3);
      expect(kinds(outcomes).filter((kind) => kind === 'slot-full')).toHaveLength(7);
      expect(await store().promised(SCOPE, 'ashvale', new Date())).toEqual([slot, slot, slot]);
    });

    it('counts within a batch, and gives a repeat its first answer though none is left', async () => {
      const first = call(1);
      expect(kinds(await append([first, call(1), first]))).toEqual(['accepted', 'slot-full', 'accepted']);
      expect(kinds(await append([first]))).toEqual(['accepted']);
    });

    it('records nothing of what found no place', async () => {
      await appendOne(call(1));
      const late = call(1);
      await appendOne(late);
      expect(await store().find(SCOPE, late.enquiryId)).toBeUndefined();
    });

    it('counts what overlaps, and not what only touches', async () => {
      await appendOne(call(1));
      const half = { startsAt: '2099-03-02T10:00:00.000Z', endsAt: '2099-03-02T12:00:00.000Z' };
      const next = { startsAt: '2099-03-02T11:00:00.000Z', endsAt: '2099-03-02T12:00:00.000Z' };
      expect(kinds(await append([call(1, half), call(1, next)]))).toEqual(['slot-full', 'accepted']);
    });

    it('gives a place back when its enquiry ends, and forgets it when its time is over', async () => {
      const one = call(1);
      await appendOne(one);
      expect(await store().promised(SCOPE, 'ashvale', new Date(slot.endsAt))).toEqual([]);
      expect(await store().promised({ councils: ['northmarch'] }, 'ashvale', new Date())).toEqual([]);
      await appendOne(
        posting(one.enquiryId, () => ({ facts: [{ kind: 'closed', outcome: 'citizen-left' }] })),
      );
      expect(await store().promised(SCOPE, 'ashvale', new Date())).toEqual([]);
      expect(kinds([await appendOne(call(1))])).toEqual(['accepted']);
    });

    it('keeps the time while the enquiry goes on', async () => {
      const one = call(1);
      await append([one, posting(one.enquiryId)]);
      await appendOne(posting(one.enquiryId));
      expect(await store().find(SCOPE, one.enquiryId)).toMatchObject({ n: 4, slot });
    });
  });

  it('says whether what a fact said is still kept', async () => {
    const attempt = opening();
    await appendOne(attempt);
    const held: boolean[] = [];
    const look = (about: number): Attempt => ({
      ...posting(attempt.enquiryId, (_enquiry, { holdsBody }) => {
        held.push(holdsBody);
        return { facts: holdsBody ? [{ kind: 'erased', of: about }] : [] };
      }),
      about,
    });
    for (const about of [1, 2, 2, 9]) await appendOne(look(about));
    expect(held).toEqual([false, true, false, false]);
  });

  describe('files', () => {
    const upload = async (change: Partial<KeptAttachment> = {}, council = 'ashvale') => {
      const kept = anAttachment({ owner: 'citizen:1', ...change });
      await attachments().announceFiles([kept.file], new Date(Date.now() + 1_000_000));
      await attachments().add({ councils: [council] }, council, kept, new Date());
      return kept;
    };
    const sending = (enquiryId: string, ids: readonly string[]): Attempt => ({
      ...posting(enquiryId),
      attachments: ids,
      decide: (_enquiry, { attachments: files }) => ({
        facts: [{ kind: 'posted', text: '', attachments: [...files], commandId: randomUUID() }],
      }),
    });
    const refused = { kind: 'refused', why: { refusal: 'attachment-unknown', path: '/attachments' } };
    const farFuture = new Date(Date.now() + 2_000_000);

    it('go into the enquiry with the fact that carries them, in the order of the command, and stay', async () => {
      const [a, b] = [await upload(), await upload()];
      const attempt = opening('northmarch');
      await append([attempt, sending(attempt.enquiryId, [b.attachment.id, a.attachment.id])]);
      const facts = await store().facts(SCOPE, attempt.enquiryId, 2, 10);
      expect(facts).toMatchObject([{ kind: 'posted', attachments: [b.attachment, a.attachment] }]);
      for (const councils of [['ashvale'], ['northmarch']]) {
        const found = await attachments().find({ councils }, a.attachment.id);
        expect(found).toMatchObject({ enquiryId: attempt.enquiryId, attachment: a.attachment });
      }
      expect(await attachments().due(SCOPE, farFuture)).toEqual([]);
    });

    it('go with one message only; its repeat gets the first answer', async () => {
      const { attachment } = await upload();
      const attempt = opening();
      await appendOne(attempt);
      const first = sending(attempt.enquiryId, [attachment.id]);
      expect(await append([first, sending(attempt.enquiryId, [attachment.id])])).toMatchObject([
        { kind: 'accepted', n: 3 },
        refused,
      ]);
      expect(await appendOne(first)).toMatchObject({ kind: 'accepted', n: 3, appended: undefined });
      expect(await appendOne(sending(attempt.enquiryId, [attachment.id]))).toEqual(refused);
    });

    it('let eight deliveries of one opening have one effect', async () => {
      const { attachment } = await upload();
      const { opened, decide: _decide, ...rest } = opening();
      const attempt: Attempt = {
        ...rest,
        opened,
        attachments: [attachment.id],
        decide: (_enquiry, { attachments: files }) => ({
          facts: [
            {
              kind: 'opened',
              reference: 'ASH-1',
              council: { slug: 'ashvale', name: 'Ashvale' },
              channel: 'chat',
              locale: 'en',
            },
            { kind: 'posted', text: '', attachments: [...files], commandId: attempt.commandId },
          ],
        }),
      };
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => appendOne(attempt)));
      expect(outcomes).toEqual(
        outcomes.map(() => expect.objectContaining({ kind: 'accepted', n: 2 }) as unknown),
      );
      expect(await store().facts(SCOPE, attempt.enquiryId, 0, 10)).toHaveLength(2);
    });

    it('are taken by one of many who send at once', async () => {
      const { attachment } = await upload();
      const attempt = opening();
      await appendOne(attempt);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => appendOne(sending(attempt.enquiryId, [attachment.id]))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    });

    it('of somebody else, or that never were, are refused and nothing is recorded', async () => {
      const others = await upload({ owner: 'citizen:2' });
      const mine = await upload();
      const attempt = opening();
      await appendOne(attempt);
      for (const id of [others.attachment.id, randomUUID()])
        expect(await appendOne(sending(attempt.enquiryId, [mine.attachment.id, id]))).toEqual(refused);
      expect(await store().facts(SCOPE, attempt.enquiryId, 0, 10)).toHaveLength(2);
      expect((await attachments().find(SCOPE, mine.attachment.id))?.enquiryId).toBeUndefined();
    });

    it('of a refused command can be sent with the next', async () => {
      const { attachment } = await upload();
      const attempt = opening();
      await appendOne(attempt);
      const asked = sending(attempt.enquiryId, [attachment.id]);
      await appendOne({ ...asked, decide: () => ({ refusal: 'enquiry-closed' }) });
      expect(await appendOne(asked)).toMatchObject({ kind: 'accepted', n: 3 });
    });

    it('that answering staff of another council send belong to the enquiry’s council', async () => {
      const { attachment } = await upload({}, 'northmarch');
      const attempt = opening('northmarch');
      await appendOne(attempt);
      await append([sending(attempt.enquiryId, [attachment.id])], { councils: ['northmarch'] });
      expect(await attachments().find(SCOPE, attachment.id)).toMatchObject({ enquiryId: attempt.enquiryId });
    });

    it('go with what is erased: the row at once, the file by the next sweep', async () => {
      const [erased, kept] = [await upload(), await upload()];
      const attempt = opening();
      await append([
        attempt,
        sending(attempt.enquiryId, [erased.attachment.id]),
        sending(attempt.enquiryId, [kept.attachment.id]),
        posting(attempt.enquiryId, () => ({ facts: [{ kind: 'erased', of: 3 }] })),
      ]);
      const facts = await store().facts(SCOPE, attempt.enquiryId, 2, 10);
      expect(facts[0]).not.toHaveProperty('attachments');
      expect(facts[1]).toMatchObject({ attachments: [kept.attachment] });
      expect(await attachments().find(SCOPE, erased.attachment.id)).toBeUndefined();
      expect(await attachments().due(SCOPE, farFuture)).toEqual([erased.file]);
    });
  });

  describe('reading', () => {
    it('goes on after a number, so many at a time', async () => {
      const attempt = opening();
      await append([attempt, posting(attempt.enquiryId), posting(attempt.enquiryId)]);
      const page = await store().facts(SCOPE, attempt.enquiryId, 1, 2);
      expect(page.map(({ n }) => n)).toEqual([2, 3]);
    });

    it('finds a citizen’s own enquiries and nobody else’s', async () => {
      const [mine, other] = [opening(), opening()];
      await append([mine, other]);
      const own = await store().ofCitizen(SCOPE, mine.opened.citizenId);
      expect(own.map(({ enquiryId }) => enquiryId)).toEqual([mine.enquiryId]);
    });

    it('leaves closed enquiries out of the list and in the feed', async () => {
      const attempt = opening();
      await appendOne(attempt);
      await appendOne(
        posting(attempt.enquiryId, () => ({ facts: [{ kind: 'closed', outcome: 'resolved' }] })),
      );
      expect((await store().feedSnapshot(SCOPE, 'ashvale')).enquiries).toEqual([]);
      const { entries } = await store().feedEntries(SCOPE, 'ashvale', 1, 10);
      expect(entries).toMatchObject([{ position: 2, enquiry: { state: 'closed', n: 3 } }]);
    });
  });

  describe('how far each side has read', () => {
    it('only ever grows, and not above the head', async () => {
      const { enquiryId } = await appended();
      const mark = (reader: 'citizen' | 'adviser', n: number) =>
        store().markRead(SCOPE, enquiryId, reader, n);
      expect(await store().reads(SCOPE, enquiryId)).toEqual({ citizen: 0, adviser: 0 });
      expect(await mark('adviser', 1)).toBe(1);
      expect(await mark('adviser', 99)).toBe(2);
      expect(await mark('adviser', 1)).toBeUndefined();
      expect(await mark('citizen', 2)).toBe(2);
      expect(await store().reads(SCOPE, enquiryId)).toEqual({ citizen: 2, adviser: 2 });
      expect(await store().markRead({ councils: ['northmarch'] }, enquiryId, 'citizen', 2)).toBeUndefined();
    });
  });

  describe('who waits', () => {
    it('is listed for whoever answers, in the order of coming, without those who are held or gone', async () => {
      const first = await appended('northmarch');
      const second = await appended('northmarch');
      const third = await appended('northmarch');
      await appended('ashvale');
      const waiting = () => store().waiting({ councils: ['northmarch'] }, 'northmarch');
      expect(await waiting()).toEqual([first, second, third].map(({ enquiryId }) => enquiryId));
      await appendOne(posting(first.enquiryId, () => ({ facts: [{ kind: 'assigned', holder: HOLDER }] })));
      await appendOne(posting(second.enquiryId, () => ({ facts: [{ kind: 'callback-requested' }] })));
      expect(await waiting()).toEqual([third.enquiryId]);
      await appendOne(posting(first.enquiryId, () => ({ facts: [{ kind: 'released' }] })));
      expect(await waiting()).toEqual([first.enquiryId, third.enquiryId]);
    });
  });

  describe('a council’s rows are its own', () => {
    it('shows another council nothing', async () => {
      const attempt = opening();
      await appendOne(attempt);
      const scope = { councils: ['northmarch'] };
      expect(await store().find(scope, attempt.enquiryId)).toBeUndefined();
      expect(await store().facts(scope, attempt.enquiryId, 0, 10)).toEqual([]);
      expect(await store().ofCitizen(scope, attempt.opened.citizenId)).toEqual([]);
      expect((await store().feedSnapshot(scope, 'ashvale')).enquiries).toEqual([]);
      expect((await store().feedEntries(scope, 'ashvale', 0, 10)).entries).toEqual([]);
    });

    it('lets nobody write another council’s enquiry', async () => {
      const attempt = opening();
      await appendOne(attempt);
      const scope = { councils: ['northmarch'] };
      await expect(append([posting(attempt.enquiryId)], scope)).rejects.toThrow();
      await expect(append([opening()], scope)).rejects.toThrow(/row-level security/);
      expect(await store().facts(SCOPE, attempt.enquiryId, 0, 10)).toHaveLength(2);
    });

    it('shows nothing without a scope', async () => {
      const attempt = opening();
      await appendOne(attempt);
      expect(await store().find('hall', attempt.enquiryId)).toBeUndefined();
      expect(await store().find({ councils: [] }, attempt.enquiryId)).toBeUndefined();
    });
  });
}

type OpeningAttempt = Attempt & { readonly opened: NonNullable<Attempt['opened']> };

function opening(answeringCouncil = 'ashvale'): OpeningAttempt {
  const base = attempt(randomUUID(), (enquiry): Decision => {
    if (enquiry !== undefined) return { refusal: 'enquiry-exists' };
    return {
      facts: [
        {
          kind: 'opened',
          reference: `ASH-${randomUUID().slice(0, 8)}`,
          council: { slug: 'ashvale', name: 'Ashvale' },
          channel: 'chat',
          locale: 'en',
        },
        { kind: 'posted', text: 'hello', commandId: randomUUID() },
      ],
    };
  });
  return { ...base, opened: { answeringCouncil, citizenId: randomUUID() } };
}

/** An opening that asks for a call at a time. */
function asking(place: NonNullable<Attempt['place']>): OpeningAttempt {
  const { decide, ...base } = opening();
  const wish = { telephone: '01632 960 001', name: 'Jo', slot: place.slot };
  return {
    ...base,
    place,
    decide: (...given) => {
      const decision = decide(...given);
      if ('refusal' in decision) return decision;
      return { facts: [...decision.facts.slice(0, 1), { kind: 'callback-requested', wish }] };
    },
  };
}

function posting(enquiryId: string, decide: Attempt['decide'] = says('more')): Attempt {
  return attempt(enquiryId, decide);
}

function says(text: string): (enquiry: Enquiry | undefined) => Decision {
  return () => ({ facts: [{ kind: 'posted', text, commandId: randomUUID() }] });
}

function attempt(enquiryId: string, decide: Attempt['decide']): Attempt {
  const commandId = randomUUID();
  return {
    principal: 'citizen:1',
    commandId,
    enquiryId,
    payloadHash: hash(commandId),
    by: CITIZEN,
    at: new Date(),
    decide,
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
