/** Writes an appointment as a calendar file (RFC 5545) that every calendar reads. */

export interface Appointment {
  /** The same for every version of one appointment: an enquiry's id. */
  readonly uid: string;
  /** Moments in ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When this version was written, in ISO 8601. */
  readonly writtenAt: string;
  readonly title: string;
  readonly description?: string;
  /** Counts the versions: a calendar keeps the highest. Default 0. */
  readonly version?: number;
}

/** A line may have so many bytes before it is folded. */
const LINE_BYTES = 75;

/** @returns the file's text, with the line ends and folds that the format asks for */
export function calendarFile(appointment: Appointment): string {
  const { uid, startsAt, endsAt, writtenAt, title, description, version = 0 } = appointment;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Moothall//Callback//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // Somebody who waits for a call is not away.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** `2026-11-25T09:00:00.000Z` → `20261125T090000Z`. */
function utc(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Breaks a line after at most 75 bytes, never within a character; what goes on begins with a space. */
function folded(line: string): string {
  let bytes = 0;
  return line.replace(/./gsu, (character) => {
    const size = new TextEncoder().encode(character).length;
    bytes += size;
    if (bytes <= LINE_BYTES) return character;
    bytes = size + 1;
    return `\r\n ${character}`;
  });
}
