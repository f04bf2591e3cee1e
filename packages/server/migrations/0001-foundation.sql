-- The role that the hall's transactions take. It owns nothing and cannot log in, so FORCE ROW LEVEL SECURITY binds it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'moothall_app') then
    create role moothall_app nologin;
  end if;
exception
  -- another database of this server is being migrated at the same moment
  when duplicate_object or unique_violation then null;
end
$$;
grant usage on schema public to moothall_app;

-- The councils of this transaction. Nothing set, nothing seen.
create function moothall_councils() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('moothall.councils', true), ''), ',');

-- Every table says what becomes of it: `retention: none` (no personal data) or the class that a purge goes by.
comment on table migrations is 'retention: none';

-- ——— secrets that all nodes of the hall share: signing keys, each by its name ———
create table hall_secrets (
  name text primary key,
  secret text not null,
  created_at timestamptz not null
);
comment on table hall_secrets is 'retention: none';
grant select, insert on hall_secrets to moothall_app;

-- ——— councils ———
create table councils (
  id text primary key,
  definition jsonb not null,
  changed_at timestamptz not null
);
comment on table councils is 'retention: none';
grant select, insert, update on councils to moothall_app;

create table council_forms (
  council_id text not null references councils,
  form_id text not null,
  version integer not null,
  definition jsonb not null,
  primary key (council_id, form_id, version)
);
comment on table council_forms is 'retention: none';
grant select, insert on council_forms to moothall_app;

create table council_marks (
  council_id text primary key references councils,
  svg text not null
);
comment on table council_marks is 'retention: none';
grant select, insert, update, delete on council_marks to moothall_app;

-- ——— citizens ———
-- Found by the hash of a secret of 256 bits and by nothing else, so no council's scope applies.
create table citizen_sessions (
  token_hash bytea primary key,
  citizen_id uuid not null,
  council_id text not null references councils,
  started_at timestamptz not null,
  expires_at timestamptz not null
);
create index citizen_sessions_expiry on citizen_sessions (expires_at);
comment on table citizen_sessions is 'retention: session';
grant select, insert, update, delete on citizen_sessions to moothall_app;

create table council_keys (
  key_hash bytea primary key,
  council_id text not null references councils,
  name text not null,
  created_at timestamptz not null
);
comment on table council_keys is 'retention: none';
grant select, insert, delete on council_keys to moothall_app;

-- ——— staff ———
create table advisers (
  id uuid primary key,
  council_id text not null references councils,
  display_name text not null,
  email text not null,
  password_hash text not null,
  created_at timestamptz not null
);
create unique index advisers_email on advisers (lower(email));
comment on table advisers is 'retention: staff';
grant select, insert, update on advisers to moothall_app;

create table staff_sessions (
  id text primary key,
  data jsonb not null,
  expires_at timestamptz not null
);
create index staff_sessions_expiry on staff_sessions (expires_at);
comment on table staff_sessions is 'retention: session';
grant select, insert, update, delete on staff_sessions to moothall_app;

-- Who is here now, by node. Rows of a node that died run out by themselves.
create table presence (
  node_id uuid not null,
  adviser_id uuid not null references advisers,
  expires_at timestamptz not null,
  primary key (node_id, adviser_id)
);
create index presence_expiry on presence (expires_at);
comment on table presence is 'retention: session';
grant select, insert, update, delete on presence to moothall_app;
