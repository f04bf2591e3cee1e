/** Files in PostgreSQL, as far as they are not in an enquiry: with binding.sql.ts the only files that know their tables. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import { toAttachment, type AttachmentRow } from './rows.js';
import type { AttachmentStore } from './store.js';

interface KeptRow extends AttachmentRow {
  file: string;
  content_hash: Buffer;
  enquiry_id: string | null;
}

export function createAttachmentStore(database: Database): AttachmentStore {
  return {
    announceFiles: (files, after) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          insert into file_removals (file, remove_after)
          select file, ${after} from unnest(${files}::text[]) as f (file)`.execute(transaction);
      }),

    add: (scope, council, { attachment, owner, file, contentHash }, at) =>
      database.transaction(scope, async (transaction) => {
        const { id, name, mediaType, sizeBytes, width = null, height = null } = attachment;
        const { rows } = await sql`
          insert into attachments (id, council_id, answering_council_id, owner, file, content_hash, name, media_type,
            size_bytes, width, height, uploaded_at)
          values (${id}, ${council}, ${council}, ${owner}, ${file}, ${contentHash}, ${name}, ${mediaType},
            ${sizeBytes}, ${width}, ${height}, ${at})
          on conflict (id) do nothing returning id`.execute(transaction);
        return rows.length > 0;
      }),

    find: (scope, id) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<KeptRow>`select * from attachments where id = ${id}`.execute(transaction);
        const [row] = rows;
        return (
          row && {
            attachment: toAttachment(row),
            owner: row.owner,
            file: row.file,
            contentHash: row.content_hash,
            enquiryId: row.enquiry_id ?? undefined,
          }
        );
      }),

    countUnsent: (scope, owner) =>
      database.transaction(scope, async (transaction) => {
        const { rows } = await sql<{ n: number }>`
          select count(*) as n from attachments where owner = ${owner} and enquiry_id is null`.execute(
          transaction,
        );
        return rows[0]?.n ?? 0;
      }),

    discard: (scope, owner, id, now) =>
      database.transaction(scope, async (transaction) => {
        await sql`
          with gone as (
            delete from attachments where id = ${id} and owner = ${owner} and enquiry_id is null returning file)
          update file_removals r set remove_after = ${now} from gone where r.file = gone.file`.execute(
          transaction,
        );
      }),

    due: (scope, now) =>
      database.transaction(scope, async (transaction) => {
        // A message that takes the file at this moment holds its row: then it is not deleted, and not due either.
        await sql`
          delete from attachments a using file_removals r
          where a.file = r.file and r.remove_after <= ${now} and a.enquiry_id is null`.execute(transaction);
        const { rows } = await sql<{ file: string }>`
          select r.file from file_removals r
          where r.remove_after <= ${now} and not exists (select from attachments a where a.file = r.file)
          order by r.remove_after limit 100`.execute(transaction);
        return rows.map(({ file }) => file);
      }),

    removed: (files) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from file_removals where file = any (${files}::text[])`.execute(transaction);
      }),
  };
}
