/** The refusal to start: a code for machines, and one sentence that tells a person what to do next. */

export type StartRefusedCode =
  | 'data-folder-in-use'
  | 'data-folder-unwritable'
  | 'data-folder-unreachable'
  | 'data-folder-moved'
  | 'database-version-differs'
  | 'database-binaries-missing'
  | 'database-storage-full'
  | 'database-start-failed'
  | 'database-unreachable'
  | 'migration-changed'
  | 'configuration-wrong'
  | 'council-file-wrong'
  | 'embed-version-changed'
  | 'port-in-use';

/** Thrown while starting. Whoever starts the hall prints the message as one line and exits with 1. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly code: StartRefusedCode;

  constructor(code: StartRefusedCode, sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.code = code;
  }
}
