/** The `integrity` of every file of a version, as attributes and as an import map for pages that pin it. */
import { createHash } from 'node:crypto';

export interface Integrity {
  readonly version: string;
  /** By file name: the value for a tag's `integrity` attribute. */
  readonly files: Readonly<Record<string, string>>;
  /** For `<script type="importmap">`: browsers that support it check chunks too. */
  readonly importmap: { readonly integrity: Readonly<Record<string, string>> };
}

export function integrityOf(
  version: string,
  contents: ReadonlyMap<string, Buffer>,
  hallUrl: string,
): Integrity {
  const scripts = [...contents].filter(([name]) => name.endsWith('.js') || name.endsWith('.css'));
  const hashes = scripts.map(([name, content]) => [name, sha384(content)] as const);
  return {
    version,
    files: Object.fromEntries(hashes),
    importmap: {
      integrity: Object.fromEntries(
        hashes
          .filter(([name]) => name.endsWith('.js'))
          .map(([name, hash]) => [`${hallUrl}/embed/${version}/${name}`, hash]),
      ),
    },
  };
}

function sha384(content: Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
