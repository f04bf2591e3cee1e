/** What an operator is told of the languages that councils offer: how many texts nobody has read over yet. */
import { readFileSync } from 'node:fs';
import { textsReview } from './paths.js';

interface Council {
  readonly slug: string;
  readonly languages: readonly string[];
}

/** @returns no line where no council speaks Welsh, or all of it was reviewed */
export function languageLines(councils: readonly Council[]): readonly string[] {
  const welsh = councils.filter(({ languages }) => languages.includes('cy')).map(({ slug }) => slug);
  const { all, unreviewed } = readReview();
  return welsh.length === 0 || unreviewed === 0
    ? []
    : [
        `Welsh: ${String(unreviewed)} of ${String(all)} texts not reviewed by a named person (${welsh.join(', ')})`,
      ];
}

/** The record is written by `npm run texts`. */
function readReview(): { readonly all: number; readonly unreviewed: number } {
  const texts = Object.values(
    JSON.parse(readFileSync(textsReview, 'utf8')) as Readonly<
      Record<string, { readonly reviewedBy?: string }>
    >,
  );
  return { all: texts.length, unreviewed: texts.filter(({ reviewedBy }) => reviewedBy === undefined).length };
}
