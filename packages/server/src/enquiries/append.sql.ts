/** The one road by which anything is recorded: lock, decide, write facts and their steps in the feeds, in one transaction. */
import type { Attachment, FeedEntry, RecordedFact } from '@moothall/protocol';
import { sql, type Transaction } from 'kysely';
import { bindAttachments, dropAttachments, lockAttachments } from '../attachments/index.js';
import { moment } from '../platform/clock.js';
import type { Tables } from '../platform/database.js';
import { setDue } from '../platform/due-work.sql.js';
import { evolve, summarise, type Enquiry, type NewFact } from './enquiry.js';
import { lockPlaces } from './places.sql.js';
import { fromEnquiry, fromFact, toEnquiry, type EnquiryRow } from './rows.js';
import { SILENCE, silenceDue } from './silence.js';
import type { Attempt, Attempted } from './store.js';

/** What one accepted attempt of the batch recorded. */
interface Recorded {
  readonly attempt: Attempt;
  readonly before: Enquiry | undefined;
  readonly enquiry: Enquiry;
  readonly facts: readonly RecordedFact[];
}

interface Earlier {
  readonly payloadHash: Buffer;
  readonly n: number;
  readonly reference: string;
}

export async function appendBatch(
  transaction: Transaction<Tables>,
  batch: readonly Attempt[],
): Promise<readonly Attempted[]> {
  const enquiries = await lockEnquiries(transaction, batch);
  // Before the look for repeats: the second delivery of an opening has no enquiry to wait for, but the same files.
  const unsent = await lockAttachments(
    transaction,
    batch.flatMap(({ attachments = [] }) => attachments),
  );
  const earlier = await findEarlier(transaction, batch);
  const takePlace = await lockPlaces(transaction, batch);
  const bodies = await findBodies(transaction, batch);
  const recorded: Recorded[] = [];
  const outcomes = batch.map((attempt): Attempted | Recorded => {
    const first = earlier.get(commandKey(attempt));
    if (first !== undefined) return repeat(first, attempt);
    const before = enquiries.get(attempt.enquiryId);
    const attachments = (attempt.attachments ?? []).flatMap((id): Attachment[] => {
      const found = unsent.get(id);
      return found?.owner === attempt.principal ? [found.attachment] : [];
    });
    if (attachments.length < (attempt.attachments ?? []).length)
      return { kind: 'refused', why: { refusal: 'attachment-unknown', path: '/attachments' } };
    const decision = attempt.decide(before, {
      holdsBody: bodies.has(bodyKey(attempt.enquiryId, attempt.about)),
      attachments,
    });
    if ('refusal' in decision) return { kind: 'refused', why: decision };
    if (decision.facts.length > 0 && !takePlace(attempt.place, before?.slot))
      return { kind: 'refused', why: { refusal: 'slot-full', path: '/wish/slot' } };
    for (const { id } of attachments) unsent.delete(id);
    const step = record(before, attempt, decision.facts);
    enquiries.set(attempt.enquiryId, step.enquiry);
    const { n, reference } = step.enquiry;
    earlier.set(commandKey(attempt), { payloadHash: attempt.payloadHash, n, reference });
    recorded.push(step);
    return step;
  });
  const entries = recorded.length === 0 ? [] : await write(transaction, recorded);
  return outcomes.map((outcome) => {
    if ('kind' in outcome) return outcome;
    const { n, reference } = outcome.enquiry;
    const { facts } = outcome;
    const mine = entries.filter((entry) => entry.step === outcome).map(({ entry }) => entry);
    const appended =
      facts.length === 0 ? undefined : { enquiry: summarise(outcome.enquiry), facts, entries: mine };
    return { kind: 'accepted', n, reference, appended };
  });
}

/** Locks in the order of ids, so that two batches that share enquiries cannot wait for each other. */
async function lockEnquiries(
  transaction: Transaction<Tables>,
  batch: readonly Attempt[],
): Promise<Map<string, Enquiry>> {
  const ids = [...new Set(batch.map((attempt) => attempt.enquiryId))];
  const { rows } = await sql<EnquiryRow>`
    select * from enquiries where id = any (${ids}::uuid[]) order by id for update`.execute(transaction);
  return new Map(rows.map((row) => [row.id, toEnquiry(row)]));
}

