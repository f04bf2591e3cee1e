/** What the hall serves as finished files: the advisers' desk and the documentation, each under a strict policy. */
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

export interface Site {
  /** Where it stands, without a slash at the end. */
  readonly path: `/${string}`;
  /** That the build writes; where it is missing, so is the site. */
  readonly folder: string;
  /** Directives of the content security policy beyond those that both have. */
  readonly policy: readonly string[];
}

/** The desk speaks with the hall, by socket too. */
export const desk = (folder: string, publicUrl: string): Site => ({
  path: '/console',
  folder,
  policy: [
    "script-src 'self'",
    "img-src 'self' data:",
    // Safari before 17 does not count the socket's scheme as 'self'.
    `connect-src 'self' ${publicUrl.replace(/^http/, 'ws')}`,
    "form-action 'self'",
  ],
});

/** The documentation's search is WebAssembly over an index of its own. */
export const documentation = (folder: string): Site => ({
  path: '/docs',
  folder,
  policy: [
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
  ],
});

export function siteRoutes({ path, folder, policy }: Site): FastifyPluginAsyncTypebox {
  const whole = [
    "default-src 'none'",
    ...policy,
    "style-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'content-security-policy': whole,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        // Asked for again each time, and not sent again while it is the same.
        'cache-control': 'no-cache',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      });
    });
    await server.register(fastifyStatic, {
      root: folder,
      prefix: `${path}/`,
      // A page may be asked for without its ending.
      extensions: ['html'],
      schemaHide: true,
      cacheControl: false,
    });
    // The server takes an address with and without its last slash for the same; relative links do not.
    server.get(path, { schema: { hide: true } }, async (request, reply) =>
      request.url.startsWith(`${path}/`) ? reply.sendFile('index.html') : reply.redirect(`${path}/`, 308),
    );
  };
}
