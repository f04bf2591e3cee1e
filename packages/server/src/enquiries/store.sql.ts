/** The record in PostgreSQL: the only file that knows its tables. */
import type { RecordedFact } from '@moothall/protocol';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../platform/database.js';
import { appendBatch } from './append.sql.js';
import { summarise } from './enquiry.js';
import { toEnquiry, toFact, type EnquiryRow, type FactRow } from './rows.js';
import { readPromised } from './places.sql.js';
import type { EnquiryStore } from './store.js';

export function createEnquiryStore(database: Database): EnquiryStore {
  return {
    append: (scope, batch) =>
      retryUnique(() => database.transaction(scope, (transaction) => appendBatch(transaction, batch))),

    find: (scope, enquiryId) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<EnquiryRow>`select * from enquiries where id = ${enquiryId}`.execute(
          transaction,
        );
        return rows[0] === undefined ? undefined : toEnquiry(rows[0]);
      }),

    findReference: (scope, reference) =>
      database.transaction(scope, async (transaction) => {
        const { rows } =
          await sql<EnquiryRow>`select * from enquiries where reference = ${reference}`.execute(transaction);
        return rows[0] === undefined ? undefined : toEnquiry(rows[0]);
      }),

    facts: (scope, enquiryId, after, limit) =>
      database.transaction(scope, (transaction) => readFacts(transaction, enquiryId, after, limit)),

    promised: (scope, council, after) =>
      database.transaction(scope, (transaction) => readPromised(transaction, council, after)),

    reads: (scope, enquiryId) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<{ reader: 'citizen' | 'adviser'; n: number }>`
          select reader, n from enquiry_reads where enquiry_id = ${enquiryId}`.execute(transaction);
        return { citizen: 0, adviser: 0, ...Object.fromEntries(rows.map(({ reader, n }) => [reader, n])) };
      }),

    markRead: (scope, enquiryId, reader, n) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<{ n: number }>`
          insert into enquiry_reads as r
          select id, ${reader}, least(n, ${n}::integer), council_id, answering_council_id
          from enquiries where id = ${enquiryId}
          on conflict (enquiry_id, reader) do update set n = excluded.n where r.n < excluded.n
          returning n`.execute(transaction);
        return rows[0]?.n;
      }),

    waiting: (scope, answeringCouncil) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<{ id: string }>`
          select id from enquiries
          where answering_council_id = ${answeringCouncil} and state = 'waiting' and channel = 'chat'
          order by opened_at, id`.execute(transaction);
        return rows.map(({ id }) => id);
      }),

    ofCitizen: (scope, citizenId) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<EnquiryRow>`
          select * from enquiries where citizen_id = ${citizenId} order by opened_at desc limit 100`.execute(
          transaction,
        );
        return rows.map((row) => summarise(toEnquiry(row)));
      }),

    feedSnapshot: (scope, council) =>
      database.transaction(scope, (transaction) => readFeed(transaction, council)),

    feedEntries: (scope, council, after, limit) =>
      database.transaction(scope, async (transaction) => {
        const head = await readHead(transaction, council);
        const { rows } = await sql<EnquiryRow & { position: number }>`
          select f.position, e.* from feed_entries f join enquiries e on e.id = f.enquiry_id
          where f.council_id = ${council} and f.position > ${after} and f.position <= ${head}
          order by f.position limit ${limit}`.execute(transaction);
        const entries = rows.map((row) => ({
          council,
          position: row.position,
          enquiry: summarise(toEnquiry(row)),
        }));
        return { head, entries };
      }),
  };
}

async function readFacts(
  transaction: Transaction<Tables>,
  enquiryId: string,
  after: number,
  limit: number,
): Promise<readonly RecordedFact[]> {
  const { rows } = await sql<FactRow>`
    select f.enquiry_id, f.n, f.kind, f.at, f.by, f.meta, b.body
    from facts f left join fact_bodies b on b.enquiry_id = f.enquiry_id and b.n = f.n
    where f.enquiry_id = ${enquiryId} and f.n > ${after} order by f.n limit ${limit}`.execute(transaction);
  return rows.map(toFact);
}

async function readHead(transaction: Transaction<Tables>, council: string): Promise<number> {
  const { rows } = await sql<{
    position: number;
  }>`select position from feed_heads where council_id = ${council}`.execute(transaction);
  return rows[0]?.position ?? 0;
}

/**
 * The head is read first: what commits between the two statements is in the list and will come again as a step after
 * the head, which does no harm; the other way round a step could be missed.
 */
async function readFeed(transaction: Transaction<Tables>, council: string) {
  const position = await readHead(transaction, council);
  const { rows } = await sql<EnquiryRow>`
    select * from enquiries where state <> 'closed' and (council_id = ${council} or answering_council_id = ${council})
    order by opened_at, id`.execute(transaction);
  return { council, position, enquiries: rows.map((row) => summarise(toEnquiry(row))) };
}

/**
 * Two deliveries of one opening find no row to lock and both go on; the unique keys let one through. The other starts
 * again and then finds what was recorded. The same holds for the first step of a feed and for a reference drawn twice.
 */
async function retryUnique<Result>(run: () => Promise<Result>, attempts = 3): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const collided = error instanceof Error && 'code' in error && error.code === '23505';
    if (!collided || attempts <= 1) throw error;
    return retryUnique(run, attempts - 1);
  }
}
