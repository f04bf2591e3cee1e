/** Looking up a call that was asked for. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CallFound, LookUpCallback, Slug } from '@moothall/protocol';
import { Type } from 'typebox';
import type { Lookups } from './lookup.js';

export function callbackRoutes({ lookups }: { readonly lookups: Lookups }): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.post(
      '/v1/councils/:slug/callbacks/lookup',
      {
        config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
        schema: {
          tags: ['callbacks'],
          summary: 'Find a call by its reference and the number to be rung',
          description:
            'Answers with a capability for `move-callback` and `cancel-callback`, good for 15 minutes. An unknown reference and a wrong number get the same answer.',
          operationId: 'lookUpCallback',
          params: Type.Object({ slug: Slug }),
          body: LookUpCallback,
          response: { 200: CallFound },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return lookups.lookUp(request.params.slug, request.body, request.ip);
      },
    );
  };
}
