/** A calendar file is read back as what was written, whatever the words in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.js';

const call = {
  uid: 'f1b0f1f6-0000-4000-8000-000000000001',
  startsAt: '2026-11-25T09:00:00.000Z',
  endsAt: '2026-11-25T11:00:00.000Z',
  writtenAt: '2026-11-24T12:00:00.000Z',
  title: 'Call from Ashvale District Council',
};

describe('a calendar file', () => {
  it('says when and what', () => {
    expect(calendarFile({ ...call, description: 'Reference ASH-4F7K-92QX' }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Moothall//Callback//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:f1b0f1f6-0000-4000-8000-000000000001',
      'SEQUENCE:0',
      'DTSTAMP:20261124T120000Z',
      'DTSTART:20261125T090000Z',
      'DTEND:20261125T110000Z',
      'SUMMARY:Call from Ashvale District Council',
      'DESCRIPTION:Reference ASH-4F7K-92QX',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what the format gives a meaning', () => {
    expect(calendarFile({ ...call, title: 'a,b;c\\d\ne\r\nf\u0007' })).toContain(
      'SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\r\n',
    );
  });

  it('has no line over 75 bytes, no broken character, and unfolds to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (description) => {
        const file = calendarFile({ ...call, description });
        const bytes = new TextEncoder().encode(file);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(file);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const [, written = ''] = /\r\nDESCRIPTION:(.*)\r\nTRANSP/s.exec(file.replaceAll('\r\n ', '')) ?? [];
        const read = written.replace(/\\(.)/g, (_all, next: string) => (next === 'n' ? '\n' : next));
        expect(read).toBe(description.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''));
      }),
    );
  });
});
