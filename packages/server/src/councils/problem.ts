/** What is wrong in a council's file, and where. */

export interface Problem {
  /** JSON pointer into the file. */
  readonly path: string;
  readonly reason: string;
}
