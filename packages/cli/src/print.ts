/** The one place where the command line writes to its terminal. */

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
