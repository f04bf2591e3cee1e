/** A slot in words, in the council’s own time: “Tuesday 24 November, 9am to midday”. */
import type { Slot } from '@moothall/protocol';
import type { CallbackTexts } from '../texts/callback.en.js';

export function slotWords(
  { startsAt, endsAt }: Slot,
  { timeZone, texts }: { readonly timeZone: string; readonly texts: CallbackTexts },
): string {
  const start = new Date(startsAt);
  const day = start.toLocaleDateString(texts.dates, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const clock = (moment: Date) => {
    const [hours = 0, minutes = 0] = moment
      .toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
      .split(':')
      .map(Number);
    return texts.hours.time(hours * 60 + minutes);
  };
  return texts.slot(day, clock(start), clock(new Date(endsAt)));
}
