/** A council's hours as others are told of them: how each channel stands, the hours in words, the notices of now. */
import type { AttendedChannel, CouncilDefinition, CouncilProfile, Door } from '@moothall/protocol';
import {
  changesInWords,
  inLanguages,
  openState,
  periodOf,
  scheduleInWords,
  scheduleOf,
  stateInWords,
} from '@moothall/rules';
import { moment } from '../platform/clock.js';

const CHANNELS: readonly AttendedChannel[] = ['chat', 'callback', 'telephone'];

/** How a channel stands at a moment, with its words in the council's languages. */
export function stateOf(
  definition: CouncilDefinition,
  channel: AttendedChannel,
  at: Date,
): Omit<Door, 'channel'> {
  const state = openState(scheduleOf(definition, channel), at);
  const { isOpen, opensAt, closesAt } = state;
  return {
    state: isOpen ? 'open' : 'closed',
    ...(opensAt === undefined ? {} : { opensAt: moment(opensAt) }),
    ...(closesAt === undefined ? {} : { closesAt: moment(closesAt) }),
    words: inLanguages(definition.languages, (inWords) =>
      stateInWords(state, at, definition.hours.timeZone, inWords),
    ),
  };
}

/** The hours in words and what differs soon, as a profile has them. */
export function hoursOf(
  definition: CouncilDefinition,
  at: Date,
): Pick<CouncilProfile, 'hours' | 'hoursWords' | 'channelHoursWords' | 'hoursChanges'> {
  const { hours, languages } = definition;
  const words = (channel?: AttendedChannel) =>
    inLanguages(languages, ({ words }) => [...scheduleInWords(scheduleOf(definition, channel), words)]);
  const own = CHANNELS.filter((channel) => hours.channels?.[channel] !== undefined);
  const changes = inLanguages(languages, (inWords) => [
    ...changesInWords(scheduleOf(definition), at, inWords),
  ]);
  return {
    hours: { timeZone: hours.timeZone, weekly: hours.weekly },
    hoursWords: words(),
    ...(own.length === 0
      ? {}
      : { channelHoursWords: Object.fromEntries(own.map((channel) => [channel, words(channel)])) }),
    ...(changes.en.length === 0 ? {} : { hoursChanges: changes }),
  };
}

/** The notices that hold at a moment; a notice without a time holds until it is taken out. */
export function noticesAt(
  { notices = [], hours: { timeZone } }: CouncilDefinition,
  at: Date,
): NonNullable<CouncilProfile['notices']> {
  return notices.flatMap(({ text, link, from, to }) => {
    const startMs = from === undefined ? -Infinity : periodOf({ from }, timeZone).startMs;
    const endMs = to === undefined ? Infinity : periodOf({ from: to, to }, timeZone).endMs;
    if (at.getTime() < startMs || endMs <= at.getTime()) return [];
    return [
      {
        text,
        ...(link === undefined ? {} : { link }),
        ...(endMs === Infinity ? {} : { until: moment(new Date(endMs)) }),
      },
    ];
  });
}
