/** Opening hours as people say them: `Monday`, `9am to 5pm`. */
import type { Day, OpeningHours } from '@moothall/protocol';

const DAYS: readonly (readonly [Day, string])[] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

export interface DayInWords {
  readonly day: string;
  readonly hours: string;
}

/** Days that follow each other with the same hours become one line. */
export function hoursInWords({ weekly }: OpeningHours): readonly DayInWords[] {
  const lines: { from: string; to: string; hours: string }[] = [];
  for (const [key, name] of DAYS) {
    const hours = dayInWords(weekly[key] ?? []);
    const last = lines.at(-1);
    if (last?.hours === hours) last.to = name;
    else lines.push({ from: name, to: name, hours });
  }
  return lines.map(({ from, to, hours }) => ({ day: from === to ? from : `${from} to ${to}`, hours }));
}

function dayInWords(intervals: readonly (readonly [string, string])[]): string {
  if (intervals.length === 0) return 'Closed';
  return intervals.map(([from, to]) => `${timeInWords(from)} to ${timeInWords(to)}`).join(', ');
}

function timeInWords(time: string): string {
  if (time === '00:00' || time === '24:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${String(hours % 12 === 0 ? 12 : hours % 12)}${past}${hours < 12 ? 'am' : 'pm'}`;
}
