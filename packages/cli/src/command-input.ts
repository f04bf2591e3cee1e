/** What a command of the command line is given. */

export interface CommandInput {
  /** What stands after the command's name. */
  readonly words: readonly string[];
  /** Options such as `--json`, without their dashes. */
  readonly flags: ReadonlySet<string>;
}
