/** A hall, and pages that a test writes, served from an origin that its councils allow. */
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemonstration, type Demonstration } from './demonstration.js';

export interface GuestPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of what is no page; `text/html` */
  readonly type?: string;
}

export interface GuestHall {
  readonly hallUrl: string;
  /** Where the pages stand, without a slash at the end. From this machine's own address, as browsers keep pages of other networks from it. */
  readonly origin: string;
  /** Another site on which councils' pages may stand. */
  readonly otherOrigin: string;
  /** Where this version of the widget is, without a slash at the end. */
  readonly pinned: string;
  readonly demonstration: Demonstration;
  /** Puts a page on both sites. @returns its address on the first */
  serve(path: string, page: GuestPage): string;
  /** The script tag of a council. */
  tag(council?: string, query?: string): string;
  stop(): Promise<void>;
}

const partnership = join(import.meta.dirname, '../../examples/partnership');

/** Ashvale, Northmarch, Kestrel Bay and Glanafon, without their own sites and without advisers. */
export async function startGuestHall(): Promise<GuestHall> {
  const pages = new Map<string, GuestPage>();
  const sites = [await servePages(pages), await servePages(pages)];
  const [origin = '', otherOrigin = ''] = sites.map((site) => site.origin);
  const folder = await mkdtemp(join(tmpdir(), 'moothall-guests-'));
  await cp(partnership, folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    const council = JSON.parse(await readFile(join(folder, name), 'utf8')) as object;
    await writeFile(join(folder, name), JSON.stringify({ ...council, origins: [origin, otherOrigin] }));
  }
  const demonstration = await startDemonstration({ MOOTHALL_COUNCILS: folder });
  const { hallUrl } = demonstration;
  const loader = await (await fetch(`${hallUrl}/embed/v1/ashvale.js`)).text();
  return {
    hallUrl,
    origin,
    otherOrigin,
    pinned: `${hallUrl}/embed/${/"base":"[^"]*\/embed\/([^"/]+)\/"/.exec(loader)?.[1] ?? ''}`,
    demonstration,
    serve(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    tag: (council = 'ashvale', query = '') =>
      `<script type="module" src="${hallUrl}/embed/v1/${council}.js${query}"></script>`,
    async stop() {
      for (const { server } of sites) {
        server.close();
        server.closeAllConnections();
      }
      await demonstration.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function servePages(
  pages: ReadonlyMap<string, GuestPage>,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages.get(pathname);
    if (!page) {
      // Browsers ask for an icon by themselves.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': `${page.type ?? 'text/html'}; charset=utf-8`, ...page.headers })
      .end(page.html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}` };
}
