/** What an operator is told of the bank holidays that this version knows. */
import { BANK_HOLIDAYS_SOURCE, bankHolidaysEndSoon } from '@moothall/rules';

/** One line: how far they reach, and from half a year before their end what to do. */
export function bankHolidayNote(at: Date): { readonly line: string; readonly endsSoon: boolean } {
  const { announcedUntil, lastYear } = BANK_HOLIDAYS_SOURCE;
  const until = `announced to the end of ${String(announcedUntil)}, computed to 31 December ${String(lastYear)}`;
  return bankHolidaysEndSoon(at)
    ? {
        line: `${until}. Install a newer version before then, or name later ones as closures`,
        endsSoon: true,
      }
    : { line: until, endsSoon: false };
}
