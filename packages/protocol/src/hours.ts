/** When a council is there: its week, bank holidays, own closures, special openings, and notices. */
import { Type, type Static } from 'typebox';
import { Localised, strict } from './scalars.js';

const Time = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$',
  description: 'Hours and minutes, 09:00',
});

/** From and to. A “to” that is earlier than “from” is on the next day. */
export const Interval = Type.Tuple([Time, Time], {
  description: 'From and to, ["09:00", "17:00"]; ["22:00", "06:00"] goes on into the next day',
});
export type Interval = Static<typeof Interval>;

/** A day of the council's calendar. */
export const LocalDate = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day of the council’s calendar, 2026-12-24',
});

const LocalDateOrTime = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T([01]\\d|2[0-3]):[0-5]\\d)?$',
  description: 'A day, 2026-12-24, or a time of a day on the council’s clock, 2026-12-24T12:00',
});

const Days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof Days)[number];
const OptionalIntervals = Type.Optional(Type.Array(Interval));

/** The hours of each day, in their order; a day without any is closed. Hours belong to the day on which they begin. */
export const Week = Type.Object(
  Object.fromEntries(Days.map((day) => [day, OptionalIntervals])) as Record<Day, typeof OptionalIntervals>,
  { additionalProperties: false, description: 'The hours of each day; a day without any is closed' },
);
export type Week = Static<typeof Week>;

/** What has hours of its own: chat, answering callbacks, the telephone. A form is always open. */
const AttendedChannelSchema = Type.Union([
  Type.Literal('chat'),
  Type.Literal('callback'),
  Type.Literal('telephone'),
]);
export type AttendedChannel = Static<typeof AttendedChannelSchema>;

const OnBankHolidays = Type.Optional(
  Type.Union([Type.Literal('closed'), Type.Literal('open')], {
    description: 'What a bank holiday of the council’s country is; by default closed',
  }),
);
const OnlyChannels = Type.Optional(
  Type.Array(AttendedChannelSchema, { minItems: 1, description: 'By default all of them' }),
);

/** A time at which the council is not there though its week says it is. */
export const Closure = strict({
  from: LocalDateOrTime,
  to: Type.Optional(
    Type.Unsafe<string>({
      ...LocalDateOrTime,
      description: 'The last day, or the time of the end; by default the day of `from` alone',
    }),
  ),
  channels: OnlyChannels,
  reason: Localised,
});
export type Closure = Static<typeof Closure>;

/** The hours of one day in the place of its usual ones, also on a bank holiday. */
export const SpecialOpening = strict({
  date: LocalDate,
  hours: Type.Array(Interval, { minItems: 1 }),
  channels: OnlyChannels,
});
export type SpecialOpening = Static<typeof SpecialOpening>;

const ChannelHours = Type.Optional(strict({ weekly: Week, bankHolidays: OnBankHolidays }));

export const OpeningHours = strict({
  timeZone: Type.String({ description: 'IANA name, Europe/London' }),
  weekly: Week,
  bankHolidays: OnBankHolidays,
  channels: Type.Optional(
    strict(
      { chat: ChannelHours, callback: ChannelHours, telephone: ChannelHours },
      'Channels whose hours differ from the council’s',
    ),
  ),
  closures: Type.Optional(Type.Array(Closure)),
  openings: Type.Optional(Type.Array(SpecialOpening)),
});
export type OpeningHours = Static<typeof OpeningHours>;

/** What everybody should know now: “Our telephones are down”. */
export const Notice = strict({
  text: Localised,
  link: Type.Optional(Type.String({ description: 'A page that says more' })),
  from: Type.Optional(LocalDateOrTime),
  to: Type.Optional(LocalDateOrTime),
});
export type Notice = Static<typeof Notice>;
