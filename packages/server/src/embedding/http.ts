/** What a council's page loads, over HTTP: from any origin, kept by browsers, with the same headers on errors. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ERRORS, type ErrorCode } from '@moothall/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isHeld, type Representation } from './representation.js';
import type { Embedding } from './service.js';

/** The council's own loader: soon revalidated, and still there when the hall is not. */
const LOADER_CACHE = 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800';
const FOREVER = 'public, max-age=31536000, immutable';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

const LOADER_NAME = /^([a-z][a-z0-9-]{1,62})(\.classic)?\.js$/;

export function embeddingRoutes({ embedding }: { readonly embedding: Embedding }): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      // Every page of the web may load it, so one copy in a cache serves all.
      reply.headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'timing-allow-origin': '*',
        vary: 'accept-encoding',
      });
    });

    server.get(
      '/embed/v1/:file',
      { schema: { hide: true, params: Type.Object({ file: Type.String({ maxLength: 100 }) }) } },
      async (request, reply) => {
        const [, council, classic] = LOADER_NAME.exec(request.params.file) ?? [];
        if (council === undefined) return refuse(reply, 'not-found');
        const loader = await embedding.loader(
          council,
          // A site's editor may have lost `type="module"`: browsers say how they will run what they ask for.
          classic !== undefined || request.headers['sec-fetch-mode'] === 'no-cors' ? 'classic' : 'module',
          request.headers['accept-encoding'],
        );
        reply.header('vary', 'accept-encoding, sec-fetch-mode');
        if (loader === undefined) return refuse(reply, 'unknown-council');
        return send(request, reply, loader, 'js', LOADER_CACHE);
      },
    );

    // No schema: the schema library takes the name `*` for a pattern. The service checks both.
    server.get<{ Params: { version: string; '*': string } }>(
      '/embed/:version/*',
      { schema: { hide: true } },
      async (request, reply) => {
        const { version, '*': name } = request.params;
        const file = await embedding.file(version, name, request.headers['accept-encoding']);
        if (file === undefined) return refuse(reply, 'not-found');
        return send(request, reply, file, name.split('.').at(-1) ?? '', FOREVER);
      },
    );
  };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, encoding, etag }: Representation,
  extension: string,
  cacheControl: string,
) {
  reply.headers({ 'cache-control': cacheControl, etag });
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.header('content-type', TYPES[extension] ?? 'application/octet-stream').send(body);
}

/** As a script, because a script was asked for: browsers do not run it, and whoever opens the address can read why. */
function refuse(reply: FastifyReply, code: ErrorCode) {
  const { status, sentence } = ERRORS[code];
  return reply
    .code(status)
    .headers({ 'cache-control': 'public, max-age=10', 'content-type': TYPES['js'] })
    .send(`/* Moothall: ${code}. ${sentence} */\n`);
}
