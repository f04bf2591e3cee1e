/** English of opening hours, days and states. */
import { ENGLISH_HOURS } from './hours.js';
import type { OpeningWords } from './opening-words.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const ENGLISH_OPENING: OpeningWords = {
  ...ENGLISH_HOURS,
  date: (day, dayOfMonth, month) => `${ENGLISH_HOURS.days[day]} ${dayOfMonth} ${MONTHS[month] ?? ''}`,
  today: 'today',
  tomorrow: 'tomorrow',
  heading: (near, date) => `${near === 'today' ? 'Today' : 'Tomorrow'}, ${date}`,
  open: 'Open',
  openUntil: (time, day) =>
    `Open until ${time}${day === undefined ? '' : day === 'tomorrow' ? ' tomorrow' : ` on ${day}`}`,
  opensNear: (time, near) => `Opens ${near} at ${time}`,
  opensOn: (time, date) => `Opens at ${time} on ${date}`,
  closedBecause: (why) => `Closed: ${why}`,
  bankHoliday: 'bank holiday',
  closedOnBankHolidays: 'Closed on bank holidays',
  closedOn: (date, why) => `Closed on ${date}: ${why}`,
  closedDays: (first, last, why) => `Closed from ${first} to ${last}: ${why}`,
  closedTimes: (from, to, why) =>
    from.date === to.date
      ? `Closed from ${from.time} to ${to.time} on ${from.date}: ${why}`
      : `Closed from ${from.time} on ${from.date} to ${to.time} on ${to.date}: ${why}`,
};
