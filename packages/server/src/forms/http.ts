/** Definitions of forms, for whoever shows them. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FormDefinition, Slug } from '@moothall/protocol';
import { Type } from 'typebox';
import type { Forms } from './service.js';

export function formRoutes({ forms }: { readonly forms: Forms }): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.get(
      '/v1/councils/:slug/forms/:formId',
      {
        schema: {
          tags: ['forms'],
          summary: 'A form of the council in its current version',
          operationId: 'form',
          params: Type.Object({ slug: Slug, formId: Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }) }),
          response: { 200: FormDefinition },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'public, max-age=60');
        return forms.form(request.params.slug, request.params.formId);
      },
    );
  };
}
