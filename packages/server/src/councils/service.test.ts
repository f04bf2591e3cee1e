/** The councils as other rooms ask for them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { createCouncils } from './service.js';
import { createCouncilStore } from './store.sql.js';
import { aCouncil, aForm, aLoadedCouncil } from './testing.js';

const publicUrl = 'https://hall.example';
let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
});
afterAll(() => given.close());
beforeEach(() => given.empty('councils'));

function open() {
  const clock = settableClock();
  return { clock, councils: createCouncils({ store: createCouncilStore(given.database), clock, publicUrl }) };
}

describe('councils', () => {
  it('knows councils, and says which is unknown', async () => {
    const { councils } = open();
    await councils.save([aLoadedCouncil('ashvale')]);
    expect(await councils.get('ashvale')).toEqual(aCouncil('ashvale'));
    expect(await councils.find('nowhere')).toBeUndefined();
    await expect(councils.get('nowhere')).rejects.toMatchObject({ code: 'unknown-council' });
  });

  it('lets a council answer for others, and then not for itself', async () => {
    const { councils } = open();
    await councils.save([
      aLoadedCouncil('ashvale', { answeredBy: 'northmarch' }),
      aLoadedCouncil('northmarch'),
      aLoadedCouncil('kestrel-bay'),
    ]);
    expect(await councils.answersFor('northmarch')).toEqual(['ashvale', 'northmarch']);
    expect(await councils.answersFor('ashvale')).toEqual([]);
    expect(await councils.answersFor('kestrel-bay')).toEqual(['kestrel-bay']);
  });

  it('allows the council’s own origins and the hall’s, and no others', async () => {
    const { councils } = open();
    await councils.save([aLoadedCouncil('ashvale')]);
    expect(await councils.allows('ashvale', 'https://www.ashvale.example')).toBe(true);
    expect(await councils.allows('ashvale', publicUrl)).toBe(true);
    for (const origin of ['https://ashvale.example', 'http://www.ashvale.example', 'null', ''])
      expect(await councils.allows('ashvale', origin)).toBe(false);
  });

  it('shows a profile with absolute addresses and only the forms that the council offers', async () => {
    const { councils } = open();
    await councils.save([
      {
        definition: aCouncil('ashvale', { forms: ['bins'] }),
        forms: [aForm('bins'), aForm('old')],
        mark: '<svg/>',
      },
    ]);
    expect(await councils.profile('ashvale')).toMatchObject({
      privacyUrl: 'https://hall.example/c/ashvale/privacy',
      mark: 'https://hall.example/v1/councils/ashvale/mark.svg',
      forms: [{ id: 'bins', title: { en: 'About bins' } }],
    });
    expect(await councils.profile('ashvale')).not.toHaveProperty('origins');
    expect(await councils.form('ashvale', 'bins')).toEqual(aForm('bins'));
    expect(await councils.form('ashvale', 'old')).toBeUndefined();
  });

  it('says who is responsible for data, and where to leave for, only where the council does', async () => {
    const { councils } = open();
    await councils.save([
      aLoadedCouncil('ashvale', { controller: 'Ashvale and Northmarch Shared Services', exitPage: {} }),
      aLoadedCouncil('northmarch', { exitPage: { address: 'https://news.example/' } }),
      aLoadedCouncil('kestrel-bay'),
    ]);
    expect(await councils.profile('ashvale')).toMatchObject({
      controller: 'Ashvale and Northmarch Shared Services',
      exitPage: 'https://www.bbc.co.uk/weather',
    });
    expect(await councils.profile('northmarch')).toMatchObject({ exitPage: 'https://news.example/' });
    expect(await councils.profile('kestrel-bay')).not.toHaveProperty('exitPage');
    expect(await councils.profile('kestrel-bay')).not.toHaveProperty('controller');
  });

  it('learns within five seconds what another node saved', async () => {
    const here = open();
    const there = open();
    await here.councils.save([aLoadedCouncil('ashvale')]);
    expect((await there.councils.get('ashvale')).name).toBe('Ashvale Council');
    await here.councils.save([aLoadedCouncil('ashvale', { name: 'Renamed' })]);
    expect((await here.councils.get('ashvale')).name).toBe('Renamed');
    expect((await there.councils.get('ashvale')).name).toBe('Ashvale Council');
    there.clock.advance(5_000);
    expect((await there.councils.get('ashvale')).name).toBe('Renamed');
  });

  it('goes on with what it knew while the database is away', async () => {
    const { councils: writer } = open();
    await writer.save([aLoadedCouncil('ashvale')]);
    let away = false;
    const store = createCouncilStore(given.database);
    const clock = settableClock();
    const councils = createCouncils({
      store: { ...store, all: () => (away ? Promise.reject(new Error('away')) : store.all()) },
      clock,
      publicUrl,
    });
    await councils.get('ashvale');
    away = true;
    clock.advance(60_000);
    expect((await councils.get('ashvale')).slug).toBe('ashvale');
  });

  it('refuses to start where a form changed under its version', async () => {
    const { councils } = open();
    const council = aLoadedCouncil('ashvale', { forms: ['bins'] });
    await councils.save([{ ...council, forms: [aForm('bins')] }]);
    await expect(
      councils.save([{ ...council, forms: [aForm('bins', { title: { en: 'Other' } })] }]),
    ).rejects.toMatchObject({ code: 'council-file-wrong' });
  });
});
