-- ——— the end of a chat for silence, and its rating: what decisions need to know without reading the log ———
alter table enquiries
  -- How long the citizen may be silent, as the council said when the chat was opened; null: for ever.
  add column warn_after_ms integer,
  add column close_after_ms integer,
  -- Since when the citizen has been silent after an adviser's message, and when the chat closes, where that was said.
  add column silent_since timestamptz,
  add column closes_at timestamptz,
  add column rated boolean not null default false;

-- Who waits, in the order in which they came.
create index enquiries_waiting on enquiries (answering_council_id, opened_at, id)
  where state = 'waiting' and channel = 'chat';

-- ——— how far each side has read: one row a side, overwritten, no fact ———
create table enquiry_reads (
  enquiry_id uuid not null references enquiries,
  reader text not null check (reader in ('citizen', 'adviser')),
  n integer not null,
  council_id text not null,
  answering_council_id text not null,
  primary key (enquiry_id, reader)
);
comment on table enquiry_reads is 'retention: enquiry';
grant select, insert, update on enquiry_reads to moothall_app;
alter table enquiry_reads enable row level security;
alter table enquiry_reads force row level security;
create policy of_the_scope on enquiry_reads
  using (council_id = any (moothall_councils()) or answering_council_id = any (moothall_councils()));

-- ——— what must happen at a time without anybody asking: written with the facts that call for it, taken by any node ———
-- Ids and times only. Not under row-level security, because the hall's own worker looks for what is due in all councils.
create table due_work (
  kind text not null,
  subject uuid not null,
  council_id text not null references councils,
  due_at timestamptz not null,
  primary key (kind, subject)
);
create index due_work_due_at on due_work (due_at);
comment on table due_work is 'retention: enquiry';
grant select, insert, update, delete on due_work to moothall_app;
