/** A promised call as a file for the citizen's calendar; a chunk of its own, which comes when somebody wants it. */
import { calendarFile, type Appointment } from '@moothall/rules';

/** Lets the browser save the file. @param name without its ending */
export function saveForCalendar(appointment: Omit<Appointment, 'writtenAt'>, name: string): void {
  const text = calendarFile({ ...appointment, writtenAt: new Date().toISOString() });
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: `${name}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
