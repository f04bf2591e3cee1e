/** How well emergencies are heard, counted over lists of what people write; misses and false alarms are printed. */
import { describe, expect, it } from 'vitest';
import { DISTRESS_WELSH as WELSH_WORDS } from './distress-welsh.js';
import { findEmergencies, mayBeWelsh } from './distress.js';
import { DISTRESS_ENGLISH } from './testing/distress-english.js';
import { UNSEEN_DISTRESS, UNSEEN_HARMLESS } from './testing/distress-unseen.js';
import { DISTRESS_WELSH } from './testing/distress-welsh.js';
import { HARMLESS } from './testing/harmless-phrases.js';

/** As the widget does. */
const hear = (text: string) => [
  ...findEmergencies(text),
  ...(mayBeWelsh(text) ? findEmergencies(text, WELSH_WORDS) : []),
];

describe('emergency words', () => {
  it.each([
    ['English', DISTRESS_ENGLISH, 100],
    ['Welsh', DISTRESS_WELSH, 60],
  ])('are heard in %s: at least 95 of 100', (language, list, atLeast) => {
    const phrases = linesOf(list);
    const missed = missesOf(phrases);
    report(language, phrases.length, 'missed', missed);
    expect(phrases.length).toBeGreaterThanOrEqual(atLeast);
    expect(missed.length / phrases.length).toBeLessThanOrEqual(0.05);
  });

  it('are not heard in everyday matters: at most 5 of 100', () => {
    const phrases = linesOf(HARMLESS);
    const alarms = phrases.filter((phrase) => hear(phrase).length > 0);
    report('harmless', phrases.length, 'false alarms', alarms);
    expect(phrases.length).toBeGreaterThanOrEqual(100);
    expect(alarms.length / phrases.length).toBeLessThanOrEqual(0.05);
  });

  // No bound on what is heard: a bound would invite tuning by this list, and then it would say nothing any more.
  it('are counted over words that the patterns were not made from', () => {
    const phrases = linesOf(UNSEEN_DISTRESS);
    report('unseen', phrases.length, 'missed', missesOf(phrases));
    const harmless = linesOf(UNSEEN_HARMLESS);
    const alarms = harmless.filter((phrase) => hear(phrase).length > 0);
    report('unseen harmless', harmless.length, 'false alarms', alarms);
    expect(missesOf(phrases).length).toBeLessThan(phrases.length);
  });

  it.each([
    ['a letter wrong', 'I am having suicidal thoughts', 'I am having suicodal thoughts'],
    ['a letter missing', 'we are homeless tonight', 'we are homless tonight'],
    ['a letter too much', 'carbon monoxide', 'carbon monoxxide'],
    ['two letters swapped', 'the flat is flooding', 'the flat is folodnig'],
    ['capitals', 'gas leak', 'GAS LEAK'],
    ['no accents in Welsh', 'mae’r tŷ ar dân', 'maer ty ar dan'],
  ])('are heard with %s', (_what, right, typed) => {
    expect(hear(typed)).toEqual(hear(right));
    expect(hear(typed)).not.toEqual([]);
  });

  it('are not heard where a last letter makes another word', () => {
    for (const words of [
      'the first floor',
      'attach a photo',
      'a strange noise',
      'my market stall by the stable',
    ])
      expect(hear(words)).toEqual([]);
  });

  it('are sought in Welsh where something may be Welsh, and seldom where nothing is', () => {
    const english = linesOf(DISTRESS_ENGLISH);
    const taken = english.filter((line) => mayBeWelsh(line.split(': ')[1] ?? ''));
    report('English', english.length, 'taken for Welsh', taken);
    expect(taken.length / english.length).toBeLessThanOrEqual(0.05);
  });

  it('are heard beside an everyday matter with the same word', () => {
    expect(findEmergencies('My gas bill is late and I can smell gas')).toEqual(['gas']);
    expect(findEmergencies('The fire door is open because there is a fire')).toEqual(['fire']);
  });

  it('are heard in the middle of a long message, and nothing is heard in an empty one', () => {
    const filler = 'I wrote to you about my council tax. '.repeat(100);
    expect(findEmergencies(`${filler} I want to die. ${filler}`)).toEqual(['suicide']);
    expect(findEmergencies('')).toEqual([]);
    expect(findEmergencies(filler)).toEqual([]);
  });
});

function linesOf(list: string): readonly string[] {
  return list.trim().split('\n');
}

function missesOf(phrases: readonly string[]): readonly string[] {
  return phrases.filter((line) => {
    const [kind = '', words = ''] = line.split(': ');
    return !hear(words).some((found) => found === kind);
  });
}

function report(what: string, count: number, which: string, lines: readonly string[]): void {
  const share = ((100 * lines.length) / count).toFixed(1);
  process.stdout.write(
    `${what}: ${count}, ${which} ${lines.length} (${share} %)${lines.map((line) => `\n  ${line}`).join('')}\n`,
  );
}
