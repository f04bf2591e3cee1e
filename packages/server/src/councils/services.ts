/** The services of a council and how a citizen finds them: its own file over the directory of all councils. */
import { directoryServices, searchServices, type DirectoryService } from '@moothall/directory';
import type { CouncilDefinition, Service, ServiceSuggestion } from '@moothall/protocol';

/** A service as a council offers it, with the words by which it is found. */
export interface OfferedService extends ServiceSuggestion {
  readonly linkCy?: string;
  readonly searchWords: { readonly en: readonly string[]; readonly cy: readonly string[] };
}

type Offering = Pick<CouncilDefinition, 'kind' | 'services'>;

/** The longest list of suggestions; more are not read. */
const MOST_SUGGESTIONS = 8;

/**
 * Everything that people ask councils about, as this council answers it. Its own names, links and words come first; a
 * service of its own stands for the directory's of the same slug, else for all of the same LGSL id that it does not
 * list. What the other tier does is there too, as `other`: citizens need not know who does what.
 */
export function offeredServices(council: Offering): readonly OfferedService[] {
  const directory = directoryServices();
  const own = council.services;
  const bySlug = new Set(own.map(({ id }) => id));
  const isTaken = (service: DirectoryService) =>
    bySlug.has(service.id) ||
    own.some(({ id, lgsl }) => lgsl === service.lgsl && !directory.some((other) => other.id === id));
  return [
    ...own.map((service) => {
      const same = directory.filter(({ id }) => id === service.id);
      const alike = directory.filter(({ id, lgsl }) => lgsl === service.lgsl && !bySlug.has(id));
      return ownService(service, council.kind, same.length > 0 ? same : alike);
    }),
    ...directory
      .filter((service) => !isTaken(service))
      .map(({ id, name, tier, searchWords }) => ({
        id,
        name,
        responsible: tier === 'both' || answers(council.kind, tier) ? ('own' as const) : ('other' as const),
        searchWords,
      })),
  ];
}

/**
 * Finds services among those that a council offers, and keeps what it prepared until the council's file changes.
 * Nothing typed: the first of the council's own list.
 */
export function createServiceFinder(): (
  council: Offering & Pick<CouncilDefinition, 'slug'>,
  query: string,
  locale: string,
) => readonly ServiceSuggestion[] {
  const prepared = new Map<string, { readonly key: string; readonly offered: readonly OfferedService[] }>();

  function offeredBy(council: Offering & Pick<CouncilDefinition, 'slug'>): readonly OfferedService[] {
    const key = JSON.stringify([council.kind, council.services]);
    const known = prepared.get(council.slug);
    if (known?.key === key) return known.offered;
    const offered = offeredServices(council);
    prepared.set(council.slug, { key, offered });
    return offered;
  }

  return (council, query, locale) => {
    const services = offeredBy(council);
    const found =
      query.trim() === ''
        ? services.slice(0, Math.min(council.services.length, MOST_SUGGESTIONS))
        : searchServices(query, { locale, services, limit: MOST_SUGGESTIONS }).map(({ service }) => service);
    const isWelsh = /^cy\b/iu.test(locale);
    return found.map(({ searchWords: _, link, linkCy, ...suggestion }) => {
      const address = (isWelsh ? linkCy : undefined) ?? link;
      return { ...suggestion, ...(address === undefined ? {} : { link: address }) };
    });
  };
}

function ownService(
  { id, name, tier, link, linkCy, searchWords }: Service,
  kind: CouncilDefinition['kind'],
  known: readonly DirectoryService[],
): OfferedService {
  const [only, ...others] = known;
  const words = (language: 'en' | 'cy') => [
    ...new Set([
      ...(searchWords?.[language] ?? []),
      // The directory's names find it too, where the council calls it something else.
      ...known.flatMap((service) => [service.name[language], ...service.searchWords[language]]),
    ]),
  ];
  return {
    id,
    // Several of the directory's services have no one name.
    name: { ...(only === undefined || others.length > 0 ? {} : only.name), ...name },
    ...(link === undefined ? {} : { link }),
    ...(linkCy === undefined ? {} : { linkCy }),
    responsible: tier === 'all' || answers(kind, tier) ? 'own' : 'other',
    searchWords: { en: words('en'), cy: words('cy') },
  };
}

/** Where there is one council, it answers for both tiers. */
function answers(kind: CouncilDefinition['kind'], tier: string): boolean {
  return tier !== 'national' && (kind === 'unitary' || tier === kind);
}
