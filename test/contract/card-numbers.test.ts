/** A card’s number gets no further than the hall’s door: refused on both roads, and found in no row of the database. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer, command, staff, startTestHall, type TestHall } from '../support/hall.js';

const CARD = '4111 1111 1111 1111';

let hall: TestHall;
beforeAll(async () => {
  hall = await startTestHall();
});
afterAll(() => hall.close());

it('a command with a card’s number is refused on both roads, names the field, and leaves nothing behind', async () => {
  const token = await hall.citizen();
  const opened = command.openChat();
  await hall.command(bearer(token), opened);
  const desk = staff(await hall.adviser('Maria', 'northmarch'));
  await hall.command(desk, command.take(opened.enquiryId));
  const socket = hall.socket({ token });
  await new Promise<void>((resolve) => socket.on('connect', resolve));

  const callback = command.requestCallback();
  const form = command.submitForm();
  const asked = [
    [command.openChat(`my card is ${CARD}`), '/text'],
    [command.post(opened.enquiryId, CARD), '/text'],
    [{ ...callback, wish: { ...callback.wish, about: `pay with ${CARD}` } }, '/wish/about'],
    [
      { ...form, submission: { ...form.submission, answers: { street: CARD } } },
      '/submission/answers/street',
    ],
  ] as const;
  for (const [refused, path] of asked) {
    const expected = { ok: false, commandId: refused.id, error: { code: 'card-number', path } };
    expect(await hall.command(bearer(token), refused)).toMatchObject(expected);
    expect(await socket.emitWithAck('command', refused)).toMatchObject(expected);
  }
  for (const written of [command.note(opened.enquiryId, CARD), command.post(opened.enquiryId, CARD)])
    expect(await hall.command(desk, written)).toMatchObject({
      error: { code: 'card-number', path: '/text' },
    });

  const kept = await everyRow(hall.given.ownerUrl);
  expect(kept).toContain(opened.enquiryId);
  expect(kept.replaceAll(/\D/g, '')).not.toContain(CARD.replaceAll(' ', ''));

  // What was refused can be said again without the number, under the same id.
  expect(await hall.command(bearer(token), { ...asked[0][0], text: 'my card does not work' })).toMatchObject({
    ok: true,
  });
});

async function everyRow(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const texts: string[] = [];
    for (const { name } of rows) {
      const all = await client.query(`select to_jsonb(t) as row from ${client.escapeIdentifier(name)} t`);
      texts.push(JSON.stringify(all.rows));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}
