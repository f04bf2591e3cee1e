/** The advisers' desk: static files under a strict policy, from no other origin. */
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

/** @param appFolder folder that the build of the console writes; where it is missing, so is the desk */
export function consoleRoutes({
  appFolder,
  publicUrl,
}: {
  readonly appFolder: string;
  readonly publicUrl: string;
}): FastifyPluginAsyncTypebox {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    // Safari before 17 does not count the socket's scheme as 'self'.
    `connect-src 'self' ${publicUrl.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        // Asked for again each time, and not sent again while it is the same.
        'cache-control': 'no-cache',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      });
    });
    await server.register(fastifyStatic, {
      root: appFolder,
      prefix: '/console/',
      schemaHide: true,
      cacheControl: false,
    });
    // The server takes an address with and without its last slash for the same; relative links do not.
    server.get('/console', { schema: { hide: true } }, async (request, reply) =>
      request.url.startsWith('/console/') ? reply.sendFile('index.html') : reply.redirect('/console/', 308),
    );
  };
}
