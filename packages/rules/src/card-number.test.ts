/** Cards are found however they are typed; the other long numbers of council life are left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCardNumber } from './card-number.js';

describe('a card number', () => {
  it.each([
    ['Visa', '4111 1111 1111 1111'],
    ['Visa of thirteen digits', '4222222222222'],
    ['Mastercard', '5555-5555-5555-4444'],
    ['Mastercard of the second range', '2223003122003222'],
    ['American Express', '3782 822463 10005'],
    ['Diners Club', '3056 930902 5904'],
    ['Discover', '6011 1111 1111 1117'],
    ['JCB', '3530111333300000'],
    ['UnionPay', '6200000000000005'],
    ['Maestro', '6759649826438453'],
    ['dots', '4111.1111.1111.1111'],
    ['long dashes with spaces', '4111 – 1111 – 1111 – 1111'],
    ['no-break spaces', '4111\u00a01111\u00a01111\u00a01111'],
    ['invisible characters', '4111\u200b1111\u200b1111\u200b1111'],
    ['full-width digits', '４１１１１１１１１１１１１１１１'],
    ['Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١'],
    ['Bengali digits', '৪১১১ ১১১১ ১১১১ ১১১১'],
    ['expiry and security code behind it', 'card 4111 1111 1111 1111 12/27 123'],
    ['another number before it', 'account 12345678 4111111111111111'],
    ['a sentence around it', 'My card is 4111111111111111, take it from there.'],
  ])('is found: %s', (_what, text) => {
    expect(hasCardNumber(text)).toBe(true);
  });

  it.each([
    ['a reference', 'ASH-4F7K-92QX'],
    ['a reference that is a word with digits', 'REF4111111111111111'],
    ['a telephone number', '01632 960 001'],
    ['two telephone numbers', '01632 960001 07700 900982'],
    ['a number of another country', '+44 808 157 0192 and +353 1 234 5678'],
    ['an NHS number', '943 476 5919'],
    ['a UPRN', '100023336956'],
    ['a sort code and an account', '30-00-00 12345674'],
    ['a sort code of another bank and an account', '40-47-84 12345678'],
    ['an IBAN', 'GB29 NWBK 6016 1331 9268 19'],
    ['a supply point of electricity', '1012345678901'],
    ['a wrong check digit', '4111 1111 1111 1112'],
    ['an issuer that there is not', '9111111111111113'],
    ['numbers on lines of their own', '4111\n1111\n1111\n1111'],
    ['dates', '12/11/2026 13/11/2026 14/11/2026'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(hasCardNumber(text)).toBe(false);
  });

  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
  const card = fc
    .constantFrom<[string, number]>(
      ['4', 16],
      ['4', 19],
      ['51', 16],
      ['2720', 16],
      ['2221', 16],
      ['34', 15],
      ['6011', 16],
      ['622', 17],
      ['3589', 16],
      ['6304', 18],
    )
    .chain(([prefix, length]) =>
      digits(length - prefix.length - 1).map((rest) => withCheckDigit(`${prefix}${rest.join('')}`)),
    );

  it('is found in any grouping, longer ones in fours', () => {
    fc.assert(
      fc.property(
        card,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 19, maxLength: 19 }),
        fc.constantFrom(' ', '-', '.', ' - ', '', '\u00a0', '–'),
        (number, sizes, separator) => {
          const groups = number.length > 16 ? number.match(/.{1,4}/g) : grouped(number, sizes);
          expect(hasCardNumber(`Pay with ${groups?.join(separator) ?? ''}. Thank you`)).toBe(true);
        },
      ),
    );
  });

  it('is not found where one digit is wrong', () => {
    fc.assert(
      fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, where, by) => {
        const at = where % number.length;
        const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(hasCardNumber(wrong)).toBe(false);
      }),
    );
  });

  it('is found in the digits of every script', () => {
    for (const zero of zeros()) {
      const text = '4111111111111111'.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(hasCardNumber(text), zero.toString(16)).toBe(true);
    }
  });

  it('is no telephone number, NHS number or property number', () => {
    const telephone = fc
      .tuple(fc.constantFrom('01', '02', '03', '07', '08'), digits(9))
      .map(([prefix, rest]) => prefix + rest.join(''));
    const short = fc
      .integer({ min: 4, max: 12 })
      .chain((length) => digits(length).map((all) => all.join('')));
    fc.assert(
      fc.property(fc.oneof(telephone, short), (number) => {
        expect(hasCardNumber(`It is ${number}.`)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(telephone, telephone, (one, other) => {
        expect(
          hasCardNumber(`${one.slice(0, 5)} ${one.slice(5)} ${other.slice(0, 5)} ${other.slice(5)}`),
        ).toBe(false);
      }),
    );
  });

  it('costs no more than its length on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof hasCardNumber(text)).toBe('boolean');
      }),
    );
    expect(hasCardNumber('4 '.repeat(2000))).toBe(false);
    expect(hasCardNumber('4'.repeat(4000))).toBe(false);
  });
});

function withCheckDigit(start: string): string {
  const sum = [...start].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 ? 1 : 2);
    return sum + Math.floor(value / 10) + (value % 10);
  }, 0);
  return start + String((10 - (sum % 10)) % 10);
}

function grouped(number: string, sizes: readonly number[]): readonly string[] {
  const groups: string[] = [];
  for (let at = 0, next = 0; at < number.length; at += sizes[next++] ?? 1)
    groups.push(number.slice(at, at + (sizes[next] ?? 1)));
  return groups;
}

/** Where each script’s digits begin. */
function zeros(): readonly number[] {
  const found: number[] = [];
  for (let code = 0; code < 0x20000; code++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code))) continue;
    found.push(code);
    code += 9;
  }
  return found;
}
