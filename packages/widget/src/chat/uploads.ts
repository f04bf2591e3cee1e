/** Files on their way from this page: a chunk of its own, for chat and forms, which comes with the first file. */
import { uploadsOf, type Uploads } from '@moothall/client/attachments';
import { sendByRequest } from '@moothall/client/browser-upload';
import type { CoreClient } from '@moothall/client/core';
import { uploads } from '../panel/clients.js';

/** One list for each client. */
export function uploadsFor(client: CoreClient): Uploads {
  const made = uploads.get(client) ?? uploadsOf(client, sendByRequest);
  uploads.set(client, made);
  return made;
}
