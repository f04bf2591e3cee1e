/** A call is found, moved and cancelled only by whom it concerns; wrong and unknown are one answer, and guessing ends soon. */
import { randomUUID } from 'node:crypto';
import { FACTS_PER_PAGE, type CommandOf, type CouncilDefinition, type Slot } from '@moothall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEnquiryStore } from '../enquiries/index.js';
import type { Citizen, Principal } from '../platform/principals.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { CAPABILITY_MS, createCapabilities } from './capability.js';
import { createLookups } from './lookup.js';
import { createCallbacks } from './service.js';
import { createLookupTries } from './store.sql.js';
import { openRecord } from './testing.js';

/** A Tuesday. */
const NOW = '2026-03-03T08:00:00.000Z';
const SECRET = 'a secret of more than thirty-two characters';
const COUNCIL: Partial<CouncilDefinition> = {
  services: [{ id: 'missed-bin', name: { en: 'Missed bin' }, tier: 'district' }],
  hours: { timeZone: 'Europe/London', weekly: { tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] } },
  callbackSlots: {
    daysAhead: 2,
    windows: [
      ['09:00', '12:00'],
      ['11:00', '14:00'],
      ['14:00', '17:00'],
    ],
    perWindow: 1,
  },
};
const MORNING = slot('09', '12');
const MIDDAY = slot('11', '14');
const AFTERNOON = slot('14', '17');
const WRONG = { code: 'callback-unknown' };

let given: MigratedDatabase;
let clock: ReturnType<typeof settableClock>;
beforeAll(async () => {
  given = await migratedDatabase();
});
afterAll(() => given.close());
beforeEach(async () => {
  clock = settableClock(NOW);
  await given.empty('enquiries', 'feed_heads', 'councils', 'lookup_tries');
});

const owner: Citizen = { kind: 'citizen', citizenId: randomUUID(), council: 'ashvale' };
const stranger: Citizen = { kind: 'citizen', citizenId: randomUUID(), council: 'ashvale' };

