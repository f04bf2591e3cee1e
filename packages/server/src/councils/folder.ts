/** Reads a folder of declarative council files: <slug>.json, <slug>.svg, forms/*.json. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CouncilDefinition, type FormDefinition } from '@moothall/protocol';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { StartRefused } from '../platform/start-refused.js';
import { checkCouncil } from './check-council.js';
import { checkForm } from './check-form.js';
import type { Problem } from './problem.js';
import type { LoadedCouncil } from './store.js';
import { svgProblem } from './svg.js';

const MOST_BYTES_OF_A_MARK = 64 * 1024;
const MOST_PROBLEMS_SHOWN = 3;

/**
 * Reads and checks every council of the folder.
 * @throws StartRefused `council-file-wrong` naming the file, the place in it as a JSON pointer, and the reason
 */
export async function loadCouncilFolder(folder: string): Promise<readonly LoadedCouncil[]> {
  const forms = await readForms(join(folder, 'forms'));
  const files = await jsonFiles(folder);
  if (files.length === 0) {
    throw new StartRefused(
      'council-file-wrong',
      `The folder ${folder} holds no council files (<slug>.json). Point MOOTHALL_COUNCILS to one that does.`,
    );
  }
  const councils = files.map((file) => basename(file, '.json'));
  return Promise.all(
    files.map(async (file) => {
      const definition = readAs(CouncilDefinition, file, await readJson(file));
      const misnamed =
        definition.slug === basename(file, '.json')
          ? []
          : [{ path: '/slug', reason: 'differs from the name of the file' }];
      refuse(file, [...misnamed, ...checkCouncil(definition, { councils, forms })]);
      return {
        definition,
        forms: forms.filter((form) => definition.forms.includes(form.id)),
        mark: await readMark(file.replace(/\.json$/, '.svg')),
      };
    }),
  );
}

async function readForms(folder: string): Promise<readonly FormDefinition[]> {
  return Promise.all((await jsonFiles(folder)).map((file) => loadFormFile(file)));
}

/**
 * Reads and checks one form.
 * @throws StartRefused `council-file-wrong` as {@link loadCouncilFolder}
 */
export async function loadFormFile(file: string): Promise<FormDefinition> {
  const value = await readJson(file);
  refuse(file, checkForm(value));
  // What was checked has the shape.
  const form = value as FormDefinition;
  if (form.id !== basename(file, '.json'))
    refuse(file, [{ path: '/id', reason: 'differs from the name of the file' }]);
  return form;
}

async function readMark(file: string): Promise<string | undefined> {
  const svg = await readFile(file, 'utf8').catch(ignoreMissing);
  if (svg === undefined) return undefined;
  const problem =
    Buffer.byteLength(svg) > MOST_BYTES_OF_A_MARK ? 'it is larger than 64 KiB' : svgProblem(svg);
  if (problem !== undefined) refuse(file, [{ path: '', reason: problem }]);
  return svg;
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return refuse(file, [{ path: '', reason: error instanceof Error ? error.message : String(error) }]);
  }
}

function readAs<const Schema extends TSchema>(schema: Schema, file: string, value: unknown): Static<Schema> {
  const validator = Compile(schema);
  if (validator.Check(value)) return value;
  // Of a choice of shapes every one complains; the deepest place is where the writer went wrong.
  const [deepest] = validator
    .Errors(value)
    .map(({ instancePath, message }) => ({ path: instancePath, reason: message }))
    .sort((a, b) => b.path.split('/').length - a.path.split('/').length);
  return refuse(file, [deepest ?? { path: '', reason: 'has another shape' }]);
}

function refuse(file: string, problems: readonly [Problem, ...Problem[]]): never;
function refuse(file: string, problems: readonly Problem[]): void;
function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems
    .slice(0, MOST_PROBLEMS_SHOWN)
    .map(({ path, reason }) => `${path === '' ? 'as a whole' : `at ${path}`}: ${reason.replace(/\.$/, '')}`);
  const rest = problems.length - shown.length;
  throw new StartRefused(
    'council-file-wrong',
    `The council file ${file} is not right ${shown.join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}. Correct it and start again.`,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
