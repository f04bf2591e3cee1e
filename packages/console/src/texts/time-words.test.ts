/** Times in words. */
import { describe, expect, it } from 'vitest';
import { momentInWords, slotInWords, spanInWords } from './time-words.js';

const NOW = Date.parse('2026-11-24T09:30:00.000Z');
const LONDON = 'Europe/London';

describe('spanInWords', () => {
  it.each([
    [-5_000, 'under 1 min'],
    [59_999, 'under 1 min'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [5_460_000, '1 h 31 min'],
    [86_400_000, '1 day'],
    [200_000_000, '2 days'],
  ])('%i ms is %s', (span, words) => expect(spanInWords(span)).toBe(words));
});

describe('slotInWords', () => {
  it.each([
    ['2026-11-24T10:00:00.000Z', '2026-11-24T12:00:00.000Z', 'Today, 10:00 to 12:00'],
    ['2026-11-25T14:00:00.000Z', '2026-11-25T16:00:00.000Z', 'Tomorrow, 14:00 to 16:00'],
    ['2026-11-27T09:00:00.000Z', '2026-11-27T10:00:00.000Z', 'Friday 27 November, 09:00 to 10:00'],
  ])('%s', (startsAt, endsAt, words) => expect(slotInWords({ startsAt, endsAt }, NOW, LONDON)).toBe(words));
});

describe('momentInWords', () => {
  it('names the day only where it is another one, by the council’s clock', () => {
    expect(momentInWords('2026-11-24T08:05:00.000Z', NOW, LONDON)).toBe('08:05');
    expect(momentInWords('2026-07-01T08:05:00.000Z', NOW, LONDON)).toBe('1 Jul, 09:05');
  });
});
