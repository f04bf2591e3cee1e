/** Files over HTTP: in with the sender's session, out by a signed address that needs none. */
import type { IncomingMessage } from 'node:http';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Attachment, ATTACHMENT_MAX_BYTES, FILE_NAME, Id, Slug } from '@moothall/protocol';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { HallError } from '../platform/errors.js';
import { disposition } from './file-name.js';
import type { Attachments } from './service.js';

export function attachmentRoutes({
  attachments,
}: {
  readonly attachments: Attachments;
}): FastifyPluginAsyncTypebox {
  return async (server) => {
    // Whatever it is, it is bytes: a text must not be read as one, nor JSON as JSON.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const params = Type.Object({ id: Id });

    server.put(
      '/v1/attachments/:id',
      {
        config: { rateLimit: { max: 60, timeWindow: '10 minutes', keyGenerator: bySession } },
        schema: {
          tags: ['attachments'],
          summary: 'Upload a file, to be sent along with a message or form within a day',
          description: `The body is the file itself, its type in \`content-type\`, its name percent-encoded in \`${FILE_NAME}\`. The id is made by the sender: a repeat gets the first answer.`,
          operationId: 'uploadAttachment',
          params,
          headers: Type.Object({ [FILE_NAME]: Type.Optional(Type.String({ maxLength: 2000 })) }),
          response: { 200: Attachment },
        },
      },
      async (request) => {
        const by = await request.principal();
        if (Number(request.headers['content-length'] ?? 0) > ATTACHMENT_MAX_BYTES)
          throw new HallError('file-too-large');
        const body = request.body as IncomingMessage | null | undefined;
        try {
          return await attachments.upload(by, {
            id: request.params.id,
            name: nameOf(request),
            declaredType: request.headers['content-type'] ?? '',
            // Not destroyed where it is refused half-way: with it the connection would go, and the answer on it.
            content: body?.iterator({ destroyOnReturn: false }) ?? nothing(),
          });
        } finally {
          body?.resume();
        }
      },
    );

    server.delete(
      '/v1/attachments/:id',
      {
        schema: {
          tags: ['attachments'],
          summary: 'Remove an uploaded file that was not sent',
          operationId: 'discardAttachment',
          params,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await attachments.discard(await request.principal(), request.params.id);
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/v1/files/:council/:id',
      {
        schema: {
          tags: ['attachments'],
          summary: 'A file, by the address that the enquiry gave for it',
          operationId: 'attachmentContent',
          params: Type.Object({ council: Slug, id: Id }),
          querystring: Type.Object({
            expires: Type.Integer({ minimum: 0 }),
            signature: Type.String({ maxLength: 100 }),
          }),
        },
      },
      async (request, reply) => {
        const { expires, signature } = request.query;
        const { attachment, content } = await attachments.read({ ...request.params, expires }, signature);
        const { mediaType, name } = attachment;
        const isPicture = mediaType.startsWith('image/');
        return (
          reply
            .type(mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType)
            .header('content-disposition', disposition(isPicture ? 'inline' : 'attachment', name))
            // Whatever a browser takes it for, it runs nothing and belongs to no origin.
            .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
            // Pictures stand on councils' own pages; nothing else may be drawn into any page.
            .header('cross-origin-resource-policy', isPicture ? 'cross-origin' : 'same-origin')
            .header('referrer-policy', 'no-referrer')
            .send(content)
        );
      },
    );
  };
}

function nameOf(request: FastifyRequest): string {
  const given = request.headers[FILE_NAME];
  try {
    return decodeURIComponent(typeof given === 'string' ? given : '');
  } catch (error) {
    throw new HallError('malformed-request', { path: `/headers/${FILE_NAME}`, cause: error });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An upload without a body.
}

/** Limits follow the session, not the address: a library or an office is many people behind one address. */
function bySession(request: { headers: { authorization?: string | undefined }; ip: string }): string {
  return request.headers.authorization ?? request.ip;
}
