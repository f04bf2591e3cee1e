/** Welsh sentences: nouns after numbers, dates in a browser that knows no Welsh, councils' names. */
import { withCouncil } from '@moothall/rules';
import { describe, equal, it } from '../testing/check.js';
import { chatCy } from './chat.cy.js';
import { plural, welshDate } from './welsh.js';

const GLANAFON = {
  slug: 'glanafon',
  name: 'Glanafon County Council',
  nameCy: { plain: 'Cyngor Sir Glanafon', soft: 'Gyngor Sir Glanafon', aspirate: 'Chyngor Sir Glanafon' },
};
const NORTHMARCH = { slug: 'northmarch', name: 'Northmarch County Council' };

describe('a number in Welsh', () => {
  it('chooses the form of the noun by the plurals of Welsh', () => {
    const days = (count: number): string =>
      plural(count, { zero: 'diwrnod', two: 'ddiwrnod', few: 'diwrnod', many: 'diwrnod', other: 'diwrnod' });
    equal(
      [0, 1, 2, 3, 6, 7].map(days).join(),
      '0 diwrnod,1 diwrnod,2 ddiwrnod,3 diwrnod,6 diwrnod,7 diwrnod',
    );
    equal(chatCy.left(1), 'Mae gennych 1 nod ar ôl.');
    equal(chatCy.left(1200), 'Mae gennych 1,200 o nodau ar ôl.');
  });
});

describe('a date in Welsh', () => {
  it('has Welsh names, whatever the browser knows', () => {
    const date = new Date('2026-11-24T23:30:00Z');
    const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/London' } as const;
    equal(welshDate(date, day), 'Dydd Mawrth 24 Tachwedd');
    equal(welshDate(date, { ...day, timeZone: 'Asia/Tokyo' }), 'Dydd Mercher 25 Tachwedd');
    equal(welshDate(date, { dateStyle: 'long', timeZone: 'UTC' }), '24 Tachwedd 2026');
  });
});

describe('a council in a Welsh sentence', () => {
  it('has the form that the sentence asks for; a name without one stays as it is', () => {
    equal(chatCy.answering('Siân', GLANAFON), 'Mae Siân o Gyngor Sir Glanafon yn ateb.');
    equal(
      chatCy.answeringFor('Maria', NORTHMARCH, GLANAFON),
      'Mae Maria o Northmarch County Council yn ateb ar ran Cyngor Sir Glanafon.',
    );
    equal(withCouncil(GLANAFON), 'â Chyngor Sir Glanafon');
    equal(withCouncil({ name: 'Awdurdod Eryri' }), 'ag Awdurdod Eryri');
  });
});
