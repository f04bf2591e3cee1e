/** For tests: the real client, whose hall knows one callback and answers as told, without a network. */
import { createCoreClient } from '@moothall/client/core';
import type { CallFound, CitizenCommand, ErrorBody, ErrorCode, OfferedSlot } from '@moothall/protocol';
import { ACCEPTED } from './view-context.js';

export const TUESDAY = slot('2026-06-02', 'Tuesday 2 June', '9am to midday');
export const WEDNESDAY = slot('2026-06-03', 'Wednesday 3 June', '9am to midday');
export const THURSDAY = slot('2026-06-04', 'Thursday 4 June', '9am to midday');

export const FOUND: CallFound = {
  enquiryId: ACCEPTED.enquiryId,
  reference: ACCEPTED.reference,
  slot: TUESDAY,
  service: { en: 'Missed bin collection' },
  telephoneEnds: '982',
  capability: 'first',
  expiresAt: '2026-06-01T10:00:00.000Z',
};

/** What is asked of the hall about it. */
type Question = 'lookup' | 'call' | 'commands';
/** `none` lets one request pass; `down` never answers. */
type Refusal = ErrorCode | 'none' | 'down';

export interface CallbackHall {
  readonly found?: CallFound;
  /** What is free, each time it is asked. */
  readonly slots?: readonly (readonly OfferedSlot[])[];
  /** In this order; then it accepts. */
  readonly refusals?: Readonly<Partial<Record<Question, readonly Refusal[]>>>;
  readonly retryAfterSeconds?: number;
}

export function callbackHall({
  found = FOUND,
  slots = [[TUESDAY, WEDNESDAY, THURSDAY]],
  refusals = {},
  retryAfterSeconds = 30,
}: CallbackHall = {}) {
  /** What the hall was given to look up. */
  const lookedUp: unknown[] = [];
  /** What it carried out: kind, capability, time. */
  const commands: string[] = [];
  const capabilities = ['first', 'second'];
  const pending = { ...refusals };
  const offers = [...slots];

  function answer(path: string, body: Partial<CitizenCommand>): Response {
    const question = /lookup|call$|commands/.exec(path)?.[0] as Question | undefined;
    if (question === 'lookup') lookedUp.push(body);
    const [refusal = 'none', ...others] = (question && pending[question]) ?? [];
    if (question) pending[question] = others;
    if (refusal === 'down') throw new TypeError('down');
    if (refusal !== 'none') {
      const retryable = ['too-many-requests', 'storage-full'].includes(refusal);
      const error: ErrorBody = { code: refusal, message: refusal, retryable };
      return json(question === 'commands' ? { ok: false, commandId: body.id, error } : { error }, {
        ok: false,
        headers: new Headers({ 'retry-after': String(retryAfterSeconds) }),
      });
    }
    if (path.endsWith('/slots')) return json({ state: 'known', slots: offers.shift() ?? slots.at(-1) });
    if (path.endsWith('/sessions')) return json({ token: 'secret', expiresAt: '2099-01-01T00:00:00.000Z' });
    if (question !== 'commands') return json({ ...found, capability: capabilities.shift() });
    const { kind = '', capability, slot: time } = body as Partial<CitizenCommand & { kind: 'move-callback' }>;
    commands.push(`${kind} ${capability ?? ''} ${time?.startsAt ?? ''}`);
    return json({ ...ACCEPTED, commandId: body.id, n: 7 });
  }

  const client = createCoreClient({
    hall: 'https://hall.invalid',
    council: 'ashvale',
    ports: {
      // Whoever waits for an answer is told at once.
      online: { isOnline: () => false, onChange: () => () => undefined },
      fetch: async (input, init) => {
        const body = typeof init?.body === 'string' ? init.body : '{}';
        return Promise.resolve(answer(input as string, JSON.parse(body) as Partial<CitizenCommand>));
      },
    },
  });
  return { client, lookedUp, commands };
}

/** An answer whose body is there at once. */
function json(body: unknown, more: Partial<Response> = {}): Response {
  return { ok: true, json: () => Promise.resolve(body), ...more } as Response;
}

function slot(date: string, day: string, time: string): OfferedSlot {
  return {
    startsAt: `${date}T08:00:00.000Z`,
    endsAt: `${date}T11:00:00.000Z`,
    day: { en: day },
    heading: { en: day },
    time: { en: time },
  };
}
