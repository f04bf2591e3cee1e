/** Reads a date from its three fields, as people fill them in. */
import type { FieldCheck } from './answers.js';

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
export type DateField = 'day' | 'month' | 'year';
export type ParsedDate =
  | { readonly iso: string }
  | { readonly problem: 'empty' }
  /** `missing`: left empty. `format`: no such day, month or year; for a day that its month lacks, `day`. */
  | { readonly problem: 'missing' | 'format'; readonly fields: readonly DateField[] };

/** The first three letters are enough to tell them apart, in English and in Welsh. */
const MONTHS = [
  ['jan', 'ion'],
  ['feb', 'chw'],
  ['mar', 'maw'],
  ['apr', 'ebr'],
  ['may', 'mai'],
  ['jun', 'meh'],
  ['jul', 'gor'],
  ['aug', 'aws'],
  ['sep', 'med'],
  ['oct', 'hyd'],
  ['nov', 'tac'],
  ['dec', 'rha'],
];

export function parseDate(parts: DateParts): ParsedDate {
  const fields = ['day', 'month', 'year'] as const;
  const missing = fields.filter((field) => parts[field].trim() === '');
  if (missing.length === 3) return { problem: 'empty' };
  if (missing.length > 0) return { problem: 'missing', fields: missing };
  const day = number(parts.day, 2);
  const month = parseMonth(parts.month);
  const year = /^\s*\d{4}\s*$/u.test(parts.year) ? Number(parts.year) : 0;
  const wrong = fields.filter((field) =>
    field === 'day' ? day < 1 || day > 31 : field === 'month' ? month < 1 || month > 12 : year < 1,
  );
  if (wrong.length > 0) return { problem: 'format', fields: wrong };
  if (day > daysIn(month, year)) return { problem: 'format', fields: ['day'] };
  return { iso: `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` };
}

/** `parts` names those that are wrong or left out, with a space between. */
export const checkDate: FieldCheck = (answer) => {
  if (typeof answer === 'string' || !('day' in answer)) return {};
  const date = parseDate(answer);
  if (!('problem' in date)) return undefined;
  const { problem } = date;
  return 'fields' in date ? { problem, parts: date.fields.join(' ') } : { problem };
};

function parseMonth(text: string): number {
  const start = text.trim().toLowerCase().slice(0, 3);
  const byName = MONTHS.findIndex((names) => names.includes(start));
  return byName >= 0 ? byName + 1 : number(text, 2);
}

function number(text: string, longest: number): number {
  const trimmed = text.trim();
  return /^\d+$/u.test(trimmed) && trimmed.length <= longest ? Number(trimmed) : 0;
}

function daysIn(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
