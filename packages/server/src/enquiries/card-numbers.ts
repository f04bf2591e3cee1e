/** Where a command holds the number of a payment card: such a command is refused, and nothing of it is kept or logged. */
import type { Command } from '@moothall/protocol';
import { hasCardNumber } from '@moothall/rules';
import type { Refusal } from './enquiry.js';
import { textsIn } from './texts-in.js';

/** Made by machines, and never shown as what somebody wrote. */
const NOT_WRITTEN: readonly string[] = ['id', 'enquiryId', 'page', 'attachments'];

/** @returns the refusal, naming the first field concerned and never what stands in it */
export function refuseCardNumber(command: Command): Refusal | undefined {
  for (const { text, path, isName } of textsIn(command)) {
    const isWritten = !isName && !path.split('/').some((name) => NOT_WRITTEN.includes(name));
    if (isWritten && hasCardNumber(text)) return { refusal: 'card-number', path };
  }
  return undefined;
}
