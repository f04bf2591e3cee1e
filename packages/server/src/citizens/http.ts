/** Starting a citizen's session, and ending it. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { COUNCIL_KEY, SessionStarted, StartSession } from '@moothall/protocol';
import { Type } from 'typebox';
import type { Citizens } from './service.js';

export function citizenRoutes({ citizens }: { readonly citizens: Citizens }): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.post(
      '/v1/sessions',
      {
        // By address, and generous: a library or an office is many people behind one.
        config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
        schema: {
          tags: ['citizens'],
          summary: 'Start a citizen’s session',
          description:
            'From a page, whose origin must be one of the council’s, or with a council key. The hall keeps only a hash of the token.',
          operationId: 'startSession',
          headers: Type.Object({
            [COUNCIL_KEY]: Type.Optional(
              Type.String({ maxLength: 200, description: 'For clients without a web origin' }),
            ),
          }),
          body: StartSession,
          response: { 201: SessionStarted },
        },
      },
      async (request, reply) => {
        const { headers, body } = request;
        const started = await citizens.start(body.council, {
          origin: headers.origin,
          councilKey: headers[COUNCIL_KEY],
        });
        return reply.code(201).send(started);
      },
    );

    server.post(
      '/v1/sessions/end',
      {
        config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
        schema: {
          tags: ['citizens'],
          summary: 'End a citizen’s session',
          description:
            'The body is the token, as `text/plain`: a page that is being left can still send that, for no browser asks first whether it may. The answer is the same whether or not there was such a session.',
          operationId: 'endSession',
          consumes: ['text/plain'],
          body: Type.String({ maxLength: 200 }),
          response: { 204: Type.Null() },
        },
      },
      async ({ body }, reply) => {
        await citizens.end(body);
        return reply.code(204).send(null);
      },
    );
  };
}
