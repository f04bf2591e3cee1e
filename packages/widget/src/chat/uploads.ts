/** Files on their way from this page: a chunk of its own, for chat and forms, which comes with the first file. */
import { uploadsOf, type Uploads } from '@moothall/client/attachments';
import { sendByRequest } from '@moothall/client/browser-upload';
import type { CoreClient } from '@moothall/client/core';
import { uploads } from '../panel/clients.js';

/** A list of its own. */
export function newUploads(client: CoreClient): Uploads {
  return uploadsOf(client, sendByRequest);
}

/** One list for each client: what goes along with its messages. */
export function uploadsFor(client: CoreClient): Uploads {
  const made = uploads.get(client) ?? newUploads(client);
  uploads.set(client, made);
  return made;
}
