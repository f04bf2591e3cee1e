/** For tests: the HTTP server as the hall builds it, with the routes of one room. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { HallError } from '../platform/errors.js';
import { randomIds } from '../platform/ids.js';
import { createLog } from '../platform/log.js';
import { createApi, type Authentication } from './server.js';

const NOBODY: Authentication = {
  citizen: () => Promise.reject(new HallError('not-signed-in')),
  adviser: () => Promise.resolve(undefined),
};

/** The caller closes it. */
export async function testServer(
  routes: FastifyPluginAsyncTypebox,
  { authentication = NOBODY, publicUrl = 'https://hall.example', trustProxy = ['loopback'] } = {},
): Promise<FastifyInstance> {
  const server = await createApi({
    log: createLog('silent'),
    ids: randomIds,
    authentication,
    version: '0.0.0',
    publicUrl,
    trustProxy,
  });
  await server.register(routes);
  return server;
}
