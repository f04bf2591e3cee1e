/** How the record takes files into an enquiry and lets them go, within its own transaction. */
import type { Attachment } from '@moothall/protocol';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../platform/database.js';
import { toAttachment, type AttachmentRow } from './rows.js';

export interface UnsentAttachment {
  readonly owner: string;
  readonly attachment: Attachment;
}

/** The place of a file in the record. */
export interface Binding {
  readonly id: string;
  readonly enquiryId: string;
  readonly n: number;
  readonly council: string;
  readonly answeringCouncil: string;
}

/** Those of the files that no message carries yet, by id; nobody else can take them until the transaction ends. */
export async function lockAttachments(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, UnsentAttachment>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AttachmentRow>`
    select id, owner, name, media_type, size_bytes, width, height from attachments
    where id = any (${ids}::uuid[]) and enquiry_id is null order by id for update`.execute(transaction);
  return new Map(rows.map((row) => [row.id, { owner: row.owner, attachment: toAttachment(row) }]));
}

/** Files that were locked before now belong to these facts, and stay. */
export async function bindAttachments(
  transaction: Transaction<Tables>,
  bindings: readonly Binding[],
): Promise<void> {
  if (bindings.length === 0) return;
  await sql`
    with
      bindings as (
        select * from jsonb_to_recordset(${JSON.stringify(bindings)}::jsonb)
          as b (id uuid, "enquiryId" uuid, n integer, council text, "answeringCouncil" text)),
      bound as (
        update attachments a set enquiry_id = b."enquiryId", n = b.n, council_id = b.council,
          answering_council_id = b."answeringCouncil"
        from bindings b where a.id = b.id returning a.file)
    delete from file_removals r using bound where r.file = bound.file`.execute(transaction);
}

/** What these facts carried goes: the rows with this transaction, the files soon after it. */
export async function dropAttachments(
  transaction: Transaction<Tables>,
  facts: readonly { readonly enquiryId: string; readonly n: number }[],
  at: Date,
): Promise<void> {
  if (facts.length === 0) return;
  await sql`
    with gone as (
      delete from attachments a
      using jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f ("enquiryId" uuid, n integer)
      where a.enquiry_id = f."enquiryId" and a.n = f.n returning a.file)
    insert into file_removals (file, remove_after) select file, ${at} from gone`.execute(transaction);
}
