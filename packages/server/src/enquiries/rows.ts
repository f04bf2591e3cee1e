/** How the record's rows and the protocol's shapes turn into each other. */
import type { Actor, AdviserName, Channel, EnquiryState, RecordedFact } from '@moothall/protocol';
import { moment } from '../platform/clock.js';
import type { Enquiry } from './enquiry.js';

export interface EnquiryRow {
  id: string;
  council_id: string;
  answering_council_id: string;
  reference: string;
  channel: Channel;
  locale: string;
  service: string | null;
  citizen_id: string;
  state: EnquiryState;
  holder: AdviserName | null;
  n: number;
  opened_at: Date;
  changed_at: Date;
  slot_starts_at: Date | null;
  slot_ends_at: Date | null;
  warn_after_ms: number | null;
  close_after_ms: number | null;
  silent_since: Date | null;
  closes_at: Date | null;
  rated: boolean;
}

export interface FactRow {
  enquiry_id: string;
  n: number;
  kind: string;
  at: Date;
  by: Actor;
  meta: object;
  body: object | null;
}

export function toEnquiry(row: EnquiryRow): Enquiry {
  return {
    enquiryId: row.id,
    n: row.n,
    reference: row.reference,
    council: row.council_id,
    answeringCouncil: row.answering_council_id,
    channel: row.channel,
    locale: row.locale,
    service: row.service ?? undefined,
    citizenId: row.citizen_id,
    state: row.state,
    holder: row.holder ?? undefined,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    slot:
      row.slot_starts_at === null || row.slot_ends_at === null
        ? undefined
        : { startsAt: moment(row.slot_starts_at), endsAt: moment(row.slot_ends_at) },
    silence: {
      limits:
        row.warn_after_ms === null || row.close_after_ms === null
          ? undefined
          : { warnAfterMs: row.warn_after_ms, closeAfterMs: row.close_after_ms },
      ...(row.silent_since === null ? {} : { since: row.silent_since }),
      ...(row.closes_at === null ? {} : { closesAt: row.closes_at }),
    },
    isRated: row.rated,
  };
}

/** The row as JSON, for `jsonb_to_recordset`. */
export function fromEnquiry(enquiry: Enquiry): object {
  return {
    id: enquiry.enquiryId,
    council_id: enquiry.council,
    answering_council_id: enquiry.answeringCouncil,
    reference: enquiry.reference,
    channel: enquiry.channel,
    locale: enquiry.locale,
    service: enquiry.service ?? null,
    citizen_id: enquiry.citizenId,
    state: enquiry.state,
    holder: enquiry.holder ?? null,
    n: enquiry.n,
    opened_at: moment(enquiry.openedAt),
    changed_at: moment(enquiry.changedAt),
    slot_starts_at: enquiry.slot?.startsAt ?? null,
    slot_ends_at: enquiry.slot?.endsAt ?? null,
    warn_after_ms: enquiry.silence.limits?.warnAfterMs ?? null,
    close_after_ms: enquiry.silence.limits?.closeAfterMs ?? null,
    silent_since: enquiry.silence.since ?? null,
    closes_at: enquiry.silence.closesAt ?? null,
    rated: enquiry.isRated,
  };
}

/** Parts of a fact that are personal: kept apart, so that erasing them leaves the number and the kind. */
const BODY_FIELDS = ['text', 'citizen', 'page', 'wish', 'submission', 'attachments', 'comment'] as const;

/** Splits a fact into what stays for ever and what can be erased. */
export function fromFact(fact: RecordedFact): { meta: object; body: object | undefined } {
  const { enquiryId: _id, n: _n, at: _at, kind: _kind, by: _by, ...rest } = fact;
  const entries = Object.entries(rest);
  const isBody = ([name]: [string, unknown]): boolean => BODY_FIELDS.some((field) => field === name);
  const body = entries.filter(isBody);
  return {
    meta: Object.fromEntries(entries.filter((entry) => !isBody(entry))),
    body: body.length === 0 ? undefined : Object.fromEntries(body),
  };
}

export function toFact(row: FactRow): RecordedFact {
  // The row was written by fromFact from a RecordedFact; the database gives its parts back as they were.
  return {
    enquiryId: row.enquiry_id,
    n: row.n,
    at: moment(row.at),
    kind: row.kind,
    by: row.by,
    ...row.meta,
    ...row.body,
  } as RecordedFact;
}
