/** The HTTP API's description, made without a database and without listening; the generated reference reads it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.js';
import { systemClock } from './platform/clock.js';
import type { Database } from './platform/database.js';
import { createFolderFiles } from './platform/files.js';
import { randomIds } from './platform/ids.js';
import { createLog } from './platform/log.js';

/** Answers nothing: describing the routes must not need what the routes need. */
const noDatabase: Database = {
  transaction: () => Promise.reject(new Error('the reference is made without a database')),
  ping: () => Promise.reject(new Error('the reference is made without a database')),
  close: () => Promise.resolve(),
};

/** @param version of the software, for the document's own title */
export async function openApiDocument(version: string): Promise<object> {
  const missing = join(tmpdir(), 'moothall-reference-needs-no-folder');
  const app = await createApp({
    publicUrl: 'http://localhost:4400',
    trustProxy: ['loopback'],
    version,
    isRelease: true,
    database: noDatabase,
    files: createFolderFiles(missing),
    clock: systemClock,
    ids: randomIds,
    log: createLog('silent'),
    cookieSecret: 'used-for-no-cookie-as-nobody-signs-in-here',
    embedFolder: missing,
    consoleFolder: missing,
    documentationFolder: missing,
  });
  try {
    return app.server.swagger();
  } finally {
    // Taking the node's advisers out of the database, last of all, has no database to go to.
    await app.close().catch(() => undefined);
  }
}
