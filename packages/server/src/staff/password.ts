/** Passwords: hashed slowly, compared in the same time whether the account exists or not. */
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** OWASP's Password Storage Cheat Sheet: Argon2id (this library's default) with 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), PARAMETERS);
}

/**
 * Whether the password belongs to the hash. Without a hash (no such account) as much work is done and the answer is no.
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody()), normalise(password));
  return passwordHash !== undefined && matches;
}

/** Whether it was hashed with fewer pains than now. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost } = parseOptions(passwordHash);
  return memoryCost < PARAMETERS.memoryCost || timeCost < PARAMETERS.timeCost;
}

/** The same letters typed on different keyboards are the same password. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

let nobodysHash: Promise<string> | undefined;

function nobody(): Promise<string> {
  nobodysHash ??= hashPassword('a password that belongs to nobody');
  return nobodysHash;
}
