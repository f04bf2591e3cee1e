/** What pages load: headers, encodings, versions that stay, settings that cannot break out. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { CouncilDefinition } from '@moothall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { aCouncil } from '../councils/testing.js';
import { createFolderFiles } from '../platform/files.js';
import { embeddingRoutes } from './http.js';
import { createEmbedding } from './service.js';

const publicUrl = 'https://hall.example';
const PANEL = `export const panel = 1;\n${'// a comment that makes it worth compressing\n'.repeat(20)}`;
const SHELL = {
  css: 'a{color:var(--moothall-primary,{primary});border-radius:{radius}}',
  languages: {
    en: { launcher: 'Contact us', markup: '<b>{launcher}</b><a href="{uri}">{display}</a>' },
    cy: { launcher: 'Cysylltu â ni', markup: '<b>{launcher}</b>' },
    ga: { launcher: 'Teagmháil', markup: '<b>{launcher}</b>' },
  },
};
let folder: string;
let build: string;
let definition: CouncilDefinition;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-embed-'));
  build = join(folder, 'build');
  definition = aCouncil('ashvale', {
    languages: ['en', 'cy'],
    texts: { en: { greeting: 'Hello', launcher: 'Ask us' }, cy: { greeting: 'Helo' } },
  });
  await mkdir(build);
  await put('council.js', `seen = "__MOOTHALL_COUNCIL__";`);
  await put('council.classic.js', `(()=>{seen="__MOOTHALL_COUNCIL__"})();`);
  await put('shell.json', JSON.stringify(SHELL));
  await put('moothall.js', 'import "./panel.js";');
  await put('panel.js', PANEL);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string) => writeFile(join(build, name), content);

async function open({ packageVersion = '1.0.0', isRelease = true } = {}) {
  const embedding = await createEmbedding({
    files: createFolderFiles(join(folder, 'files')),
    councils: { find: (slug) => Promise.resolve(slug === definition.slug ? definition : undefined) },
    publicUrl,
    buildFolder: build,
    packageVersion,
    isRelease,
  });
  const server = await testServer(embeddingRoutes({ embedding }), { publicUrl });
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ url, headers: { origin: 'https://www.ashvale.example', ...headers } });
  return { embedding, get };
}

describe('a council’s own loader', () => {
  it.each(['/embed/v1/ashvale.js', '/embed/v1/ashvale.classic.js'])(
    '%s has its settings in it',
    async (url) => {
      const { get } = await open();
      const answer = await get(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800',
      });
      expect(run(answer.body)).toEqual({
        base: `${publicUrl}/embed/1.0.0/`,
        council: 'ashvale',
        shell: { en: '<b>Ask us</b><a href="tel:01632960000">01632 960 000</a>', cy: '<b>Cysylltu â ni</b>' },
        css: 'a{color:var(--moothall-primary,#1d3557);border-radius:8px}',
      });
    },
  );

  it('runs as a classic script where the tag has lost its attributes', async () => {
    const { get } = await open();
    const classic = await get('/embed/v1/ashvale.classic.js');
    const lost = await get('/embed/v1/ashvale.js', { 'sec-fetch-mode': 'no-cors' });
    const whole = await get('/embed/v1/ashvale.js', { 'sec-fetch-mode': 'cors' });
    expect(lost.body).toBe(classic.body);
    expect(whole.body).not.toBe(classic.body);
    // A cache that stands between must not give one to whoever asked for the other.
    expect(whole.headers['vary']).toContain('sec-fetch-mode');
  });

  it('keeps what a council wrote inside its string, and inside its markup', async () => {
    const launcher = '</script><script>alert(1)</script> "\' $& $1 \u2028\u2029 \\';
    definition = { ...definition, texts: { en: { greeting: 'Hello', launcher } } };
    const { body } = await (await open()).get('/embed/v1/ashvale.js');
    expect(body).not.toMatch(/<\/script|<script|[\u2028\u2029]/);
    const { shell } = run(body) as { shell: { en: string } };
    expect(shell.en).toBe(
      '<b>&#60;/script&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#34;&#39; $&#38; $1 \u2028\u2029 \\</b><a href="tel:01632960000">01632 960 000</a>',
    );
  });

  it('changes with the council, and is not sent again while it is the same', async () => {
    const { get } = await open();
    const { etag } = (await get('/embed/v1/ashvale.js')).headers;
    const same = await get('/embed/v1/ashvale.js', { 'if-none-match': `"other", ${String(etag)}` });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    definition = { ...definition, texts: { en: { greeting: 'Hello', launcher: 'Renamed' } } };
    const renamed = await get('/embed/v1/ashvale.js', { 'if-none-match': String(etag) });
    expect(renamed.statusCode).toBe(200);
    expect(run(renamed.body)).toMatchObject({
      shell: { cy: '<b>Cysylltu â ni</b>', en: expect.stringContaining('Renamed') as string },
    });
  });

  it('is a comment where there is no such council', async () => {
    const answer = await (await open()).get('/embed/v1/nowhere.js');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.body).toContain('unknown-council');
    expect(run(answer.body)).toBeUndefined();
  });
});

describe('files of a version', () => {
  it('are kept by browsers for ever, in the best encoding that the reader takes', async () => {
    const { get } = await open();
    const plain = await get('/embed/1.0.0/panel.js');
    expect(plain.body).toBe(PANEL);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const br = await get('/embed/1.0.0/panel.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(PANEL);
    const gz = await get('/embed/1.0.0/panel.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gz.rawPayload).toString()).toBe(PANEL);
    // Other bytes, another tag.
    expect(new Set([plain, br, gz].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('stay when a new version comes', async () => {
    await open();
    await put('panel.js', 'export const panel = 2;');
    const { get } = await open({ packageVersion: '1.1.0' });
    expect((await get('/embed/1.0.0/panel.js')).body).toBe(PANEL);
    expect((await get('/embed/1.1.0/panel.js')).body).toBe('export const panel = 2;');
    expect(run((await get('/embed/v1/ashvale.js')).body)).toMatchObject({
      base: `${publicUrl}/embed/1.1.0/`,
    });
  });

  it('are never changed under the same version', async () => {
    await open();
    await open();
    await put('panel.js', 'export const panel = 2;');
    await expect(open()).rejects.toMatchObject({ code: 'embed-version-changed' });
    await put('panel.js', PANEL);
    await rm(join(build, 'moothall.js'));
    await expect(open()).rejects.toMatchObject({ code: 'embed-version-changed' });
  });

  it('are completed where a node stopped while it wrote them', async () => {
    await open();
    await rm(join(folder, 'files/embed/1.0.0/panel.js'));
    expect((await (await open()).get('/embed/1.0.0/panel.js')).body).toBe(PANEL);
  });

  it('have a version by their content in a working copy', async () => {
    const { embedding: first } = await open({ isRelease: false });
    await put('panel.js', 'export const panel = 2;');
    const { embedding: second } = await open({ isRelease: false });
    expect(first.version).toMatch(/^1\.0\.0-[0-9a-f]{12}$/);
    expect(second.version).not.toBe(first.version);
  });

  it('are listed with their integrity', async () => {
    const { get } = await open();
    const sha384 = `sha384-${createHash('sha384').update(PANEL).digest('base64')}`;
    expect((await get('/embed/1.0.0/integrity.json')).json()).toMatchObject({
      version: '1.0.0',
      files: { 'panel.js': sha384, 'moothall.js': expect.any(String) },
      importmap: { integrity: { 'https://hall.example/embed/1.0.0/panel.js': sha384 } },
    });
  });

  it.each([
    '/embed/1.0.0/nothing.js',
    '/embed/9.9.9/panel.js',
    '/embed/9.9.9/integrity.json',
    '/embed/1.0.0/council.js',
    '/embed/1.0.0/..%2F..%2F..%2Fbuild%2Fpanel.js',
    '/embed/1.0.0/../../build/panel.js',
    '/embed/..%2F..%2Fbuild/panel.js',
    '/embed/v1/panel',
  ])('%s is refused', async (url) => {
    const answer = await (await open()).get(url);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('panel = 1');
  });
});

it.each([
  '/embed/v1/ashvale.js',
  '/embed/1.0.0/panel.js',
  '/embed/v1/nowhere.js',
  '/embed/1.0.0/nothing.js',
  '/embed/1.0.0/..%2Fx',
])('%s may be loaded by every page, errors included', async (url) => {
  expect((await (await open()).get(url)).headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: expect.stringContaining('accept-encoding'),
  });
});

it('serves no loader where the widget was never built', async () => {
  await rm(build, { recursive: true });
  expect((await (await open()).get('/embed/v1/ashvale.js')).statusCode).toBe(404);
});

function run(script: string): unknown {
  const page: { seen?: unknown } = {};
  runInNewContext(script, page);
  return page.seen === undefined ? undefined : JSON.parse(JSON.stringify(page.seen));
}

it('refuses to start where nothing can be kept', async () => {
  await writeFile(join(folder, 'files'), 'a file in the way');
  await expect(open()).rejects.toMatchObject({ code: 'data-folder-unwritable' });
});
