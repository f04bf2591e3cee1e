/** What the look-up of calls needs remembered: how often it was tried. */

export interface LookupTries {
  /**
   * Counts one more try of each name, at once over all nodes; a count begins anew when its window is over.
   * @returns how many each name has now, in the order given
   */
  count(names: readonly Buffer[], at: Date, windowMs: number): Promise<readonly number[]>;
  /** Takes one try of each name back. */
  forgive(names: readonly Buffer[]): Promise<void>;
  /** Deletes counts that began before a moment. */
  purge(before: Date): Promise<void>;
}
