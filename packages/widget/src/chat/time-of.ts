/** When something was said, in a few characters. */

/** Today by the clock, earlier with the day. @param inWords writes a date in the citizen's language */
export function timeOf(
  moment: string,
  inWords: (date: Date, options: Intl.DateTimeFormatOptions) => string,
): string {
  const date = new Date(moment);
  const isToday = date.toDateString() === new Date().toDateString();
  return inWords(date, {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
  });
}
