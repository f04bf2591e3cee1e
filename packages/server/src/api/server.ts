/** The HTTP server: validation, who is asking, errors of the catalogue, security headers, the API's own description. */
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { COUNCIL_KEY, errorBody, FILE_NAME } from '@moothall/protocol';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { HallError, toHallError } from '../platform/errors.js';
import type { Ids } from '../platform/ids.js';
import type { Log } from '../platform/log.js';
import type { Adviser, Principal } from '../platform/principals.js';
import { mayUseCookie } from '../staff/index.js';

/** How the server finds out who is asking. */
export interface Authentication {
  citizen(token: string): Promise<Principal>;
  adviser(cookieHeader: string | undefined): Promise<Adviser | undefined>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking: a citizen by bearer session, else staff by cookie. @throws HallError `not-signed-in`, `session-expired` */
    principal(): Promise<Principal>;
    /** Staff only. @throws HallError `not-signed-in` */
    adviser(): Promise<Adviser>;
  }
}

export interface ApiOptions {
  readonly log: Log;
  readonly ids: Ids;
  readonly authentication: Authentication;
  readonly version: string;
  readonly publicUrl: string;
  /** Whose word on the address of the one who asks is taken: addresses, ranges, or `loopback`. */
  readonly trustProxy: readonly string[];
}

/** Builds the server without routes and without listening; rooms add theirs. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  // Fastify's own, smaller type of a logger: otherwise every room's routes would carry pino's.
  const loggerInstance: FastifyBaseLogger = options.log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => options.ids.uuid(),
    bodyLimit: 1024 * 1024,
    trustProxy: [...options.trustProxy],
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<TypeBoxTypeProvider>();
  server.setValidatorCompiler(TypeBoxValidatorCompiler);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: errorBody('not-found') }));
  await server.register(cookie);
  // Any page may speak to the API: what it may do is decided by its session, whose start checks the origin.
  await server.register(cors, {
    origin: true,
    credentials: false,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', COUNCIL_KEY, FILE_NAME],
    exposedHeaders: ['retry-after'],
    maxAge: 86_400,
  });
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new HallError('too-many-requests'),
  });
  await server.register(swagger, { openapi: describeApi(options) });
  authenticate(server, options);
  secureHeaders(server);
  return server;
}

function describeApi({
  version,
  publicUrl,
}: ApiOptions): NonNullable<FastifyDynamicSwaggerOptions['openapi']> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Moothall',
      version,
      description: 'The hall’s HTTP API. What goes over the socket is described in /asyncapi.json.',
    },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: {
        citizen: { type: 'http', scheme: 'bearer', description: 'A citizen’s session' },
        staff: {
          type: 'apiKey',
          in: 'cookie',
          name: 'moothall',
          description: 'The cookie of a signed-in adviser',
        },
      },
    },
  };
}

function authenticate(server: FastifyInstance, { authentication, publicUrl }: ApiOptions): void {
  server.decorateRequest('principal', async function principal(this: FastifyRequest) {
    const token = /^Bearer (\S+)$/i.exec(this.headers.authorization ?? '')?.[1];
    return token === undefined ? this.adviser() : authentication.citizen(token);
  });
  server.decorateRequest('adviser', async function adviser(this: FastifyRequest) {
    const found = await authentication.adviser(this.headers.cookie);
    if (found === undefined) throw new HallError('not-signed-in');
    // A page of another origin must not act as the adviser whose browser it runs in.
    if (!mayUseCookie(this, publicUrl)) throw new HallError('origin-not-allowed');
    return found;
  });
}

function secureHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Pages of the hall set their own policy; data needs none to be harmless when it is opened as a page.
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}

async function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const hallError = fromFastify(error);
  if (hallError.code === 'unexpected') request.log.error({ err: error }, 'unexpected error');
  if (hallError.retryAfterSeconds !== undefined) reply.header('retry-after', hallError.retryAfterSeconds);
  reply.code(hallError.status).send({ error: hallError.body });
}

/** Fastify's own refusals by the catalogue's codes. */
function fromFastify(error: FastifyError): HallError {
  if (error instanceof HallError) return error;
  if (error.validation !== undefined) {
    const path = error.validation[0]?.instancePath;
    return new HallError('malformed-request', { cause: error, ...(path === undefined ? {} : { path }) });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new HallError('command-too-large', { cause: error });
  if (error.statusCode === 429) return new HallError('too-many-requests', { cause: error });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new HallError(error.statusCode === 404 ? 'not-found' : 'malformed-request', { cause: error });
  }
  return toHallError(error);
}
