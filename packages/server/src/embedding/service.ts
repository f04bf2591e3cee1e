/** What a council's page loads, ready to be sent. */
import type { Councils } from '../councils/index.js';
import type { Files } from '../platform/files.js';
import { integrityOf } from './integrity.js';
import { fillLoader, isLoaderTemplate, loaderSettings, type ShellTemplate } from './loader.js';
import { chooseEncoding, represent, type Representation } from './representation.js';
import { FILE_NAME, keepVersion, readBuild, VERSION, versionOf } from './versions.js';

export interface Embedding {
  /** Version of the widget that councils' own loaders load. */
  readonly version: string;
  /** A council's own loader. @returns undefined where there is no such council, or the widget was never built */
  loader(
    council: string,
    kind: 'module' | 'classic',
    acceptEncoding: string | undefined,
  ): Promise<Representation | undefined>;
  /** A file of any version that this hall has ever served. */
  file(
    version: string,
    name: string,
    acceptEncoding: string | undefined,
  ): Promise<Representation | undefined>;
}

export interface EmbeddingParts {
  readonly files: Files;
  readonly councils: Pick<Councils, 'find'>;
  readonly publicUrl: string;
  /** Folder that the build of the widget writes. */
  readonly buildFolder: string;
  readonly packageVersion: string;
  /** Whether this is a published version of the widget, rather than a working copy. */
  readonly isRelease: boolean;
}

/** How much of what is sent the memory holds; beyond it the longest unused goes. */
const MOST_CACHED_BYTES = 32 * 1024 * 1024;

/** Reads the build and keeps it beside earlier versions. @throws StartRefused `embed-version-changed` */
export async function createEmbedding(parts: EmbeddingParts): Promise<Embedding> {
  const { files, councils, publicUrl } = parts;
  const build = await readBuild(parts.buildFolder);
  const version = versionOf(build, parts.packageVersion, parts.isRelease);
  await keepVersion(files, version, build);
  const cache = createCache();
  const shellFile = build.loaders.get('shell.json');
  const shell = shellFile === undefined ? undefined : (JSON.parse(shellFile) as ShellTemplate);

  async function content(wanted: string, name: string): Promise<Buffer | undefined> {
    if (!VERSION.test(wanted) || !FILE_NAME.test(name)) return undefined;
    if (name === 'integrity.json') return integrity(wanted);
    return (wanted === version ? build.files.get(name) : undefined) ?? files.read(`embed/${wanted}/${name}`);
  }

  async function integrity(wanted: string): Promise<Buffer | undefined> {
    const folder = `embed/${wanted}/`;
    const names = await files.list(`embed/${wanted}`);
    if (names.length === 0) return undefined;
    const contents = new Map<string, Buffer>();
    for (const name of names)
      contents.set(name.slice(folder.length), (await files.read(name)) ?? Buffer.of());
    return Buffer.from(`${JSON.stringify(integrityOf(wanted, contents, publicUrl), null, 2)}\n`);
  }

  return {
    version,

    async loader(council, kind, acceptEncoding) {
      const template = build.loaders.get(kind === 'module' ? 'council.js' : 'council.classic.js');
      const definition = await councils.find(council);
      if (template === undefined || shell === undefined || definition === undefined) return undefined;
      if (!isLoaderTemplate(template)) return undefined;
      const script = fillLoader(template, loaderSettings(definition, { publicUrl, version }, shell));
      const encoding = chooseEncoding(acceptEncoding, Buffer.byteLength(script));
      // The script itself is the key: a council that changes gets a new loader as soon as its definition is read.
      return cache.get(`${encoding} ${script}`, () => represent(Buffer.from(script), encoding));
    },

    async file(wanted, name, acceptEncoding) {
      const found = await content(wanted, name);
      if (found === undefined) return undefined;
      const encoding = chooseEncoding(acceptEncoding, found.length);
      return cache.get(`${encoding} ${wanted}/${name}`, () => represent(found, encoding));
    },
  };
}

/** Holds what was compressed, because compressing well is slow. */
function createCache() {
  const held = new Map<string, Promise<Representation>>();
  let bytes = 0;
  return {
    async get(key: string, make: () => Promise<Representation>): Promise<Representation> {
      const before = held.get(key);
      if (before !== undefined) {
        // Put in again at the end: the map's order is the order of last use.
        held.delete(key);
        held.set(key, before);
        return before;
      }
      const made = make();
      held.set(key, made);
      // What failed is tried again by whoever asks next.
      made.catch(() => held.delete(key));
      const representation = await made;
      bytes += representation.body.length;
      for (const [oldest, entry] of held) {
        if (bytes <= MOST_CACHED_BYTES || oldest === key) break;
        held.delete(oldest);
        bytes -= (await entry).body.length;
      }
      return representation;
    },
  };
}
