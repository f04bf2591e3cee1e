-- ——— tries to look a call up by its reference and telephone number: counted by reference and by address, both only as
-- keyed hashes, so that neither guesses nor addresses can be read here ———
create table lookup_tries (
  name_hash bytea primary key,
  tries integer not null,
  since timestamptz not null
);
create index lookup_tries_since on lookup_tries (since);
comment on table lookup_tries is 'retention: session';
grant select, insert, update, delete on lookup_tries to moothall_app;
