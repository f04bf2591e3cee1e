/** Where a command holds the number of a payment card: such a command is refused, and nothing of it is kept or logged. */
import type { Command } from '@moothall/protocol';
import { hasCardNumber } from '@moothall/rules';
import type { Refusal } from './enquiry.js';

/** Made by machines, and never shown as what somebody wrote. */
const NOT_WRITTEN: readonly string[] = ['id', 'enquiryId', 'page', 'attachments'];

/** @returns the refusal, naming the first field concerned and never what stands in it */
export function refuseCardNumber(command: Command): Refusal | undefined {
  const path = findCard(command, '');
  return path === undefined ? undefined : { refusal: 'card-number', path };
}

function findCard(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return hasCardNumber(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (NOT_WRITTEN.includes(name)) continue;
    const found = findCard(inner, `${path}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
