/** Times as an adviser reads them: how long somebody has waited, when something was said, when to ring. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span in words, never more exact than useful: `under 1 min`, `12 min`, `1 h 5 min`, `3 days`. */
export function spanInWords(spanMs: number): string {
  const span = Math.max(0, spanMs);
  if (span < MINUTE_MS) return 'under 1 min';
  if (span < HOUR_MS) return `${Math.floor(span / MINUTE_MS)} min`;
  if (span < DAY_MS) {
    const minutes = Math.floor((span % HOUR_MS) / MINUTE_MS);
    return `${Math.floor(span / HOUR_MS)} h${minutes === 0 ? '' : ` ${minutes} min`}`;
  }
  const days = Math.floor(span / DAY_MS);
  return days === 1 ? '1 day' : `${days} days`;
}

/** `14:05`, on another day than `now` with its date: `24 Nov, 14:05`. */
export function momentInWords(iso: string, now: number, timeZone: string): string {
  const at = new Date(iso);
  const time = format(at, timeZone, { hour: '2-digit', minute: '2-digit' });
  if (dayOf(at, timeZone) === dayOf(new Date(now), timeZone)) return time;
  return `${format(at, timeZone, { day: 'numeric', month: 'short' })}, ${time}`;
}

/** `Today, 10:00 to 12:00`, `Tomorrow, …`, or `Wednesday 25 November, …`. */
export function slotInWords(
  slot: { readonly startsAt: string; readonly endsAt: string },
  now: number,
  timeZone: string,
): string {
  const starts = new Date(slot.startsAt);
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const times = `${format(starts, timeZone, clock)} to ${format(new Date(slot.endsAt), timeZone, clock)}`;
  const day = dayOf(starts, timeZone);
  if (day === dayOf(new Date(now), timeZone)) return `Today, ${times}`;
  if (day === dayOf(new Date(now + DAY_MS), timeZone)) return `Tomorrow, ${times}`;
  return `${format(starts, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })}, ${times}`;
}

function dayOf(at: Date, timeZone: string): string {
  return format(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
}
