/** The data that the package carries is whole and of one shape. */
import { expect, it } from 'vitest';
import { directoryServices, elsewhereSubjects, vocabularies } from './directory-data.js';

const services = directoryServices();

it('holds services once each, named in both languages', () => {
  expect(services).toHaveLength(147);
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  for (const service of services) {
    expect(service.id).toMatch(/^[a-z][a-z0-9-]{0,62}$/);
    expect(service.lgsl).toBeGreaterThan(0);
    expect(['district', 'county', 'both', 'national']).toContain(service.tier);
    for (const text of [
      service.name.en,
      service.name.cy,
      ...service.searchWords.en,
      ...service.searchWords.cy,
    ])
      expect(text.trim()).toMatch(/^\S.*$/);
    for (const language of ['en', 'cy'] as const) {
      const words = service.searchWords[language];
      expect(words.length).toBeGreaterThan(1);
      expect(new Set(words).size).toBe(words.length);
    }
  }
});

it('says of each field that nobody has reviewed that it is so', () => {
  const paths = ['tier', 'name.cy', 'searchWords.en', 'searchWords.cy'];
  for (const { unreviewed } of services)
    expect(unreviewed.filter((path) => !paths.includes(path))).toEqual([]);
});

it('knows each word in one way only', () => {
  for (const { ignored, weak } of Object.values(vocabularies()))
    expect([...weak].filter((word) => ignored.has(word))).toEqual([]);
  expect(elsewhereSubjects().every(({ searchWords }) => searchWords.en.length > 0)).toBe(true);
});
