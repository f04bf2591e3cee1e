/** Welsh of opening hours, days and states. */
import { ENGLISH_HOURS } from './hours.js';
import type { OpeningWords } from './opening-words.js';

const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
  ' ',
);

const DAYS = {
  mon: 'Dydd Llun',
  tue: 'Dydd Mawrth',
  wed: 'Dydd Mercher',
  thu: 'Dydd Iau',
  fri: 'Dydd Gwener',
  sat: 'Dydd Sadwrn',
  sun: 'Dydd Sul',
};

/** Within a sentence a day is small. */
const small = (text: string) => text.replace(/^Dydd/, 'dydd');
/** After “i”, “o”, “tan”, and as an adverb: “ddydd Llun”, “ganol dydd”. */
const soft = (text: string) => text.replace(/^[Dd]ydd/, 'ddydd').replace(/^canol/, 'ganol');

function time(minute: number): string {
  const english = ENGLISH_HOURS.time(minute);
  return english === 'midday' ? 'canol dydd' : english === 'midnight' ? 'hanner nos' : english;
}

/** “a”, or “ac” before what is spoken with a vowel: un, wyth, un ar ddeg. */
function and(next: string): string {
  return `${/^(1|8|11)(?!\d)/.test(next) ? 'ac' : 'a'} ${next}`;
}

export const WELSH_OPENING: OpeningWords = {
  days: DAYS,
  range: (first, last) => `${first} i ${soft(last)}`,
  list: (parts) => {
    const [first = '', ...others] = parts.map((part, index) => (index === 0 ? part : small(part)));
    const last = others.pop();
    return last === undefined ? first : `${[first, ...others].join(', ')} ${and(last)}`;
  },
  time,
  line: (days, times) => `${days}, ${times}`,
  closed: 'Ar gau',
  allDay: '24 awr y dydd',
  date: (day, dayOfMonth, month) => `${DAYS[day]} ${dayOfMonth} ${MONTHS[month] ?? ''}`,
  today: 'heddiw',
  tomorrow: 'yfory',
  heading: (near, date) => `${near === 'heddiw' ? 'Heddiw' : 'Yfory'}, ${small(date)}`,
  open: 'Ar agor',
  openUntil: (time, day) => `Ar agor tan ${soft(time)}${day === undefined ? '' : ` ${soft(day)}`}`,
  opensNear: (time, near) => `Yn agor ${near} am ${soft(time)}`,
  opensOn: (time, date) => `Yn agor am ${soft(time)} ${soft(date)}`,
  closedBecause: (why) => `Ar gau: ${why}`,
  bankHoliday: 'gŵyl banc',
  closedOnBankHolidays: 'Ar gau ar wyliau banc',
  closedOn: (date, why) => `Ar gau ${soft(date)}: ${why}`,
  closedDays: (first, last, why) => `Ar gau o ${soft(first)} i ${soft(last)}: ${why}`,
  closedTimes: (from, to, why) =>
    from.date === to.date
      ? `Ar gau o ${soft(from.time)} i ${soft(to.time)} ${soft(from.date)}: ${why}`
      : `Ar gau o ${soft(from.time)} ${soft(from.date)} i ${soft(to.time)} ${soft(to.date)}: ${why}`,
};
