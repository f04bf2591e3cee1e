/** The councils of this hall, read through a short cache so that several nodes soon agree. */
import type { CouncilDefinition, CouncilProfile, FormDefinition } from '@moothall/protocol';
import type { Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import { StartRefused } from '../platform/start-refused.js';
import { allowsOrigin, answeredCouncils, profileOf } from './council.js';
import type { CouncilStore, LoadedCouncil } from './store.js';

export interface Councils {
  /** @throws HallError `unknown-council` */
  get(slug: string): Promise<CouncilDefinition>;
  find(slug: string): Promise<CouncilDefinition | undefined>;
  /** In the order of slugs. */
  all(): Promise<readonly CouncilDefinition[]>;
  /** What everybody may know. @throws HallError `unknown-council` */
  profile(slug: string): Promise<CouncilProfile>;
  /** The council's mark as SVG, where it has one. @throws HallError `unknown-council` */
  mark(slug: string): Promise<string | undefined>;
  /** A form in its current version, where the council offers it. @throws HallError `unknown-council` */
  form(slug: string, formId: string): Promise<FormDefinition | undefined>;
  /** The councils whose enquiries the advisers of this council answer; perhaps none, perhaps without itself. */
  answersFor(slug: string): Promise<readonly string[]>;
  /** Whether pages of this origin may speak for the council. @throws HallError `unknown-council` */
  allows(slug: string, origin: string): Promise<boolean>;
  /** Adds or replaces councils. @throws StartRefused `council-file-wrong` where a form changed without a new version */
  save(councils: readonly LoadedCouncil[]): Promise<void>;
}

export interface CouncilsParts {
  readonly store: CouncilStore;
  readonly clock: Clock;
  /** The hall's public address, without a slash at the end. */
  readonly publicUrl: string;
}

/** How long a node may hold an earlier version. A change must be live within 60 s, loaders' own cache included. */
const CACHE_MS = 5_000;

type Known = ReadonlyMap<string, LoadedCouncil>;

export function createCouncils({ store, clock, publicUrl }: CouncilsParts): Councils {
  const known = createCache(store, clock);

  async function find(slug: string): Promise<LoadedCouncil | undefined> {
    return (await known.read()).get(slug);
  }

  async function get(slug: string): Promise<LoadedCouncil> {
    const council = await find(slug);
    if (council === undefined) throw new HallError('unknown-council');
    return council;
  }

  async function all(): Promise<readonly CouncilDefinition[]> {
    return [...(await known.read()).values()].map(({ definition }) => definition);
  }

  return {
    get: async (slug) => (await get(slug)).definition,
    find: async (slug) => (await find(slug))?.definition,
    all,
    profile: async (slug) => {
      const { definition, forms, mark } = await get(slug);
      return profileOf(definition, forms, publicUrl, mark !== undefined, clock.now());
    },
    mark: async (slug) => (await get(slug)).mark,
    form: async (slug, formId) => {
      const { definition, forms } = await get(slug);
      return definition.forms.includes(formId) ? forms.find(({ id }) => id === formId) : undefined;
    },
    answersFor: async (slug) => answeredCouncils(await all(), slug),
    allows: async (slug, origin) => allowsOrigin((await get(slug)).definition, origin, publicUrl),
    save: async (councils) => {
      const { changedVersions } = await store.save(councils, clock.now());
      if (changedVersions.length > 0) throw formChanged(changedVersions);
      known.forget();
    },
  };
}

function createCache(store: CouncilStore, clock: Clock) {
  let held: { readonly councils: Known; readonly atMs: number } | undefined;
  let loading: Promise<Known> | undefined;

  async function load(): Promise<Known> {
    const councils = new Map((await store.all()).map((council) => [council.definition.slug, council]));
    held = { councils, atMs: clock.now().getTime() };
    return councils;
  }

  return {
    async read(): Promise<Known> {
      if (held !== undefined && clock.now().getTime() - held.atMs < CACHE_MS) return held.councils;
      const earlier = held;
      loading ??= load().finally(() => {
        loading = undefined;
      });
      try {
        return await loading;
      } catch (error) {
        // Councils' pages go on looking like themselves while the database is away.
        if (earlier !== undefined) return earlier.councils;
        throw error;
      }
    },
    forget(): void {
      held = undefined;
    },
  };
}

function formChanged(versions: readonly string[]): StartRefused {
  return new StartRefused(
    'council-file-wrong',
    `Forms differ from what the hall has kept under the same version (${versions.join(', ')}), and what citizens sent refers to it. Raise the version in each file and start again.`,
  );
}
