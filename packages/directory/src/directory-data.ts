/** Reads the data that this package carries, once. */
import { readFileSync } from 'node:fs';
import type { DirectoryService, Elsewhere, Language, Vocabulary } from './directory-service.js';

interface VocabularyFile {
  /** Words parted by blanks. */
  readonly ignored: string;
  readonly weak: string;
  readonly alike: readonly string[];
}

/** The services that people ask councils about, in the order of the file: by category, the commonest first. */
export const directoryServices: () => readonly DirectoryService[] = once(
  () => (read('services.json') as { readonly services: readonly DirectoryService[] }).services,
);

/** What people ask councils for and no council does. */
export const elsewhereSubjects: () => readonly Elsewhere[] = once(
  () => (read('elsewhere.json') as { readonly subjects: readonly Elsewhere[] }).subjects,
);

export const vocabularies: () => Readonly<Record<Language, Vocabulary>> = once(() => {
  const { en, cy } = read('vocabulary.json') as Record<Language, VocabularyFile>;
  return { en: vocabulary(en), cy: vocabulary(cy) };
});

function vocabulary({ ignored, weak, alike }: VocabularyFile): Vocabulary {
  return {
    ignored: new Set(ignored.split(' ')),
    weak: new Set(weak.split(' ')),
    alike: alike.map((group) => group.split(' ')),
  };
}

/** The files are this package's own and have a test of their shape, so that nothing is checked here. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
