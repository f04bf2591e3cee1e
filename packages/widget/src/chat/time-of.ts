/** When something was said, in a few characters. */

/** Today by the clock, earlier with the day. */
export function timeOf(moment: string, locale: string): string {
  const date = new Date(moment);
  const tag = locale === 'en' ? 'en-GB' : locale;
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(tag, {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
  }).format(date);
}
