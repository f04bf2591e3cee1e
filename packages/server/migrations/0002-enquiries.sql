-- ——— the record: one row an enquiry as it stands, its numbered log, and the bodies apart so that they can be erased ———
create table enquiries (
  id uuid primary key,
  council_id text not null references councils,
  answering_council_id text not null references councils,
  reference text not null unique,
  channel text not null,
  locale text not null,
  service text,
  citizen_id uuid not null,
  state text not null,
  holder jsonb,
  n integer not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null
);
create index enquiries_citizen on enquiries (citizen_id, opened_at desc);
create index enquiries_open_council on enquiries (council_id, opened_at) where state <> 'closed';
create index enquiries_open_answering on enquiries (answering_council_id, opened_at) where state <> 'closed';
comment on table enquiries is 'retention: enquiry';

create table facts (
  enquiry_id uuid not null references enquiries,
  n integer not null,
  council_id text not null,
  answering_council_id text not null,
  kind text not null,
  at timestamptz not null,
  by jsonb not null,
  meta jsonb not null,
  primary key (enquiry_id, n)
);
comment on table facts is 'retention: enquiry';

create table fact_bodies (
  enquiry_id uuid not null,
  n integer not null,
  council_id text not null,
  answering_council_id text not null,
  body jsonb not null,
  primary key (enquiry_id, n),
  foreign key (enquiry_id, n) references facts
);
comment on table fact_bodies is 'retention: enquiry';

-- What was accepted, by whom it was asked and under which id: a repeat gets the first answer again.
create table commands (
  principal text not null,
  command_id uuid not null,
  payload_hash bytea not null,
  enquiry_id uuid not null references enquiries,
  n integer not null,
  council_id text not null,
  answering_council_id text not null,
  primary key (principal, command_id)
);
comment on table commands is 'retention: enquiry';

-- ——— the council's feed: gapless, because the head's row is locked by the transaction that numbers ———
create table feed_heads (
  council_id text primary key references councils,
  position bigint not null
);
comment on table feed_heads is 'retention: none';

create table feed_entries (
  council_id text not null references councils,
  position bigint not null,
  enquiry_id uuid not null references enquiries,
  primary key (council_id, position)
);
comment on table feed_entries is 'retention: enquiry';

-- ——— row-level security ———
grant select, insert, update on enquiries to moothall_app;
grant select, insert, update on facts to moothall_app;
grant select, insert, update, delete on fact_bodies to moothall_app;
grant select, insert, update on commands to moothall_app;
grant select, insert, update on feed_heads to moothall_app;
grant select, insert on feed_entries to moothall_app;

do $$
declare
  name text;
begin
  foreach name in array array['enquiries', 'facts', 'fact_bodies', 'commands'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_the_scope on %I using (council_id = any (moothall_councils()) or answering_council_id = any (moothall_councils()))',
      name);
  end loop;
end
$$;

-- A citizen's command makes a step in the feed of the answering council, whose rows the citizen may not read:
-- whoever may write the enquiry may add a step; only the feed's own council may read it.
alter table feed_entries enable row level security;
alter table feed_entries force row level security;
create policy read_own on feed_entries for select using (council_id = any (moothall_councils()));
create policy add_any on feed_entries for insert with check (true);
