/** Where the parts of an installation are, seen from the command line’s own files. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../', import.meta.url);

export const embedFolder = fileURLToPath(new URL('widget/dist-embed/', packages));
/** Which texts were reviewed by whom. */
export const textsReview = fileURLToPath(new URL('widget/src/texts/review.json', packages));
export const consoleFolder = fileURLToPath(new URL('console/dist-app/', packages));
export const documentationFolder = fileURLToPath(new URL('server/dist-docs/', packages));
export const demonstrationFolder = fileURLToPath(new URL('../examples/partnership/', packages));
export const demonstrationSites = new URL('../examples/sites/serve.mjs', packages);

/** Version of the software, as its packages say it. */
export function softwareVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('widget/package.json', packages), 'utf8')) as {
    version: string;
  };
  return version;
}
