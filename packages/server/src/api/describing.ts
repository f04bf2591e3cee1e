/** What the hall says of itself: whether it lives and is ready, and the descriptions of its API. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { asyncApiDocument } from '@moothall/protocol';

export interface DescribingParts {
  readonly version: string;
  /** Each rejects while what it stands for does not answer. */
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
}

export function describingRoutes({ version, checks }: DescribingParts): FastifyPluginAsyncTypebox {
  return async (server) => {
    const hidden = { schema: { hide: true } };

    server.get('/healthz', hidden, async () => ({ alive: true, version }));

    server.get('/readyz', hidden, async (_request, reply) => {
      const names = Object.keys(checks);
      const results = await Promise.allSettled(Object.values(checks).map(async (check) => check()));
      const answers = Object.fromEntries(
        names.map((name, index) => [
          name,
          results[index]?.status === 'fulfilled' ? 'answers' : 'does not answer',
        ]),
      );
      const ready = results.every((result) => result.status === 'fulfilled');
      return reply.code(ready ? 200 : 503).send({ ready, ...answers });
    });

    server.get('/openapi.json', hidden, async () => server.swagger());
    server.get('/asyncapi.json', hidden, async () => asyncApiDocument(version));
    server.get('/', hidden, async (_request, reply) => reply.redirect('/console/', 302));
  };
}
