/** Recognises numbers of payment cards in what people type, so that they are never sent or kept. */

/** Issuers’ first digits with the lengths that they use. */
const ISSUERS: readonly (readonly [first: RegExp, lengths: RegExp])[] = [
  [/^4/, /^1[369]$/], // Visa
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, /^16$/], // Mastercard
  [/^3[47]/, /^15$/], // American Express
  [/^3(?:0[0-59]|[689])/, /^1[46]$/], // Diners Club
  [/^(?:6(?:011|4[4-9]|5|2)|35(?:2[89]|[3-8]))/, /^1[6-9]$/], // Discover, UnionPay, JCB
  [/^(?:50(?:18|2|38)|58(?:68|9)|6(?:304|390|7))/, /^1[3-9]$/], // Maestro
];

/**
 * As printed: fifteen or sixteen digits may be grouped in any way. Of other lengths are also a sort code with its account
 * and one telephone number behind another, so those count only in the groups that cards have.
 */
const PRINTED =
  /^(?:(?:\d ?){15,16}|\d+|\d{4} \d{3} \d{3} \d{3}|\d{4} \d{6} \d{4}|\d{6} \d{13}|(?:\d{4} ){4}\d{1,3})$/;

/** Digits in groups that are parted by a little space, a dash or a dot; not behind a letter or a plus sign. */
const GROUPS = /(?<![\p{L}\p{N}+])\d+(?:(?:[^\S\n]{1,2}|[^\S\n]?[-‐-―._·][^\S\n]?)\d+)*/gu;

/** No issuer uses more digits, so no more groups of them belong together. */
const MOST_DIGITS = 19;

/**
 * Whether a text holds the number of a payment card: an issuer's first digits, a length that it uses, and the right
 * check digit, in groups of any size and in the digits of any script.
 */
export function hasCardNumber(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit);
  return (plain.match(GROUPS) ?? []).some((run) => {
    const groups = run.match(/\d+/g) ?? [];
    return groups.some((_, from) => {
      const rest = groups.slice(from, from + MOST_DIGITS);
      return rest.some((_, to) => isCard(rest.slice(0, to + 1)));
    });
  });
}

function isCard(groups: readonly string[]): boolean {
  const number = groups.join('');
  const length = String(number.length);
  return (
    ISSUERS.some(([first, lengths]) => first.test(number) && lengths.test(length)) &&
    PRINTED.test(groups.join(' ')) &&
    checkSum(number) % 10 === 0
  );
}

/** Luhn’s sum: from the right, every second digit counts double. */
function checkSum(number: string): number {
  return [...number].reduceRight((sum, digit, at) => {
    const value = Number(digit) * ((number.length - at) % 2 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** In every script the digits follow each other from nought to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}
