/** `moothall council`: councils as declarative files. */
import { loadCouncilFolder, readConfiguration, withCouncils } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { languageLines } from './languages.js';
import { printLine } from './print.js';

const USAGE = 'moothall council check FOLDER | add FOLDER | list | key COUNCIL NAME';

export async function council({ words, flags }: CommandInput): Promise<number> {
  const [action, first, second] = words;
  const say = (value: object, sentence: string) => {
    printLine(flags.has('json') ? JSON.stringify(value) : sentence);
    return 0;
  };
  if (action === 'check' && first !== undefined) {
    const definitions = (await loadCouncilFolder(first)).map(({ definition }) => definition);
    const slugs = definitions.map(({ slug }) => slug);
    const notes = languageLines(definitions);
    return say(
      { councils: slugs, notes },
      [`${String(slugs.length)} councils, nothing to correct: ${slugs.join(', ')}.`, ...notes].join('\n'),
    );
  }
  if (action === 'add' && first !== undefined) {
    const loaded = await loadCouncilFolder(first);
    await withCouncils(readConfiguration(), printLine, ({ councils }) => councils.save(loaded));
    const slugs = loaded.map(({ definition }) => definition.slug);
    const notes = languageLines(loaded.map(({ definition }) => definition));
    return say({ councils: slugs, notes }, [`The hall now knows ${slugs.join(', ')}.`, ...notes].join('\n'));
  }
  if (action === 'list') {
    const all = await withCouncils(readConfiguration(), printLine, ({ councils }) => councils.all());
    return say(
      { councils: all.map(({ slug, name }) => ({ slug, name })) },
      all.map(({ slug, name }) => `${slug.padEnd(20)} ${name}`).join('\n'),
    );
  }
  if (action === 'key' && first !== undefined && second !== undefined) {
    const key = await withCouncils(readConfiguration(), printLine, ({ citizens }) =>
      citizens.addKey(first, second),
    );
    return say(
      { key },
      `The key is ${key}\nIt cannot be shown again. Send it in the header moothall-council-key.`,
    );
  }
  printLine(`Say what to do: ${USAGE}`);
  return 2;
}
