// The pages that the widget's bench compares: a council's own page bare, with the least button that could do, with the widget.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** The least that is a button which shows a panel: what no widget can be faster than. */
const FLOOR = `const button = document.createElement('button');
button.id = 'floor';
button.textContent = 'Contact us';
button.style.cssText = 'position:fixed;bottom:16px;right:16px;min-height:48px;padding:10px 20px';
const panel = document.createElement('div');
panel.style.cssText = 'position:fixed;bottom:16px;right:16px;width:400px;height:600px;background:#fff';
panel.hidden = true;
const heading = document.createElement('h2');
heading.tabIndex = -1;
heading.textContent = 'What do you need help with?';
const chat = document.createElement('button');
chat.textContent = 'Chat';
const field = document.createElement('textarea');
field.hidden = true;
panel.append(heading, chat, field);
button.onclick = () => { panel.hidden = false; button.hidden = true; heading.focus(); };
chat.onclick = () => { field.hidden = false; field.focus(); };
document.body.append(panel, button);
`;

/** @typedef {'bare' | 'floor' | 'widget'} Kind */

/**
 * Serves the three, each from a site of its own with everything compressed; the floor's script stands on another origin, as
 * the widget's does.
 * @param {{ site: string, hallUrl: string }} from where a council's page is, and the hall
 */
export async function servePages({ site, hallUrl }) {
  /** @type {Map<string, { type: string, body: Buffer }>} */
  const kept = new Map();
  const floor = await listen(() => Promise.resolve({ type: 'text/javascript', body: Buffer.from(FLOOR) }));
  const pages = await listen(async (path) => {
    const [, kind = '', rest = ''] = /^\/(bare|floor|widget)\/(.*)$/.exec(path) ?? [];
    const asked = kind === '' ? path.slice(1) : rest;
    const answer = await fetch(new URL(asked, site));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    if (!type.startsWith('text/html')) return { type, body };
    const bare = body
      .toString()
      .replace(/<moothall-contact[^]*?<\/moothall-contact>/, '')
      .replace(/<script[^>]*embed\/v1[^>]*><\/script>/, '');
    const script = kind === 'floor' ? `${floor.url}/floor.js` : `${hallUrl}/embed/v1/ashvale.js`;
    const tag = kind === 'bare' ? '' : `<script type="module" src="${script}"></script>`;
    return { type, body: Buffer.from(bare.replace('</body>', `${tag}</body>`)) };
  });

  /** @param {(path: string) => Promise<{ type: string, body: Buffer }>} find */
  async function listen(find) {
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      void (async () => {
        const key = `${String(server.address() && /** @type {{ port: number }} */ (server.address()).port)}${path}`;
        const found = kept.get(key) ?? compressed(await find(path));
        kept.set(key, found);
        response
          .writeHead(200, {
            'content-type': found.type,
            'access-control-allow-origin': '*',
            ...(isText(found.type) ? { 'content-encoding': 'br' } : {}),
          })
          .end(found.body);
      })();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {{ port: number }} */ (server.address());
    return { server, url: `http://127.0.0.1:${String(port)}` };
  }

  return {
    /** @param {Kind} kind */
    urlOf: (kind) => `${pages.url}/${kind}/`,
    close() {
      for (const { server } of [pages, floor]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** @param {string} type */
const isText = (type) => /text|javascript|json|svg/.test(type);

/** @param {{ type: string, body: Buffer }} file */
function compressed({ type, body }) {
  return {
    type,
    body: isText(type)
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : body,
  };
}
