-- ——— the time that a callback was promised for, where one was: so many can be promised at once as the council says ———
alter table enquiries
  add column slot_starts_at timestamptz,
  add column slot_ends_at timestamptz,
  add constraint slot_whole check ((slot_starts_at is null) = (slot_ends_at is null) and slot_starts_at < slot_ends_at);
create index enquiries_promised on enquiries (council_id, slot_ends_at)
  where slot_ends_at is not null and state <> 'closed';
