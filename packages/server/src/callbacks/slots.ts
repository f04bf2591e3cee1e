/** The times at which a council can promise a call: its windows within its hours, and what is left of them. */
import type { CouncilDefinition, OfferedSlot, Slot } from '@moothall/protocol';
import {
  addDays,
  clockTime,
  firstMoment,
  inLanguages,
  lastMoment,
  minuteOf,
  openPeriods,
  periodInWords,
  scheduleOf,
} from '@moothall/rules';
import { hasRoom } from '../enquiries/index.js';
import { moment } from '../platform/clock.js';

/** Every window from now on, of today and the days ahead, that lies within the hours in which callbacks are answered. */
export function windowsAhead(definition: CouncilDefinition, at: Date): readonly Slot[] {
  const { callbackSlots, hours } = definition;
  if (callbackSlots === undefined) return [];
  const { timeZone } = hours;
  const today = clockTime(at, timeZone).date;
  const last = addDays(today, callbackSlots.daysAhead);
  const open = openPeriods(scheduleOf(definition, 'callback'), addDays(today, -1), last);
  const slots: Slot[] = [];
  for (let date = today; date <= last; date = addDays(date, 1)) {
    for (const [from, to] of callbackSlots.windows) {
      const startMs = firstMoment(date, minuteOf(from), timeZone);
      const endMs = lastMoment(date, minuteOf(to), timeZone);
      const isAhead = at.getTime() < startMs && startMs < endMs;
      if (isAhead && open.some((period) => period.startMs <= startMs && endMs <= period.endMs))
        slots.push({ startsAt: moment(new Date(startMs)), endsAt: moment(new Date(endMs)) });
    }
  }
  return slots;
}

/** The windows in which another call can be promised. @param promised one for each call */
export function stillFree(
  windows: readonly Slot[],
  promised: readonly Slot[],
  perWindow: number,
): readonly Slot[] {
  return windows.filter((window) => hasRoom(window, promised, perWindow));
}

/** With its words on the council's clock, in the council's languages. */
export function inWords(slot: Slot, { languages, hours }: CouncilDefinition, at: Date): OfferedSlot {
  const period = { startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) };
  const say = (part: 'day' | 'heading' | 'time') =>
    inLanguages(languages, ({ words }) => periodInWords(period, at, hours.timeZone, words)[part]);
  return { ...slot, day: say('day'), heading: say('heading'), time: say('time') };
}
