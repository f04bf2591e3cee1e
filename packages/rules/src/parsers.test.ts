/** Telephone numbers, postcodes, e-mail addresses, dates, contrast, hours and languages, as people give them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.js';
import { parseDate } from './date.js';
import { parseEmail } from './email.js';
import { hoursInWords } from './hours.js';
import { localise } from './localise.js';
import { parsePostcode } from './postcode.js';
import { isTelephone, parseTelephone } from './telephone.js';

describe('parseTelephone', () => {
  it.each([
    ['01632 960 001', '+441632960001', '01632 960 001'],
    ['+44 (0)1632 960001', '+441632960001', '01632 960 001'],
    ['0044 1632 960001', '+441632960001', '01632 960 001'],
    ['(01632) 960001', '+441632960001', '01632 960 001'],
    ['01632-960-001', '+441632960001', '01632 960 001'],
    ['020 7946 0018', '+442079460018', '020 7946 0018'],
    ['0121 496 0000', '+441214960000', '0121 496 0000'],
    ['07700 900123', '+447700900123', '07700 900 123'],
    ['0300 123 4567', '+443001234567', '0300 123 4567'],
    ['+353 1 234 5678', '+35312345678', '+353 1 234 5678'],
    ['00353 1 234 5678', '+35312345678', '+353 1 234 5678'],
  ])('reads %s', (text, dialable, display) => {
    expect(parseTelephone(text)).toEqual({ dialable, display });
  });
  it.each(['01632 960001 ext. 23', '01632 960001 x23', '01632960001, extension 23', '01632 960001 #23'])(
    'keeps the extension of %s apart',
    (text) => {
      expect(parseTelephone(text)).toMatchObject({ dialable: '+441632960001', extension: '23' });
    },
  );
  it.each([
    ['  ', 'empty'],
    ['ring me', 'letters'],
    ['01632 96000O', 'letters'],
    ['01632 960', 'too-short'],
    ['07700 90012', 'too-short'],
    ['01632 960 0011', 'too-long'],
    ['+44 1632 960 0011', 'too-long'],
    ['+353 1', 'too-short'],
    ['+353 1234 5678 9012 3456', 'too-long'],
    ['04632 960001', 'unknown-prefix'],
    ['1632 960001', 'unknown-prefix'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseTelephone(text)).toEqual({ problem });
  });
  it('reads its own display and E.164 again to the same number', () => {
    const british = fc.stringMatching(/^0[12357]\d{9}$/u);
    fc.assert(
      fc.property(british, (digits) => {
        const once = parseTelephone(digits);
        if ('problem' in once) throw new Error(once.problem);
        expect(parseTelephone(once.display)).toEqual(once);
        expect(parseTelephone(once.dialable)).toEqual(once);
      }),
    );
  });
  it('reads what can be dialled and nothing else, and throws at nothing', () => {
    const typed = fc.stringMatching(/^(?:\+|00|\(0\)|0)?[\d +().-]{0,16}(?: x\d)?$/u);
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        expect('dialable' in parseTelephone(text)).toBe(isTelephone(text));
      }),
    );
  });
});

describe('parsePostcode', () => {
  it.each([
    ['zz1 1aa', 'ZZ1 1AA'],
    ['ZZ99 9ZZ', 'ZZ99 9ZZ'],
    ['sw1a1aa', 'SW1A 1AA'],
    [' ec1a-1bb ', 'EC1A 1BB'],
    ['M1 1AE', 'M1 1AE'],
    ['gir 0aa', 'GIR 0AA'],
  ])('reads %s', (text, postcode) => {
    expect(parsePostcode(text)).toMatchObject({ postcode });
  });
  it.each([
    ['', 'empty'],
    ['SW1A', 'partial'],
    ['ZZ9', 'partial'],
    ['SW1A 1', 'partial'],
    ['SW1A 1CI', 'format'],
    ['hello', 'format'],
    ['12345', 'format'],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parsePostcode(text)).toEqual({ problem });
  });
});

describe('parseEmail', () => {
  it.each(['a@b.example', ' jo.o’neill@ashvale.gov.uk ', 'x+y@sub.domain.example', 'zoë@exämple.cymru'])(
    'reads %s',
    (text) => {
      expect(parseEmail(text)).toEqual({ email: text.trim() });
    },
  );
  it.each([
    'a@b',
    'a b@c.example',
    '@c.example',
    'a@@c.example',
    'a..b@c.example',
    '.a@c.example',
    'a@c..example',
  ])('refuses %s', (text) => {
    expect(parseEmail(text)).toEqual({ problem: 'format' });
  });
  it('refuses what no server takes', () => {
    expect(parseEmail(`${'a'.repeat(250)}@b.example`)).toEqual({ problem: 'too-long' });
  });
});

describe('parseDate', () => {
  it.each([
    ['1', '2', '2026', '2026-02-01'],
    ['29', 'Feb', '2024', '2024-02-29'],
    ['31', 'december', '1999', '1999-12-31'],
    ['1', 'Chwefror', '2026', '2026-02-01'],
  ])('reads %s %s %s', (day, month, year, iso) => {
    expect(parseDate({ day, month, year })).toEqual({ iso });
  });
  it.each([
    [{ day: '', month: '', year: '' }, { problem: 'empty' }],
    [
      { day: '1', month: '', year: '' },
      { problem: 'missing', fields: ['month', 'year'] },
    ],
    [
      { day: '29', month: '2', year: '2023' },
      { problem: 'format', fields: ['day'] },
    ],
    [
      { day: '1', month: '13', year: '2023' },
      { problem: 'format', fields: ['month'] },
    ],
    [
      { day: '0', month: 'x', year: '23' },
      { problem: 'format', fields: ['day', 'month', 'year'] },
    ],
  ])('says what is wrong with %j', (parts, expected) => {
    expect(parseDate(parts)).toEqual(expected);
  });
});

describe('contrastRatio', () => {
  it('knows the ends of the scale and a known middle', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21);
    expect(contrastRatio('#123456', '#123456')).toBe(1);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(() => contrastRatio('red', '#ffffff')).toThrow(RangeError);
  });
});

describe('hoursInWords', () => {
  const weekday: [string, string][] = [['09:00', '17:00']];
  it('joins the days that are alike', () => {
    expect(
      hoursInWords({
        mon: weekday,
        tue: weekday,
        wed: weekday,
        thu: weekday,
        fri: weekday,
        sat: [['09:30', '12:00']],
      }),
    ).toEqual(['Monday to Friday, 9am to 5pm', 'Saturday, 9:30am to midday']);
  });
  it('does not join across a closed day', () => {
    expect(hoursInWords({ mon: weekday, tue: weekday, thu: weekday })).toEqual([
      'Monday and Tuesday, 9am to 5pm',
      'Thursday, 9am to 5pm',
    ]);
  });
  it('says breaks, whole days and never', () => {
    expect(
      hoursInWords({
        mon: [
          ['09:00', '12:30'],
          ['13:30', '24:00'],
        ],
      }),
    ).toEqual(['Monday, 9am to 12:30pm and 1:30pm to midnight']);
    expect(hoursInWords({ sun: [['00:00', '24:00']] })).toEqual(['Sunday, 24 hours a day']);
    expect(hoursInWords({ mon: [] })).toEqual(['Closed']);
  });
});

describe('localise', () => {
  it('goes from the tag to the language to English', () => {
    const text = { en: 'bins', cy: 'biniau', 'en-US': 'trash' };
    expect(['en-US', 'en-GB', 'cy-GB', 'cy', 'ur'].map((tag) => localise(text, tag))).toEqual([
      'trash',
      'bins',
      'biniau',
      'biniau',
      'bins',
    ]);
  });
});
