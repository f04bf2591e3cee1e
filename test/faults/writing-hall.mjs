/**
 * A hall in little, to be killed: starts the embedded database of a folder and writes numbered rows as fast as it can.
 * Speaks in lines: `pid N` and `url U` for each server, `ok N` once row N is committed, `log …`, `refused CODE SENTENCE`.
 * Usage: node writing-hall.mjs FOLDER FIRST-NUMBER [UID GID]
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { startEmbeddedPostgres } from '../../packages/server/dist/platform/embedded-postgres/index.js';

const [folder, first, uid, gid] = process.argv.slice(2);
// Written at once and whole: what a buffer held at kill -9 would be missing from the check.
const say = (line) => writeSync(1, `${line}\n`);

if (uid !== undefined) {
  process.setgroups([]);
  process.setgid(Number(gid));
  process.setuid(Number(uid));
}

let database;
try {
  database = await startEmbeddedPostgres({
    dataDirectory: folder,
    log: (line) => say(`log ${line}`),
    onAvailable: () => say(`pid ${database.pid}`),
  });
} catch (error) {
  say(`refused ${error.code} ${error.message}`);
  process.exit(1);
}
say(`url ${database.ownerUrl}`);
say(`pid ${database.pid}`);

const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4, connectionTimeoutMillis: 5000 });
pool.on('error', () => undefined);
let stopping = false;
let next = Number(first);
await pool.query('CREATE TABLE IF NOT EXISTS written (n bigint PRIMARY KEY, padding text)');

async function write() {
  while (!stopping) {
    const n = next++;
    try {
      await pool.query('INSERT INTO written VALUES ($1, $2)', [n, 'x'.repeat(200)]);
      say(`ok ${n}`);
    } catch (error) {
      say(`failed ${n} ${error.code ?? error.message}`);
      await sleep(20);
    }
  }
}
const writers = [write(), write(), write(), write()];

process.once('SIGTERM', async () => {
  stopping = true;
  await Promise.all(writers);
  await pool.end();
  await database.stop();
  say('stopped');
});
