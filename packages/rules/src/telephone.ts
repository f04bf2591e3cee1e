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

/** At the end, however people mark it. */
const EXTENSION = /[,;\s]*(?:extension|ext|x|#)\.?\s*(\d{1,6})$/iu;

/**
 * Ten digits after the nought, or nine for a few 01 areas and for 0500, 0800 and 0845; 04 and 06 are not in use. From
 * abroad as many digits, with the country code, as E.164 knows in use.
 */
const DIALLABLE = /^(?:0(?:[1235789]\d{9}|1\d{8}|(?:500|800|845)\d{6})|\+\d{7,15})$/u;

/** Whether a number can be dialled: whether {@link parseTelephone} reads it. */
export function isTelephone(text: string): boolean {
  return DIALLABLE.test(digitsOf(text));
}

export function parseTelephone(text: string): TelephoneNumber | TelephoneProblem {
  const digits = digitsOf(text);
  if (!DIALLABLE.test(digits)) return { problem: problemOf(digits) };
  const [, extension] = EXTENSION.exec(text.normalize('NFKC').trim()) ?? [];
  const isBritish = digits.startsWith('0');
  return {
    dialable: isBritish ? `+44${digits.slice(1)}` : digits,
    display: isBritish ? spaced(digits) : asGrouped(text),
    ...(extension !== undefined && { extension }),
  };
}

/** British: from the leading nought on. Others: `+` and the country code first. What is no digit and no sign stays. */
function digitsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .trim()
      .replace(EXTENSION, '')
      .replace(/[\s().\-–—‐‑/]/gu, '')
      .replace(/^00/u, '+')
      // “+44 (0)1632 …”: the nought in brackets is for callers inside the country.
      .replace(/^\+440?/u, '0')
  );
}

function problemOf(digits: string): TelephoneProblem['problem'] {
  if (digits === '') return 'empty';
  if (!/^\+?\d*$/u.test(digits)) return 'letters';
  if (digits.startsWith('+')) return digits.length < 8 ? 'too-short' : 'too-long';
  if (!digits.startsWith('0')) return digits.length < 9 ? 'too-short' : 'unknown-prefix';
  if (digits.length > 11) return 'too-long';
  return digits.length < 10 || /^0[1235789]/u.test(digits) ? 'too-short' : 'unknown-prefix';
}

/** A foreign number in the groups in which it was typed. */
function asGrouped(text: string): string {
  const groups = text.normalize('NFKC').trim().replace(EXTENSION, '').replace(/\D+/gu, ' ').trim();
  return `+${groups.replace(/^00\s*/u, '')}`;
}

function spaced(digits: string): string {
  const areaLength = /^02/u.test(digits) ? 3 : /^0(?:1[0-9]1|11|3|8|9)/u.test(digits) ? 4 : 5;
  const rest = digits.slice(areaLength);
  const cut = rest.length > 7 ? 4 : rest.length < 6 ? rest.length : 3;
  return `${digits.slice(0, areaLength)} ${rest.slice(0, cut)} ${rest.slice(cut)}`.trim();
}