/** Read after the lock: of two deliveries of one command the second waits, and then finds the first. */
async function findEarlier(
  transaction: Transaction<Tables>,
  batch: readonly Attempt[],
): Promise<Map<string, Earlier>> {
  const principals = batch.map((attempt) => attempt.principal);
  const ids = batch.map((attempt) => attempt.commandId);
  const { rows } = await sql<{
    principal: string;
    command_id: string;
    payload_hash: Buffer;
    n: number;
    reference: string;
  }>`
    select c.principal, c.command_id, c.payload_hash, c.n, e.reference
    from commands c join enquiries e on e.id = c.enquiry_id
    where (c.principal, c.command_id) in (select * from unnest(${principals}::text[], ${ids}::uuid[]))`.execute(
    transaction,
  );
  return new Map(
    rows.map((row) => [
      commandKey({ principal: row.principal, commandId: row.command_id }),
      { payloadHash: row.payload_hash, n: row.n, reference: row.reference },
    ]),
  );
}

/** Which of the facts that the attempts are about still have what they said. */
async function findBodies(
  transaction: Transaction<Tables>,
  batch: readonly Attempt[],
): Promise<ReadonlySet<string>> {
  const asked = batch.filter(({ about }) => about !== undefined);
  if (asked.length === 0) return new Set();
  const { rows } = await sql<{ enquiry_id: string; n: number }>`
    select enquiry_id, n from fact_bodies
    where (enquiry_id, n) in (select * from unnest(
      ${asked.map(({ enquiryId }) => enquiryId)}::uuid[], ${asked.map(({ about }) => about)}::integer[]))`.execute(
    transaction,
  );
  return new Set(rows.map((row) => bodyKey(row.enquiry_id, row.n)));
}

function bodyKey(enquiryId: string, n: number | undefined): string {
  return `${enquiryId} ${String(n)}`;
}

function commandKey(attempt: { readonly principal: string; readonly commandId: string }): string {
  return `${attempt.principal} ${attempt.commandId}`;
}

function repeat(first: Earlier, attempt: Attempt): Attempted {
  if (!first.payloadHash.equals(attempt.payloadHash))
    return { kind: 'refused', why: { refusal: 'command-id-reused' } };
  return { kind: 'accepted', n: first.n, reference: first.reference, appended: undefined };
}

function record(before: Enquiry | undefined, attempt: Attempt, news: readonly NewFact[]): Recorded {
  const opened = attempt.opened ?? { answeringCouncil: '', citizenId: '' };
  let enquiry = before;
  const facts = news.map((news): RecordedFact => {
    const fact: RecordedFact = {
      ...news,
      enquiryId: attempt.enquiryId,
      n: (enquiry?.n ?? 0) + 1,
      at: moment(attempt.at),
      by: attempt.by,
    };
    enquiry = evolve(enquiry, fact, opened);
    return fact;
  });
  if (enquiry === undefined) throw new RangeError('a decision on a missing enquiry must open it or refuse');
  return { attempt, before, enquiry, facts };
}

/** @returns the steps in councils' feeds, each with the attempt that made it */
async function write(
  transaction: Transaction<Tables>,
  recorded: readonly Recorded[],
): Promise<readonly { step: Recorded; entry: FeedEntry }[]> {
  const steps = recorded.flatMap((step) =>
    step.facts.length === 0 ? [] : audienceCouncils(step).map((council) => ({ step, council })),
  );
  const heads = await lockHeads(transaction, [...new Set(steps.map(({ council }) => council))]);
  const entries = steps.map(({ step, council }) => {
    const position = (heads.get(council) ?? 0) + 1;
    heads.set(council, position);
    return { step, entry: { council, position, enquiry: summarise(step.enquiry) } };
  });
  await insertAll(transaction, recorded, entries, heads);
  for (const step of recorded) await moveAttachments(transaction, step);
  await setDue(transaction, dueAfter(recorded));
  return entries;
}

/** When the hall must come back to each enquiry by itself, where that was or is to be. */
function dueAfter(recorded: readonly Recorded[]): Parameters<typeof setDue>[1] {
  const latest = new Map(recorded.map((step) => [step.enquiry.enquiryId, step.enquiry]));
  return [...latest].flatMap(([subject, enquiry]) => {
    const at = silenceDue(enquiry);
    const steps = recorded.filter((step) => step.enquiry.enquiryId === subject);
    // The hall's own look leaves its row right, also where there was nothing left to do.
    const isKept = steps.some(
      ({ before, attempt }) => attempt.by.kind === 'hall' || (before && silenceDue(before)),
    );
    return at || isKept ? [{ kind: SILENCE, subject, council: enquiry.council, at }] : [];
  });
}

/** The councils whose lists change: the owner, whoever answers, and whoever answered before. */
function audienceCouncils({ before, enquiry }: Recorded): readonly string[] {
  return [
    ...new Set([enquiry.council, enquiry.answeringCouncil, before?.answeringCouncil ?? enquiry.council]),
  ];
}

