/** `moothall form`: forms as declarative files, checked before anything is asked with them. */
import { loadFormFile } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { printLine } from './print.js';

/** @throws StartRefused `council-file-wrong` naming the place in the file as a JSON pointer, and the reason */
export async function form({ words, flags }: CommandInput): Promise<number> {
  const [action, file] = words;
  if (action !== 'check' || file === undefined) {
    printLine('Say what to do: moothall form check FILE');
    return 2;
  }
  const { id, version, pages } = await loadFormFile(file);
  printLine(
    flags.has('json')
      ? JSON.stringify({ form: id, version, pages: pages.length })
      : `The form ${id}, version ${String(version)}: ${String(pages.length)} pages, nothing to correct.`,
  );
  return 0;
}
