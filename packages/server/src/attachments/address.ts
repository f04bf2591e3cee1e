/** Signed addresses: whoever has one may read one file for a few minutes, and can make no other of it. */
import { createHmac } from 'node:crypto';
import { isSignature } from '../platform/secrets.js';

/** Long enough to open a file that was just clicked, too short to be passed around. */
export const ADDRESS_MS = 5 * 60_000;

export interface Signed {
  readonly council: string;
  readonly id: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

export function pathOf(secret: string, signed: Signed): string {
  const { council, id, expires } = signed;
  return `/v1/files/${council}/${id}?expires=${expires}&signature=${signatureOf(secret, signed)}`;
}

/** Whether the signature is the hall's own and its time not over. */
export function isSigned(secret: string, signed: Signed, signature: string, now: Date): boolean {
  return isSignature(signature, signatureOf(secret, signed)) && signed.expires * 1000 > now.getTime();
}

function signatureOf(secret: string, { council, id, expires }: Signed): string {
  // Neither a council's slug, an id nor a number holds a space: two addresses never sign the same text.
  return createHmac('sha256', secret).update(`file ${council} ${id} ${expires}`).digest('base64url');
}