/** Held until the commit, which is what makes positions gapless in the order of commits. */
async function lockHeads(
  transaction: Transaction<Tables>,
  councils: readonly string[],
): Promise<Map<string, number>> {
  if (councils.length === 0) return new Map();
  const { rows } = await sql<{ council_id: string; position: number }>`
    select council_id, position from feed_heads where council_id = any (${councils}) order by council_id for update`.execute(
    transaction,
  );
  return new Map(rows.map((row) => [row.council_id, row.position]));
}

/** Everything in one statement: one trip to the database while the heads are locked. */
async function insertAll(
  transaction: Transaction<Tables>,
  recorded: readonly Recorded[],
  entries: readonly { entry: FeedEntry }[],
  heads: ReadonlyMap<string, number>,
): Promise<void> {
  const latest = new Map(recorded.map((step) => [step.enquiry.enquiryId, step.enquiry]));
  const facts = recorded.flatMap(({ enquiry, facts }) =>
    facts.map((fact) => ({ ...fact, ...councilsOf(enquiry), enquiry_id: fact.enquiryId, ...fromFact(fact) })),
  );
  const commands = recorded.map(({ attempt, enquiry }) => ({
    principal: attempt.principal,
    command_id: attempt.commandId,
    payload_hash: attempt.payloadHash.toString('hex'),
    enquiry_id: enquiry.enquiryId,
    n: enquiry.n,
    ...councilsOf(enquiry),
  }));
  const erased = recorded.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'erased' ? [{ enquiry_id: fact.enquiryId, n: fact.of }] : [])),
  );
  // One statement does not see its own insertions: what the batch itself erases is not inserted.
  const kept = facts.filter(
    ({ body, enquiryId, n }) =>
      body !== undefined && !erased.some((gone) => gone.enquiry_id === enquiryId && gone.n === n),
  );
  await sql`
    with
      the_enquiries as (
        insert into enquiries
        select * from jsonb_populate_recordset(null::enquiries, ${JSON.stringify([...latest.values()].map(fromEnquiry))}::jsonb)
        on conflict (id) do update set
          answering_council_id = excluded.answering_council_id, state = excluded.state, holder = excluded.holder,
          n = excluded.n, changed_at = excluded.changed_at,
          channel = excluded.channel, slot_starts_at = excluded.slot_starts_at, slot_ends_at = excluded.slot_ends_at,
          silent_since = excluded.silent_since, closes_at = excluded.closes_at, rated = excluded.rated),
      the_facts as (
        insert into facts
        select * from jsonb_populate_recordset(null::facts, ${JSON.stringify(facts)}::jsonb)),
      the_bodies as (
        insert into fact_bodies
        select * from jsonb_populate_recordset(null::fact_bodies, ${JSON.stringify(kept)}::jsonb)),
      the_erasures as (
        delete from fact_bodies b using jsonb_to_recordset(${JSON.stringify(erased)}::jsonb) as e (enquiry_id uuid, n integer)
        where b.enquiry_id = e.enquiry_id and b.n = e.n),
      the_commands as (
        insert into commands
        select principal, command_id, decode(payload_hash, 'hex'), enquiry_id, n, council_id, answering_council_id
        from jsonb_to_recordset(${JSON.stringify(commands)}::jsonb)
          as c (principal text, command_id uuid, payload_hash text, enquiry_id uuid, n integer, council_id text, answering_council_id text)),
      the_heads as (
        insert into feed_heads
        select * from jsonb_to_recordset(${JSON.stringify([...heads].map(([council_id, position]) => ({ council_id, position })))}::jsonb)
          as h (council_id text, position bigint)
        on conflict (council_id) do update set position = excluded.position)
    insert into feed_entries
    select * from jsonb_to_recordset(${JSON.stringify(entries.map(({ entry }) => ({ council_id: entry.council, position: entry.position, enquiry_id: entry.enquiry.enquiryId })))}::jsonb)
      as s (council_id text, position bigint, enquiry_id uuid)`.execute(transaction);
}

/** Files go into the enquiry with the fact that carries them, and out with the one that erases it. */
async function moveAttachments(
  transaction: Transaction<Tables>,
  { attempt, enquiry, facts }: Recorded,
): Promise<void> {
  const { enquiryId, council, answeringCouncil } = enquiry;
  const bindings = facts.flatMap((fact) =>
    'attachments' in fact
      ? (fact.attachments ?? []).map(({ id }) => ({ id, n: fact.n, enquiryId, council, answeringCouncil }))
      : [],
  );
  const erased = facts.flatMap((fact) => (fact.kind === 'erased' ? [{ enquiryId, n: fact.of }] : []));
  await bindAttachments(transaction, bindings);
  await dropAttachments(transaction, erased, attempt.at);
}

function councilsOf(enquiry: Enquiry): { council_id: string; answering_council_id: string } {
  return { council_id: enquiry.council, answering_council_id: enquiry.answeringCouncil };
}
