/** The one place where the hall draws by chance: ids, secrets, references. */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

export interface Ids {
  /** A new UUID in lower case. */
  uuid(): string;
  /** A secret of 32 bytes in base64url: for bearer sessions and keys. */
  secret(): string;
  /** What a citizen can read out: `ASH-4F7K-92QX`. 40 bits; a reference is not a password. */
  reference(prefix: string): string;
}

/** Crockford's base 32: without I, L, O and U, which are misheard or misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  secret: () => randomBytes(32).toString('base64url'),
  reference: (prefix) => `${prefix}-${letters(4)}-${letters(4)}`,
};

/** SHA-256 of a secret: what the database keeps in its place. A secret of 256 bits needs no slow hash. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function letters(count: number): string {
  return Array.from({ length: count }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** One of the items, each as likely as any other and unforeseeable. @throws RangeError where there is none */
export function chooseAtRandom<Item>(items: readonly Item[]): Item {
  const item = items[randomInt(items.length)];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}
