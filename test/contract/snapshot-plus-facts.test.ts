/** For every command: a stale snapshot and the facts since equal a fresh snapshot, for every reader; the same for lists. */
import {
  FACTS,
  type Command,
  type CommandKind,
  type EnquirySnapshot,
  type Fact,
  type FeedEntry,
  type FeedSnapshot,
  type Slot,
  type Slots,
} from '@moothall/protocol';
import { applyFacts } from '@moothall/rules';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, command, staff, startTestHall, type TestHall } from '../support/hall.js';

let hall: TestHall;
/** Who reads and acts: the citizen, the answering council's adviser, the owning council's. */
let readers: Readonly<Record<'citizen' | 'maria' | 'helen', Record<string, string>>>;

/** A time that Ashvale offers. */
let slot: Slot;

beforeAll(async () => {
  hall = await startTestHall();
  const { body } = await hall.request('/v1/councils/ashvale/slots');
  const [first] = (body as Slots).slots;
  if (first === undefined) throw new Error('no time is offered');
  slot = { startsAt: first.startsAt, endsAt: first.endsAt };
  readers = {
    citizen: bearer(await hall.citizen()),
    maria: staff(await hall.adviser('Maria', 'northmarch')),
    helen: staff(await hall.adviser('Helen', 'ashvale')),
  };
});
afterAll(() => hall.close());

type Step = (enquiryId: string) => readonly [keyof typeof readers, Command];

/** For each kind what happens before it, and the command itself. A kind without a case does not compile. */
const CASES: Readonly<Record<CommandKind, { readonly before: readonly Step[]; readonly then: Step }>> = {
  'open-chat': { before: [], then: (id) => ['citizen', command.openChat('hello', id)] },
  'request-callback': { before: [], then: (id) => ['citizen', command.requestCallback(id)] },
  'submit-form': { before: [], then: (id) => ['citizen', command.submitForm(id)] },
  'move-callback': { before: [callback], then: (id) => ['citizen', command.moveCallback(id)] },
  'cancel-callback': { before: [callback], then: (id) => ['citizen', command.cancelCallback(id)] },
  post: { before: [chat, take], then: (id) => ['maria', command.post(id)] },
  note: { before: [chat], then: (id) => ['maria', command.note(id)] },
  take: { before: [chat], then: take },
  release: { before: [chat, take], then: (id) => ['maria', command.release(id)] },
  close: { before: [chat, take], then: (id) => ['maria', command.close(id)] },
  'ask-callback': { before: [chat, take], then: (id) => ['citizen', command.askCallback(id)] },
  stay: {
    before: [chat, take, (id) => ['maria', command.post(id)]],
    then: (id) => ['citizen', command.stay(id)],
  },
  rate: {
    before: [chat, take, (id) => ['maria', command.close(id)]],
    then: (id) => ['citizen', command.rate(id)],
  },
  erase: { before: [chat, take], then: (id) => ['helen', command.erase(id, 2)] },
};

function chat(id: string): ReturnType<Step> {
  return ['citizen', command.openChat('hello', id)];
}
function callback(id: string): ReturnType<Step> {
  return ['citizen', command.requestCallback(id, slot)];
}
function take(id: string): ReturnType<Step> {
  return ['maria', command.take(id)];
}

describe.each(Object.entries(CASES))('%s', (_kind, { before, then }) => {
  it('converges for every reader, in the enquiry and in the lists', async () => {
    const enquiryId = crypto.randomUUID();
    for (const step of before) await perform(step(enquiryId));
    const names = Object.keys(readers) as (keyof typeof readers)[];
    const stale = new Map(
      await Promise.all(names.map(async (name) => [name, await snapshot(name, enquiryId)] as const)),
    );
    const lists = await Promise.all(
      ['ashvale', 'northmarch'].map(async (council) => [council, await feed(council)] as const),
    );

    await perform(then(enquiryId));

    for (const name of names) {
      const base = stale.get(name);
      const since = await facts(name, enquiryId, base?.n ?? 0);
      expect(applyFacts(base, since), name).toEqual(await snapshot(name, enquiryId));
      for (const fact of since) expect(fits(fact), `${fact.kind} fits its schema`).toBe(true);
    }
    const fresh = await snapshot('helen', enquiryId);
    for (const [council, list] of lists) {
      const entries = await feedEntries(council, list.position);
      expect(entries.map(({ position }) => position)).toEqual(
        entries.map((_entry, index) => list.position + index + 1),
      );
      expect(withEntries(list, entries)).toEqual((await feed(council)).enquiries);
      const row = entries.at(-1)?.enquiry;
      expect(row).toMatchObject({ n: fresh?.n, state: fresh?.state, reference: fresh?.reference });
      expect(row?.holder).toEqual(fresh?.holder);
    }
  });
});

it('a citizen sees the number of a note, and never what it says', async () => {
  const enquiryId = crypto.randomUUID();
  await perform(chat(enquiryId));
  await perform(['maria', command.note(enquiryId, 'a secret between advisers')]);
  const seen = await facts('citizen', enquiryId, 0);
  expect(seen.map(({ kind }) => kind)).toEqual(['opened', 'posted', 'withheld']);
  expect(JSON.stringify(seen)).not.toContain('secret');
});

async function perform([name, asked]: ReturnType<Step>): Promise<void> {
  expect(await hall.command(readers[name], asked)).toMatchObject({ ok: true });
}

async function snapshot(name: keyof typeof readers, enquiryId: string): Promise<EnquirySnapshot | undefined> {
  const { status, body } = await hall.request(`/v1/enquiries/${enquiryId}`, { headers: readers[name] });
  return status === 200 ? (body as EnquirySnapshot) : undefined;
}

async function facts(name: keyof typeof readers, enquiryId: string, after: number): Promise<readonly Fact[]> {
  const { body } = await hall.request(`/v1/enquiries/${enquiryId}/facts?after=${String(after)}`, {
    headers: readers[name],
  });
  return (body as { facts: readonly Fact[] }).facts;
}

/** The adviser whose own feed it is. */
const keeper = (council: string) => (council === 'ashvale' ? readers.helen : readers.maria);

async function feed(council: string): Promise<FeedSnapshot> {
  return (await hall.request(`/v1/feeds/${council}`, { headers: keeper(council) })).body as FeedSnapshot;
}

async function feedEntries(council: string, after: number): Promise<readonly FeedEntry[]> {
  const { body } = await hall.request(`/v1/feeds/${council}/entries?after=${String(after)}`, {
    headers: keeper(council),
  });
  return (body as { entries: readonly FeedEntry[] }).entries;
}

/** A list after steps of its feed: the later state of an enquiry wins, and a closed one goes. */
function withEntries(list: FeedSnapshot, entries: readonly FeedEntry[]) {
  const rows = new Map(list.enquiries.map((row) => [row.enquiryId, row]));
  for (const { enquiry } of entries) {
    if (enquiry.state === 'closed') rows.delete(enquiry.enquiryId);
    else rows.set(enquiry.enquiryId, enquiry);
  }
  return [...rows.values()];
}

const checks = new Map(Object.entries(FACTS).map(([kind, schema]) => [kind, Compile(schema)]));

function fits(fact: Fact): boolean {
  return fact.kind === 'withheld' || checks.get(fact.kind)?.Check(fact) === true;
}
