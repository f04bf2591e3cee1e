/** A council's plain pages, over HTTP. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Slug } from '@moothall/protocol';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { nameOf, type Councils } from '../councils/index.js';
import type { Clock } from '../platform/clock.js';
import { choosePageLanguage, PAGE_LANGUAGES, type PageLanguage } from './language.js';
import { accessibilityPage, contactPage, privacyPage, unknownCouncilPage, type PageInput } from './pages.js';
import { styleSheet } from './style.js';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGES = { '': contactPage, '/privacy': privacyPage, '/accessibility': accessibilityPage } as const;

export function pageRoutes({
  councils,
  clock,
}: {
  readonly councils: Councils;
  readonly clock: Clock;
}): FastifyPluginAsyncTypebox {
  async function inputFor(slug: string): Promise<Omit<PageInput, 'language'> | undefined> {
    const definition = await councils.find(slug);
    if (definition === undefined) return undefined;
    const answering =
      definition.answeredBy === undefined || definition.answeredBy === slug
        ? undefined
        : await councils.find(definition.answeredBy);
    const hasMark = (await councils.mark(slug)) !== undefined;
    const answeredBy = answering === undefined ? undefined : nameOf(answering);
    return { definition, answeredBy, hasMark, at: clock.now() };
  }

  return async (server) => {
    for (const [path, page] of Object.entries(PAGES)) {
      server.get(
        `/c/:council${path}`,
        {
          schema: {
            hide: true,
            params: Type.Object({ council: Type.String({ maxLength: 100 }) }),
            querystring: Type.Object({ lang: Type.Optional(Type.String({ maxLength: 100 })) }),
          },
        },
        async (request, reply) => {
          const input = await inputFor(request.params.council);
          const language = choosePageLanguage(
            input?.definition.languages ?? Object.keys(PAGE_LANGUAGES),
            request.query.lang,
            request.headers['accept-language'],
          );
          if (input === undefined) return send(reply.code(404), unknownCouncilPage(language), language);
          return send(
            reply.header('cache-control', 'public, max-age=60'),
            page({ ...input, language }),
            language,
          );
        },
      );
    }

    server.get(
      '/c/:council/style.css',
      { schema: { hide: true, params: Type.Object({ council: Slug }) } },
      async (request, reply) => {
        const definition = await councils.get(request.params.council);
        return reply
          .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=60' })
          .send(styleSheet(definition));
      },
    );
  };
}

function send(reply: FastifyReply, page: string, language: PageLanguage) {
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': PAGE_POLICY,
      vary: 'accept-language',
    })
    .send(page);
}
