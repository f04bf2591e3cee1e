-- ——— files that citizens and advisers send along: what is in them lies in the files store, under names drawn by chance ———
-- Uploaded first, by their owner alone (`enquiry_id` is null); a message then takes them into its enquiry.
create table attachments (
  id uuid primary key,
  council_id text not null references councils,
  answering_council_id text not null references councils,
  owner text not null,
  file text not null unique,
  content_hash bytea not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  width integer,
  height integer,
  uploaded_at timestamptz not null,
  enquiry_id uuid,
  n integer,
  foreign key (enquiry_id, n) references facts
);
create index attachments_of_fact on attachments (enquiry_id, n);
create index attachments_unsent on attachments (owner) where enquiry_id is null;
comment on table attachments is 'retention: enquiry';

-- What the files store has to lose, and from when on. A file stands here before it is written, until a message takes it;
-- erasing puts it back. So whatever happens in between, no file stays that no row knows.
create table file_removals (
  file text primary key,
  remove_after timestamptz not null
);
create index file_removals_due on file_removals (remove_after);
comment on table file_removals is 'retention: none';

grant select, insert, update, delete on attachments to moothall_app;
grant select, insert, update, delete on file_removals to moothall_app;
alter table attachments enable row level security;
alter table attachments force row level security;
create policy of_the_scope on attachments
  using (council_id = any (moothall_councils()) or answering_council_id = any (moothall_councils()));
