/** What this room needs remembered. */
import type { CouncilDefinition, FormDefinition } from '@moothall/protocol';

/** A council as its files describe it: the definition, its forms and its mark (an SVG). */
export interface LoadedCouncil {
  readonly definition: CouncilDefinition;
  readonly forms: readonly FormDefinition[];
  readonly mark: string | undefined;
}

export interface CouncilStore {
  /** Every council with the highest version of each of its forms, from one moment, in the order of slugs. */
  all(): Promise<readonly LoadedCouncil[]>;

  /**
   * Adds councils or replaces their definitions and marks, all or none. Versions of forms are added and never changed.
   * @returns the versions that were kept before with other content, as `council/form/version`; then nothing was saved
   */
  save(
    councils: readonly LoadedCouncil[],
    at: Date,
  ): Promise<{ readonly changedVersions: readonly string[] }>;
}
