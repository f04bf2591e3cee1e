/** What every implementation of the councils' store keeps. */
import { expect, it } from 'vitest';
import type { CouncilStore } from './store.js';
import { aForm, aLoadedCouncil } from './testing.js';

const AT = new Date('2026-03-02T09:00:00.000Z');
const MARK = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** @param store an empty one for every test */
export function councilStoreContract(store: () => CouncilStore): void {
  it('gives back what was saved, in the order of slugs', async () => {
    const ash = { ...aLoadedCouncil('ashvale', { forms: ['bins'] }), forms: [aForm('bins')], mark: MARK };
    const march = aLoadedCouncil('a-march');
    await store().save([ash, march], AT);
    expect(await store().all()).toEqual([march, ash]);
  });

  it('replaces a council, and takes away a mark that is no longer there', async () => {
    await store().save([{ ...aLoadedCouncil('ashvale'), mark: MARK }, aLoadedCouncil('other')], AT);
    const renamed = aLoadedCouncil('ashvale', { name: 'Ashvale Borough Council' });
    await store().save([renamed], AT);
    expect(await store().all()).toEqual([renamed, aLoadedCouncil('other')]);
  });

  it('gives the highest version of a form and never changes one that is kept', async () => {
    const council = aLoadedCouncil('ashvale', { forms: ['bins'] });
    const second = aForm('bins', { version: 2, title: { en: 'Two' } });
    const tenth = aForm('bins', { version: 10, title: { en: 'Ten' } });
    for (const form of [second, tenth, aForm('bins')])
      await store().save([{ ...council, forms: [form] }], AT);
    expect((await store().all()).map(({ forms }) => forms)).toEqual([[tenth]]);

    const altered = { ...council, definition: { ...council.definition, name: 'Not saved' } };
    const result = await store().save(
      [{ ...altered, forms: [{ ...second, title: { en: 'Otherwise' } }] }],
      AT,
    );
    expect(result).toEqual({ changedVersions: ['ashvale/bins/2'] });
    expect((await store().all()).map(({ definition }) => definition.name)).toEqual(['Ashvale Council']);
  });

  it('may be saved to by two nodes at once', async () => {
    const council = { ...aLoadedCouncil('ashvale', { forms: ['bins'] }), forms: [aForm('bins')], mark: MARK };
    await Promise.all([1, 2, 3].map(() => store().save([council], AT)));
    expect(await store().all()).toEqual([council]);
  });
}
