/** The databases that tests are given: empty, apart from each other, and gone afterwards. */
import pg from 'pg';
import { expect, it } from 'vitest';

import { testDatabase } from './database.js';

it('gives each caller an empty database of its own, and removes it though somebody is connected', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  const client = new pg.Client({ connectionString: first.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE mine (n int)');
  const other = new pg.Client({ connectionString: second.ownerUrl });
  await other.connect();
  const { rows } = await other.query(
    `SELECT to_regclass('mine') AS mine, current_setting('is_superuser') AS owner`,
  );
  expect(rows).toEqual([{ mine: null, owner: 'on' }]);
  await other.end();
  await first.drop();
  await second.drop();
  await expect(new pg.Client({ connectionString: first.ownerUrl }).connect()).rejects.toMatchObject({
    code: '3D000',
  });
});