describe('looking a call up', () => {
  it('needs the reference and the number, each in any format', async () => {
    const { lookUp, asked } = await hall();
    const { reference, enquiryId } = await asked(MORNING);
    for (const typed of [reference, reference.toLowerCase().replaceAll('-', ' ')])
      for (const telephone of ['01632 960 123', '+44 (0)1632 960123', '01632960123'])
        expect(await lookUp(typed, telephone)).toMatchObject({
          enquiryId,
          reference,
          slot: { ...MORNING, heading: { en: 'Today, Tuesday 3 March' }, time: { en: '9am to midday' } },
          telephoneEnds: '123',
        });
  });

  it('gives one answer for an unknown reference, a wrong number, a call that is over, and nonsense', async () => {
    const { lookUp, asked, change } = await hall();
    const { reference } = await asked();
    const over = await asked();
    expect(await change(owner, cancel(over.enquiryId))).toMatchObject({ ok: true });
    const answers = await Promise.all(
      [
        ['ASH-0000-0000', '01632 960 123'],
        [reference, '01632 960 124'],
        [reference, '123'],
        [over.reference, '01632 960 123'],
        ['?', '?'],
      ].map(([typed = '', telephone = '']) => lookUp(typed, telephone).catch((error: unknown) => error)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(WRONG);
  });

  it('finds the time that holds now, however much was recorded before', async () => {
    const { lookUp, asked, change } = await hall();
    const { reference, enquiryId } = await asked(MORNING);
    const facts = Array.from({ length: FACTS_PER_PAGE }, () => ({ kind: 'stayed' }) as const);
    const many = { enquiryId, at: clock.now(), payloadHash: Buffer.alloc(32), decide: () => ({ facts }) };
    await createEnquiryStore(given.database).append({ councils: ['ashvale'] }, [
      { ...many, principal: 'hall:test', commandId: randomUUID(), by: { kind: 'hall', reason: 'test' } },
    ]);
    expect(await change(owner, move(enquiryId, AFTERNOON))).toMatchObject({ ok: true });
    expect(await lookUp(reference, '01632 960 123')).toMatchObject({ slot: AFTERNOON });
  });

  it('says nothing of another council’s calls', async () => {
    const { lookUp, asked } = await hall();
    const { reference } = await asked();
    await expect(lookUp(reference, '01632 960 123', 'northmarch')).rejects.toMatchObject(WRONG);
  });

  it('ends after ten wrong tries of a reference, also for the right number, and begins again after an hour', async () => {
    const { lookUp, asked } = await hall();
    const { reference } = await asked();
    for (let tries = 0; tries < 10; tries++)
      await expect(lookUp(reference, '01632 960 999')).rejects.toMatchObject(WRONG);
    const limited = { code: 'too-many-requests', retryAfterSeconds: 3600 };
    await expect(lookUp(reference, '01632 960 123')).rejects.toMatchObject(limited);
    clock.advance(60 * 60_000);
    expect(await lookUp(reference, '01632 960 123')).toMatchObject({ reference });
  });

  it('ends after fifty wrong tries from an address, whatever the references, and not for other addresses', async () => {
    const { lookUp, asked } = await hall();
    const { reference } = await asked();
    for (let tries = 0; tries < 50; tries++) {
      const guess = `ASH-AAAA-${String(tries).padStart(4, '0')}`;
      await expect(lookUp(guess, '01632 960 123')).rejects.toMatchObject(WRONG);
    }
    await expect(lookUp('ASH-BBBB-BBBB', '01632 960 123')).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    expect(await lookUp(reference, '01632 960 123', 'ashvale', '192.0.2.7')).toMatchObject({ reference });
  });

  it('never ends for whoever is right', async () => {
    const { lookUp, asked } = await hall();
    const { reference } = await asked();
    for (let tries = 0; tries < 15; tries++)
      expect(await lookUp(reference, '01632 960 123')).toMatchObject({ reference });
  });
});

describe('one’s own call', () => {
  it('is found by the session that asked for it, without the number, and may then be changed', async () => {
    const { own, asked, change } = await hall();
    const { enquiryId, reference } = await asked(MORNING, 'missed-bin');
    const found = await own(owner, enquiryId);
    expect(found).toMatchObject({
      enquiryId,
      reference,
      slot: MORNING,
      service: { en: 'Missed bin' },
      telephoneEnds: '123',
    });
    const { capability } = found;
    expect(await change(stranger, { ...move(enquiryId, AFTERNOON), capability })).toMatchObject({ ok: true });
  });

  it('is found by nobody else, and not when it is over', async () => {
    const { own, asked, change } = await hall();
    const { enquiryId } = await asked();
    const unknown = { code: 'enquiry-unknown' };
    await expect(own(stranger, enquiryId)).rejects.toMatchObject(unknown);
    await expect(own(owner, randomUUID())).rejects.toMatchObject(unknown);
    const adviser: Principal = {
      kind: 'adviser',
      adviserId: randomUUID(),
      displayName: 'Sam',
      council: { slug: 'ashvale', name: 'Ashvale' },
    };
    await expect(own(adviser, enquiryId)).rejects.toMatchObject({ code: 'not-allowed' });
    await change(owner, cancel(enquiryId));
    await expect(own(owner, enquiryId)).rejects.toMatchObject(WRONG);
  });
});

describe('changing a call', () => {
  it('is for the session that asked for it, and for nobody else without a capability', async () => {
    const { change, asked, slotOf } = await hall();
    const { enquiryId } = await asked(MORNING);
    expect(await change(stranger, move(enquiryId, AFTERNOON))).toMatchObject({
      error: { code: 'enquiry-unknown' },
    });
    expect(await change(stranger, cancel(enquiryId))).toMatchObject({ error: { code: 'enquiry-unknown' } });
    expect(await change(owner, move(enquiryId, AFTERNOON))).toMatchObject({ ok: true });
    expect(await slotOf(enquiryId)).toEqual(AFTERNOON);
    expect(await change(owner, move(enquiryId))).toMatchObject({ ok: true });
    expect(await slotOf(enquiryId)).toBeUndefined();
  });

  it('is for whoever looked it up, for a short time, and for this call alone', async () => {
    const { change, asked, lookUp, snapshot } = await hall();
    const mine = await asked(MORNING);
    const other = await asked(AFTERNOON);
    const { capability } = await lookUp(mine.reference, '01632 960 123');
    expect(await change(stranger, { ...cancel(other.enquiryId), capability })).toMatchObject({
      error: WRONG,
    });
    for (const bad of ['', 'x', `${capability}x`, capability.replace(/\d{13}/, '9999999999999')])
      expect(await change(stranger, { ...cancel(mine.enquiryId), capability: bad })).toMatchObject({
        error: WRONG,
      });
    const elsewhere: Citizen = { ...stranger, council: 'northmarch' };
    expect(await change(elsewhere, { ...cancel(mine.enquiryId), capability })).toMatchObject({
      error: WRONG,
    });
    clock.advance(CAPABILITY_MS - 1);
    expect(await change(stranger, { ...move(mine.enquiryId), capability })).toMatchObject({ ok: true });
    clock.advance(1);
    expect(await change(stranger, { ...cancel(mine.enquiryId), capability })).toMatchObject({ error: WRONG });
    expect(await snapshot(mine.enquiryId)).toMatchObject({
      state: 'waiting',
      callback: { movedAt: anything() },
    });
  });

  it('gives the old place back and takes a new one', async () => {
    const { asked, change, request } = await hall();
    const first = await asked(MORNING);
    expect(await request(MORNING)).toMatchObject({ error: { code: 'slot-full' } });
    expect(await change(owner, move(first.enquiryId, AFTERNOON))).toMatchObject({ ok: true });
    const second = await asked(MORNING);
    expect(await change(owner, move(second.enquiryId, AFTERNOON))).toMatchObject({
      error: { code: 'slot-full', path: '/slot' },
    });
    expect(await change(owner, cancel(first.enquiryId))).toMatchObject({ ok: true });
    expect(await change(owner, move(second.enquiryId, AFTERNOON))).toMatchObject({ ok: true });
  });

  it('is not in the way of itself where the times overlap', async () => {
    const { asked, change, slotOf } = await hall();
    const { enquiryId } = await asked(MORNING);
    expect(await change(owner, move(enquiryId, MIDDAY))).toMatchObject({ ok: true });
    expect(await slotOf(enquiryId)).toEqual(MIDDAY);
  });

  it('never promises one place twice, however many move to it at once', async () => {
    const { asked, change } = await hall();
    const calls = [await asked(MORNING), await asked(), await asked(), await asked()];
    const outcomes = await Promise.all(
      calls.map(({ enquiryId }) => change(owner, move(enquiryId, AFTERNOON))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('to the same time, or twice, records nothing more', async () => {
    const { asked, change, snapshot } = await hall();
    const { enquiryId } = await asked(MORNING);
    const { n } = await snapshot(enquiryId);
    expect(await change(owner, move(enquiryId, MORNING))).toMatchObject({ ok: true, n });
    const once = cancel(enquiryId);
    const first = await change(owner, once);
    expect(await change(owner, once)).toEqual(first);
    expect(await change(owner, cancel(enquiryId))).toMatchObject({ ok: true, n: n + 2 });
    expect(await snapshot(enquiryId)).toMatchObject({
      n: n + 2,
      state: 'closed',
      outcome: 'citizen-left',
      callback: { cancelledAt: anything() },
    });
    expect(await change(owner, move(enquiryId, AFTERNOON))).toMatchObject({
      error: { code: 'enquiry-closed' },
    });
  });

  it('takes only a time that is offered', async () => {
    const { asked, change } = await hall();
    const { enquiryId } = await asked();
    const made = { ...MORNING, endsAt: AFTERNOON.endsAt };
    expect(await change(owner, move(enquiryId, made))).toMatchObject({
      error: { code: 'slot-unavailable', path: '/slot' },
    });
  });
});

async function hall() {
  const { database } = given;
  const { councils, enquiries } = await openRecord(database, clock, COUNCIL);
  const capabilities = createCapabilities(SECRET);
  const callbacks = createCallbacks({ councils, enquiries, clock, capabilities });
  const lookups = createLookups({
    councils,
    enquiries,
    tries: createLookupTries(database),
    capabilities,
    clock,
    secret: SECRET,
  });
  const request = (time?: Slot, service?: string) =>
    callbacks.request(owner, {
      id: randomUUID(),
      enquiryId: randomUUID(),
      kind: 'request-callback',
      council: 'ashvale',
      locale: 'en',
      ...(service === undefined ? {} : { service }),
      wish: { telephone: '01632 960 123', name: 'Sam', ...(time === undefined ? {} : { slot: time }) },
    });
  return {
    request,
    async asked(time?: Slot, service?: string) {
      const outcome = await request(time, service);
      if (!outcome.ok) throw new Error(outcome.error.code);
      return outcome;
    },
    change: callbacks.change,
    own: lookups.own,
    lookUp: (reference: string, telephone: string, council = 'ashvale', address = '192.0.2.1') =>
      lookups.lookUp(council, { reference, telephone }, address),
    snapshot: (enquiryId: string) => enquiries.snapshot(owner, enquiryId),
    slotOf: async (enquiryId: string) => (await enquiries.snapshot(owner, enquiryId)).callback?.wish?.slot,
  };
}

function slot(from: string, to: string): Slot {
  return { startsAt: `2026-03-03T${from}:00:00.000Z`, endsAt: `2026-03-03T${to}:00:00.000Z` };
}

function move(enquiryId: string, to?: Slot): CommandOf<'move-callback'> {
  return { id: randomUUID(), enquiryId, kind: 'move-callback', ...(to === undefined ? {} : { slot: to }) };
}

function cancel(enquiryId: string): CommandOf<'cancel-callback'> {
  return { id: randomUUID(), enquiryId, kind: 'cancel-callback' };
}

function anything(): unknown {
  return expect.any(String);
}
