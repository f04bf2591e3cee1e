/** Stands in for functions of @moothall/rules until they are there. */
import type { Answers, FormDefinition } from '@moothall/protocol';

/** The WCAG contrast ratio of two colours written as #rrggbb, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export function checkDefinition(_form: FormDefinition): { path: string; reason: string }[] {
  return [];
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export interface Problem {
  readonly field: string;
  readonly code: 'field-missing' | 'field-too-long' | 'field-format';
}

export function checkSubmission(_form: FormDefinition, _answers: Answers): readonly Problem[] {
  return [];
}

export function parseTelephone(text: string): string | undefined {
  const digits = text.replaceAll(/[\s()-]/g, '');
  return /^\+?\d{10,15}$/.test(digits) ? digits : undefined;
}
