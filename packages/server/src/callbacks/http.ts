/** Looking up a call that was asked for. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CallFound, Id, LookUpCallback, Slug } from '@moothall/protocol';
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

    server.get(
      '/v1/enquiries/:enquiryId/call',
      {
        schema: {
          tags: ['callbacks'],
          summary: 'A call that the citizen asked for in this session',
          description: 'The same answer as the look-up gives, without a number having to be told again.',
          operationId: 'ownCallback',
          params: Type.Object({ enquiryId: Id }),
          response: { 200: CallFound },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return lookups.own(await request.principal(), request.params.enquiryId);
      },
    );
  };
}
