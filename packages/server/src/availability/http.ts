/** What the doors say, for pages. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Doors, Slots, Slug } from '@moothall/protocol';
import { Type } from 'typebox';
import type { Availability } from './service.js';

const Params = Type.Object({ slug: Slug });

export function availabilityRoutes({
  availability,
}: {
  readonly availability: Availability;
}): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.get(
      '/v1/councils/:slug/doors',
      {
        schema: {
          tags: ['availability'],
          summary: 'Which channels are open now, and the waits expected',
          operationId: 'doors',
          params: Params,
          response: { 200: Doors },
        },
      },
      async (request) => availability.doors(request.params.slug),
    );

    server.get(
      '/v1/councils/:slug/slots',
      {
        schema: {
          tags: ['availability'],
          summary: 'Times at which a callback can be booked',
          operationId: 'slots',
          params: Params,
          response: { 200: Slots },
        },
      },
      async (request) => availability.slots(request.params.slug),
    );
  };
}
