/** Advisers for trying the hall out: made once, with passwords that nobody could know before. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Councils } from '../councils/index.js';
import { isLoopback } from './cookie.js';
import { passphrase } from './passphrase.js';
import type { Staff } from './service.js';

export interface DemonstrationAdviser {
  readonly council: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export interface DemonstrationParts {
  readonly staff: Staff;
  readonly councils: Councils;
  readonly dataDirectory: string;
  readonly publicUrl: string;
}

/** Whoever may read it may sign in, so nobody but its owner may. */
const FILE = 'demonstration.json';
const OWNER_ONLY = 0o600;

const PEOPLE = [
  { council: 'northmarch', displayName: 'Maria', email: 'maria@northmarch.example' },
  { council: 'northmarch', displayName: 'Tom', email: 'tom@northmarch.example' },
  { council: 'northmarch', displayName: 'Aisha', email: 'aisha@northmarch.example' },
  { council: 'ashvale', displayName: 'Helen', email: 'helen@ashvale.example' },
  { council: 'ashvale', displayName: 'Joe', email: 'joe@ashvale.example' },
  { council: 'kestrel-bay', displayName: 'Grace', email: 'grace@kestrel-bay.example' },
  { council: 'kestrel-bay', displayName: 'Dev', email: 'dev@kestrel-bay.example' },
  { council: 'glanafon', displayName: 'Siân', email: 'sian@glanafon.example' },
  { council: 'glanafon', displayName: 'Rhys', email: 'rhys@glanafon.example' },
  { council: 'glanafon', displayName: 'Megan', email: 'megan@glanafon.example' },
] as const;

/**
 * Makes the demonstration's advisers where they are missing, and gives back how each signs in. Their passwords are in
 * the data folder's `demonstration.json`; where that was deleted they all get new ones.
 * @returns nothing where browsers reach the hall under another address than the machine's own: then none are made
 */
export async function createDemonstrationAdvisers(
  parts: DemonstrationParts,
): Promise<readonly DemonstrationAdviser[]> {
  const { staff, councils, dataDirectory, publicUrl } = parts;
  if (!isLoopback(publicUrl)) return [];
  const here = new Set((await councils.all()).map(({ slug }) => slug));
  const file = join(dataDirectory, FILE);
  const kept = await readKept(file);
  const advisers = PEOPLE.filter(({ council }) => here.has(council)).map((person) => ({
    ...person,
    password: kept.get(person.email) ?? passphrase(),
  }));
  // Written before the accounts are made: an account whose password nobody knows would be of no use.
  if (advisers.some(({ email }) => !kept.has(email))) await writeOwnerOnly(file, { advisers });
  await Promise.all(
    advisers.map(async (adviser) => {
      const added = await staff.add(adviser);
      if (!added && !kept.has(adviser.email)) await staff.resetPassword(adviser.email, adviser.password);
    }),
  );
  return advisers;
}

async function readKept(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    const { advisers } = content as { readonly advisers: readonly DemonstrationAdviser[] };
    return new Map(advisers.map(({ email, password }) => [email, password]));
  } catch {
    // Missing or spoilt: everybody gets a new password.
    return new Map();
  }
}

async function writeOwnerOnly(file: string, content: object): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: OWNER_ONLY, flush: true });
  await rename(draft, file);
}
