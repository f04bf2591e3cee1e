/** A promised call as a file for the citizen's calendar; a chunk of its own, which comes when somebody wants it. */
import { calendarFile, type Appointment } from '@moothall/rules';
import { saveFile } from '../panel/save-file.js';

/** Lets the browser save the file. @param name without its ending */
export function saveForCalendar(appointment: Omit<Appointment, 'writtenAt'>, name: string): void {
  const text = calendarFile({ ...appointment, writtenAt: new Date().toISOString() });
  saveFile(text, 'text/calendar', `${name}.ics`);
}
