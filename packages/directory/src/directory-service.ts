/** The shapes of the directory's data: services that people ask councils about, and the words they use. */

/** In which languages services have names and search words. */
export type Language = 'en' | 'cy';

/**
 * Who answers where there is a county and a district: `both` have their own, `national` is no council's.
 * Elsewhere the one council answers for everything but `national`.
 */
export type Tier = 'district' | 'county' | 'both' | 'national';

/** What somebody may search among: the directory's services, or a council's own version of them. */
export interface SearchableService {
  readonly id: string;
  readonly name: { readonly en: string; readonly [locale: string]: string };
  readonly searchWords?: { readonly en?: readonly string[]; readonly cy?: readonly string[] };
  /** The label of the Local Government Service List; English, and official rather than plain. */
  readonly lgslLabel?: string;
}

export interface DirectoryService extends SearchableService {
  /** Our own slug; several services may share an LGSL id. */
  readonly id: string;
  /** Local Government Service List id. */
  readonly lgsl: number;
  readonly lgslLabel: string;
  readonly name: { readonly en: string; readonly cy: string };
  readonly category: string;
  readonly tier: Tier;
  readonly searchWords: { readonly en: readonly string[]; readonly cy: readonly string[] };
  /** Fields that no named reviewer has signed, as paths: `name.cy`. */
  readonly unreviewed: readonly string[];
}

/** Something that no council does, with the words by which it is known. */
export interface Elsewhere {
  readonly id: string;
  readonly searchWords: { readonly en: readonly string[]; readonly cy: readonly string[] };
}

/** How the words of a language behave in a search. */
export interface Vocabulary {
  /** Say nothing about what is wanted: `my`, `please`. */
  readonly ignored: ReadonlySet<string>;
  /** Tell services apart but find none on their own: `new`, `lost`. */
  readonly weak: ReadonlySet<string>;
  /** Words that mean nearly the same. */
  readonly alike: readonly (readonly string[])[];
}
