/** Reads a telephone number as people type it; a number without a country is British. */

export interface TelephoneNumber {
  /** E.164: `+441632960001`. The extension is not part of it. */
  readonly dialable: string;
  /** As people write it: `01632 960 001`, `+353 1 234 5678`. */
  readonly display: string;
  readonly extension?: string;
}
export interface TelephoneProblem {
  readonly problem: 'empty' | 'letters' | 'too-short' | 'too-long' | 'unknown-prefix';
}

/** Shortest and longest number with its country code that E.164 knows in use. */
const SHORTEST_DIGITS = 7;
const LONGEST_DIGITS = 15;

export function parseTelephone(text: string): TelephoneNumber | TelephoneProblem {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return { problem: 'empty' };
  const [, main = '', extension] =
    /^(.*?)(?:[,;\s]*(?:extension|ext|x|#)\.?\s*(\d{1,6}))?$/iu.exec(trimmed) ?? [];
  if (/[^\d\s()+.\-–—‐‑/]/u.test(main)) return { problem: 'letters' };
  const isInternational = /^[\s(]*(?:\+|00)/u.test(main);
  let digits = main.replace(/\D/gu, '');
  if (isInternational && !main.includes('+')) digits = digits.slice(2);
  const rest = extension === undefined ? {} : { extension };
  if (!isInternational) return british(digits, rest);
  // “+44 (0)1632 …”: the nought in brackets is for callers inside the country.
  if (digits.startsWith('44')) return british(`0${digits.slice(2).replace(/^0/u, '')}`, rest);
  if (digits.length < SHORTEST_DIGITS) return { problem: 'too-short' };
  if (digits.length > LONGEST_DIGITS) return { problem: 'too-long' };
  return {
    dialable: `+${digits}`,
    display: `+${main
      .replace(/\D+/gu, ' ')
      .trim()
      .replace(/^00\s*/u, '')}`,
    ...rest,
  };
}

/** @param digits with the leading nought */
function british(digits: string, rest: { readonly extension?: string }): TelephoneNumber | TelephoneProblem {
  if (!digits.startsWith('0')) return { problem: digits.length < 9 ? 'too-short' : 'unknown-prefix' };
  if (digits.length < 10) return { problem: 'too-short' };
  if (digits.length > 11) return { problem: 'too-long' };
  // 04 and 06 are not in use.
  if (!/^0[1235789]/u.test(digits)) return { problem: 'unknown-prefix' };
  // Ten digits are real for a few 01 areas and for 0800 and 0845 only.
  if (digits.length === 10 && !/^0(?:1|500|800|845)/u.test(digits)) return { problem: 'too-short' };
  return { dialable: `+44${digits.slice(1)}`, display: spaced(digits), ...rest };
}

function spaced(digits: string): string {
  const areaLength = /^02/u.test(digits) ? 3 : /^0(?:1[0-9]1|11|3|8|9)/u.test(digits) ? 4 : 5;
  const rest = digits.slice(areaLength);
  const cut = rest.length > 7 ? 4 : rest.length < 6 ? rest.length : 3;
  return `${digits.slice(0, areaLength)} ${rest.slice(0, cut)} ${rest.slice(cut)}`.trim();
}
