/** Councils as everybody may see them. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CouncilProfile, Locale, ServiceSuggestions, Slug } from '@moothall/protocol';
import { Type } from 'typebox';
import { HallError } from '../platform/errors.js';
import { createServiceFinder } from './services.js';
import type { Councils } from './service.js';

const Params = Type.Object({ slug: Slug });

export function councilRoutes({ councils }: { readonly councils: Councils }): FastifyPluginAsyncTypebox {
  const findServices = createServiceFinder();
  return async (server) => {
    server.get(
      '/v1/councils/:slug',
      {
        schema: {
          tags: ['councils'],
          summary: 'A council’s profile: what a page needs to look and speak like it',
          operationId: 'council',
          params: Params,
          response: { 200: CouncilProfile },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'public, max-age=60');
        return councils.profile(request.params.slug);
      },
    );

    server.get(
      '/v1/councils/:slug/mark.svg',
      {
        schema: {
          tags: ['councils'],
          summary: 'A council’s mark as an SVG',
          operationId: 'councilMark',
          params: Params,
        },
      },
      async (request, reply) => {
        // Set first, so that an error carries them too.
        reply.headers({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'timing-allow-origin': '*',
        });
        const mark = await councils.mark(request.params.slug);
        if (mark === undefined) throw new HallError('not-found');
        return reply
          .headers({
            'content-type': 'image/svg+xml; charset=utf-8',
            'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
            // Opened as a page of its own it is still only a picture.
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          })
          .send(mark);
      },
    );

    server.get(
      '/v1/councils/:slug/services',
      {
        // By address, and generous: a library or an office is many people behind one, and each types.
        config: { rateLimit: { max: 600, timeWindow: '1 minute' } },
        schema: {
          tags: ['councils'],
          summary: 'Services that fit what somebody writes, the best first',
          description:
            'At most eight of what people ask councils about, under the council’s own names; none where nothing fits. What is written is not kept. Nothing written: the first of the council’s own list.',
          operationId: 'services',
          params: Params,
          querystring: Type.Object({
            q: Type.String({
              maxLength: 200,
              default: '',
              description: 'What was typed, perhaps not to its end',
            }),
            locale: Type.Optional(
              Type.Unsafe<Locale>({ ...Locale, description: 'The language of the page' }),
            ),
          }),
          response: { 200: ServiceSuggestions },
        },
      },
      async (request, reply) => {
        const { q, locale } = request.query;
        const council = await councils.get(request.params.slug);
        // People write of themselves: nobody's cache but their own may keep it.
        reply.header('cache-control', 'private, max-age=60');
        return { state: 'known' as const, services: [...findServices(council, q, locale ?? 'en')] };
      },
    );
  };
}
