/** A council's services are its own over the directory's, and whose job each is, is said. */
import type { Service } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { createServiceFinder, offeredServices } from './services.js';

const services: readonly Service[] = [
  {
    id: 'missed-bin-collection',
    lgsl: 524,
    name: { en: 'We forgot your bin' },
    tier: 'district',
    link: 'https://www.example/bins',
    searchWords: { en: ['bin crew'] },
  },
  { id: 'grime', lgsl: 580, name: { en: 'Grime' }, tier: 'district' },
  { id: 'tide-times', name: { en: 'Tide times' }, tier: 'all', searchWords: { en: ['high water'] } },
];
const council = { slug: 'ashvale', kind: 'district' as const, services: [...services] };
const find = createServiceFinder();
const found = (query: string, change: Partial<typeof council> = {}, locale = 'en') =>
  find({ ...council, ...change }, query, locale);

describe('what a council offers', () => {
  it('has the council’s names, words and links over the directory’s', () => {
    const [first] = found('bins not emptyed');
    expect(first).toEqual({
      id: 'missed-bin-collection',
      name: { en: 'We forgot your bin', cy: 'Bin heb ei gasglu' },
      link: 'https://www.example/bins',
      responsible: 'own',
    });
    expect(found('bin crew')[0]?.id).toBe('missed-bin-collection');
  });

  it('joins by LGSL id where the slug is the council’s own, and lists nothing twice', () => {
    const ids = offeredServices(council).map(({ id }) => id);
    expect(ids).toContain('grime');
    expect(ids).not.toContain('litter-and-street-cleaning');
    expect(new Set(ids).size).toBe(ids.length);
    expect(found('rubbish all over the street').map(({ id }) => id)).toContain('grime');
  });

  it('keeps what only the council has, and what the council has not written down', () => {
    expect(found('high water')[0]).toMatchObject({ id: 'tide-times', responsible: 'own' });
    expect(found('blue badge')[0]).toMatchObject({ id: 'blue-badge', responsible: 'other' });
  });

  it.each([
    ['district', 'pothole', 'other'],
    ['district', 'noisy neighbours', 'own'],
    ['county', 'pothole', 'own'],
    ['county', 'noisy neighbours', 'other'],
    ['unitary', 'pothole', 'own'],
    ['unitary', 'noisy neighbours', 'own'],
    ['county', 'make a complaint', 'own'],
    ['unitary', 'universal credit', 'other'],
  ] as const)('for a %s council “%s” is its %s', (kind, query, responsible) => {
    expect(createServiceFinder()({ slug: 'x', kind, services: [] }, query, 'en')[0]).toMatchObject({
      responsible,
    });
  });

  it('believes the council’s file where it answers for the other tier', () => {
    const lights: Service = { id: 'street-lights', name: { en: 'Street lights' }, tier: 'all' };
    expect(found('street light out', { services: [lights] })[0]).toMatchObject({ responsible: 'own' });
  });
});

describe('the finder', () => {
  it('shows the council’s own list where nothing is typed', () => {
    expect(found('  ').map(({ id }) => id)).toEqual(services.map(({ id }) => id));
  });

  it('finds in Welsh, and leads to the Welsh page where there is one', () => {
    const [service] = services;
    const welsh = {
      services: service === undefined ? [] : [{ ...service, linkCy: 'https://www.example/biniau' }],
    };
    const links = (locale: string) => found('bin heb ei wagio', welsh, locale)[0];
    expect(links('cy')).toMatchObject({ link: 'https://www.example/biniau' });
    expect(links('en')).toMatchObject({ link: 'https://www.example/bins' });
    expect(links('cy')).not.toHaveProperty('linkCy');
    expect(found('biniau heb eu casglu', {}, 'cy')[0]?.id).toBe('missed-bin-collection');
  });

  it('notices a change of the file', () => {
    expect(found('high water')[0]?.id).toBe('tide-times');
    expect(found('high water', { services: [] }).map(({ id }) => id)).not.toContain('tide-times');
  });
});
