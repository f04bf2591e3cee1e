/** Commands and reading over HTTP. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  AttachmentAddress,
  COMMAND_MAX_BYTES,
  Command,
  EnquirySnapshot,
  EnquirySummary,
  ERRORS,
  Fact,
  FeedEntry,
  FeedSnapshot,
  Id,
  Slug,
  Standing,
  type Command as AnyCommand,
  type Outcome,
} from '@moothall/protocol';
import { Type } from 'typebox';
import type { Attachments } from '../attachments/index.js';
import type { Principal } from '../platform/principals.js';
import { parseCommand } from './parse-command.js';
import type { Enquiries } from './service.js';

export interface EnquiryRoutesParts {
  readonly enquiries: Enquiries;
  readonly attachments: Pick<Attachments, 'address'>;
  /** Carries out any command, by whichever room owns its kind. */
  readonly execute: (by: Principal, command: AnyCommand) => Promise<Outcome>;
}

const After = Type.Object({ after: Type.Integer({ minimum: 0, default: 0 }) });

export function enquiryRoutes({
  enquiries,
  attachments,
  execute,
}: EnquiryRoutesParts): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.post(
      '/v1/commands',
      {
        bodyLimit: COMMAND_MAX_BYTES * 2,
        config: { rateLimit: { max: 120, timeWindow: '1 minute', keyGenerator: bySession } },
        // Described here, checked by parseCommand: its refusals carry the command's id, as on the socket.
        schema: {
          tags: ['enquiries'],
          summary: 'Carry out a command',
          operationId: 'executeCommand',
          body: Command,
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const parsed = parseCommand(request.body);
        const by = await request.principal();
        const outcome = 'refused' in parsed ? parsed.refused : await execute(by, parsed.command);
        return reply.code(outcome.ok ? 200 : ERRORS[outcome.error.code].status).send(outcome);
      },
    );

    server.get(
      '/v1/enquiries',
      {
        schema: {
          tags: ['enquiries'],
          summary: 'The citizen’s own enquiries',
          operationId: 'ownEnquiries',
          response: { 200: Type.Object({ enquiries: Type.Array(EnquirySummary) }) },
        },
      },
      async (request) => ({ enquiries: [...(await enquiries.own(await request.principal()))] }),
    );

    server.get(
      '/v1/enquiries/:enquiryId',
      {
        schema: {
          tags: ['enquiries'],
          summary: 'An enquiry as it stands',
          operationId: 'enquiry',
          params: Type.Object({ enquiryId: Id }),
          response: { 200: EnquirySnapshot },
        },
      },
      async (request) => enquiries.snapshot(await request.principal(), request.params.enquiryId),
    );

    server.get(
      '/v1/enquiries/:enquiryId/facts',
      {
        schema: {
          tags: ['enquiries'],
          summary: 'The facts of an enquiry after a number',
          operationId: 'enquiryFacts',
          params: Type.Object({ enquiryId: Id }),
          querystring: After,
          response: {
            200: Type.Object({ head: Type.Integer(), facts: Type.Array(Fact), standing: Standing }),
          },
        },
      },
      async (request) => {
        const page = await enquiries.facts(
          await request.principal(),
          request.params.enquiryId,
          request.query.after,
        );
        return { ...page, facts: [...page.facts] };
      },
    );

    server.get(
      '/v1/enquiries/:enquiryId/attachments/:id',
      {
        schema: {
          tags: ['attachments'],
          summary: 'Where a file of an enquiry is to be had for the next five minutes',
          operationId: 'attachmentAddress',
          params: Type.Object({ enquiryId: Id, id: Id }),
          response: { 200: AttachmentAddress },
        },
      },
      async (request) => {
        const by = await request.principal();
        const { enquiryId, id } = request.params;
        await enquiries.mustSee(by, enquiryId);
        return attachments.address(by, enquiryId, id);
      },
    );

    server.get(
      '/v1/feeds/:council',
      {
        schema: {
          tags: ['staff'],
          summary: 'The open enquiries of a council, with its feed’s position',
          operationId: 'feed',
          params: Type.Object({ council: Slug }),
          response: { 200: FeedSnapshot },
        },
      },
      async (request) => enquiries.feedSnapshot(await request.adviser(), request.params.council),
    );

    server.get(
      '/v1/feeds/:council/entries',
      {
        schema: {
          tags: ['staff'],
          summary: 'Steps of a council’s feed after a position',
          operationId: 'feedEntries',
          params: Type.Object({ council: Slug }),
          querystring: After,
          response: { 200: Type.Object({ head: Type.Integer(), entries: Type.Array(FeedEntry) }) },
        },
      },
      async (request) => {
        const page = await enquiries.feedEntries(
          await request.adviser(),
          request.params.council,
          request.query.after,
        );
        return { head: page.head, entries: [...page.entries] };
      },
    );
  };
}

/** Limits follow the session, not the address: a library or an office is many people behind one address. */
function bySession(request: { headers: { authorization?: string | undefined }; ip: string }): string {
  return request.headers.authorization ?? request.ip;
}
