/** Operators hear in good time that the bank holidays end. */
import { expect, it } from 'vitest';
import { bankHolidayNote } from './bank-holiday-note.js';

it('warns in the last half year, and not before', () => {
  const year = Number(/\d{4}$/.exec(bankHolidayNote(new Date(0)).line)?.[0]);
  expect(bankHolidayNote(new Date(Date.UTC(year, 5, 30)))).toMatchObject({ endsSoon: false });
  expect(bankHolidayNote(new Date(Date.UTC(year, 6, 1)))).toMatchObject({
    endsSoon: true,
    line: expect.stringContaining('Install a newer version') as string,
  });
});
