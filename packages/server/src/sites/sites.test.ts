/** Finished files and their policies. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { desk, documentation, siteRoutes } from './http.js';

let appFolder: string;
beforeEach(async () => {
  appFolder = await mkdtemp(join(tmpdir(), 'moothall-console-'));
  await writeFile(join(appFolder, 'index.html'), '<!doctype html><title>Desk</title>');
  await mkdir(join(appFolder, 'chunks'));
  await writeFile(join(appFolder, 'chunks', 'desk.js'), 'export {};');
});
afterEach(() => rm(appFolder, { recursive: true }));

const open = () => testServer(siteRoutes(desk(appFolder, 'https://hall.example')));

it('serves the desk under a policy that lets nothing in from elsewhere', async () => {
  const server = await open();
  const { headers, body } = await server.inject({ url: '/console/' });
  expect(body).toContain('<title>Desk</title>');
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; .*connect-src 'self' wss:\/\/hall\.example; .*style-src 'self'; .*frame-ancestors 'none'$/,
  );
  expect(headers['cache-control']).toBe('no-cache');
  const script = await server.inject({ url: '/console/chunks/desk.js' });
  expect(script.headers['content-type']).toMatch(/^(text|application)\/javascript/);
  const again = await server.inject({
    url: '/console/chunks/desk.js',
    headers: { 'if-none-match': String(script.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  await server.close();
});

it('leads to the address with the slash, on which relative links rely', async () => {
  const server = await open();
  const { statusCode, headers } = await server.inject({ url: '/console' });
  expect([statusCode, headers.location]).toEqual([308, '/console/']);
  await server.close();
});

it('has nothing outside its folder', async () => {
  const server = await open();
  for (const url of [
    '/console/nothing.js',
    '/console/../package.json',
    '/console/..%2fpackage.json',
    '/console/chunks',
  ])
    expect((await server.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
  await server.close();
});

it('has no desk where the console was never built', async () => {
  await rm(appFolder, { recursive: true });
  const server = await open();
  expect((await server.inject({ url: '/console/' })).statusCode).toBe(404);
  await server.close();
  await mkdir(appFolder);
});

it('serves a page of the documentation with and without its ending, beside the desk', async () => {
  await writeFile(join(appFolder, 'theme.html'), '<!doctype html><title>Theme</title>');
  const server = await testServer(async (both) => {
    await both.register(siteRoutes(desk(appFolder, 'https://hall.example')));
    await both.register(siteRoutes(documentation(appFolder)));
  });
  for (const url of ['/docs/theme', '/docs/theme.html']) {
    const { body, headers } = await server.inject({ url });
    expect(body).toContain('<title>Theme</title>');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
  }
  expect((await server.inject({ url: '/docs/' })).body).toContain('<title>Desk</title>');
  expect((await server.inject({ url: '/console/' })).headers['content-security-policy']).not.toContain(
    'wasm',
  );
  await server.close();
});
