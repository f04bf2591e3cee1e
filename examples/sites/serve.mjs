// Serves the four example council sites, each on a port of its own, as four councils would host them apart from the hall.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const resolveModule = createRequire(import.meta.url).resolve;

/** The sites in the order of their ports. */
const SLUGS = ['ashvale', 'northmarch', 'kestrel-bay', 'glanafon'];
const DEFAULT_PORTS = [4401, 4402, 4403, 4404];
/** What the pages have written in them, so that they also read as an example of the embed code. */
const HALL_IN_PAGES = 'http://localhost:4400';

/** `/fonts/<name>.woff2`, each a file of a package under the SIL Open Font License 1.1. */
const FONTS = new Map([
  ['cabin', 'cabin/files/cabin-latin-wght-normal.woff2'],
  // ŵ and ŷ are not in the first 256 letters.
  ['cabin-extended', 'cabin/files/cabin-latin-ext-wght-normal.woff2'],
  ['eb-garamond', 'eb-garamond/files/eb-garamond-latin-wght-normal.woff2'],
  ['eb-garamond-italic', 'eb-garamond/files/eb-garamond-latin-wght-italic.woff2'],
  ['nunito', 'nunito/files/nunito-latin-wght-normal.woff2'],
  ['source-sans-3', 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2'],
  ['vollkorn', 'vollkorn/files/vollkorn-latin-wght-normal.woff2'],
]);

const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/**
 * Starts the four sites and resolves once all of them listen; none is left running when one cannot.
 * @param {{ hallUrl?: string, ports?: readonly number[], host?: string }} [options] `ports` in the order ashvale,
 * northmarch, kestrel-bay, glanafon (0 takes a free one); `hallUrl` is where the pages load the widget from.
 * @returns {Promise<{ sites: { slug: string, url: string }[], close(): Promise<void> }>}
 * @throws an Error with the code `port-in-use` and one sentence that names the port and the site.
 */
export async function serveSites({
  hallUrl = HALL_IN_PAGES,
  ports = DEFAULT_PORTS,
  host = '127.0.0.1',
} = {}) {
  const hall = new URL(hallUrl).origin;
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  try {
    const sites = [];
    for (const [index, slug] of SLUGS.entries()) {
      const server = createServer(answerFor(slug, hall));
      const port = await listen(server, { slug, port: ports[index] ?? DEFAULT_PORTS[index], host });
      servers.push(server);
      sites.push({ slug, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/` });
    }
    return { sites, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function answerFor(slug, hall) {
  const policy = contentSecurityPolicy(hall);
  return (request, response) => {
    answer(slug, hall, request).then(
      ({ status, type, body, allow }) => {
        response.writeHead(status, {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'content-security-policy': policy,
          'cache-control': 'no-cache',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'x-content-type-options': 'nosniff',
          ...(allow ? { allow } : {}),
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      (error) => response.destroy(error),
    );
  };
}

async function answer(slug, hall, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, type: 'text/plain; charset=utf-8', body: 'Only GET and HEAD', allow: 'GET, HEAD' };
  }
  const path = pathOf(request.url);
  const file = path && fileFor(slug, path);
  const type = file && CONTENT_TYPES.get(extname(file));
  const body = type && (await readIfThere(file));
  if (body) return { status: 200, type, body: type.startsWith('text/html') ? withHall(body, hall) : body };
  const notFound = await notFoundPage(slug, path);
  return { status: 404, type: 'text/html; charset=utf-8', body: withHall(notFound, hall) };
}

/** The path without its query, or undefined where it cannot be read. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return undefined;
  }
}

/** The file a path asks for, or undefined where it would lead out of the site's own folder. */
function fileFor(slug, path) {
  if (path.startsWith('/fonts/')) {
    return fontFile(path.slice('/fonts/'.length).replace(/\.woff2$/, ''));
  }
  const folder = join(home, slug);
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined;
}

/** Where the fonts are not installed the pages fall back to those of the reader's own machine. */
function fontFile(name) {
  const font = FONTS.get(name);
  try {
    return font && resolveModule(`@fontsource-variable/${font}`);
  } catch {
    return undefined;
  }
}

/** A part of a site in another language has a page of its own for what is not there. */
async function notFoundPage(slug, path) {
  const nearer = path?.startsWith('/en/') ? await readIfThere(join(home, slug, 'en', '404.html')) : undefined;
  return nearer ?? (await readFile(join(home, slug, '404.html')));
}

async function readIfThere(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) return undefined;
    throw error;
  }
}

const withHall = (html, hall) => html.toString('utf8').replaceAll(HALL_IN_PAGES, hall);

/** As strict as a careful council would have it: everything from the site, and the widget from the hall. */
function contentSecurityPolicy(hall) {
  const socket = hall.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    `script-src ${hall}`,
    `connect-src ${hall} ${socket}`,
    `img-src 'self' ${hall} blob: data:`,
    "style-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'trusted-types lit-html moothall',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

async function listen(server, { slug, port, host }) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    if (cause.code !== 'EADDRINUSE') throw cause;
    const message = `Port ${port} of ${host} is taken, so the example site of ${slug} cannot be served there.`;
    throw Object.assign(new Error(message, { cause }), { code: 'port-in-use' });
  }
  return server.address().port;
}

async function stop(server) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const hallUrl = argv[2] ?? env['MOOTHALL_PUBLIC_URL'];
  const running = await serveSites(hallUrl ? { hallUrl } : {}).catch((error) => {
    if (error.code !== 'port-in-use') throw error;
    console.error(error.message);
    exit(1);
  });
  for (const { slug, url } of running.sites) console.log(`${slug.padEnd(12)} ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close());
}
