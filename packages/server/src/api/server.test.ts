/** Who is asking, over HTTP. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { expect, it } from 'vitest';
import type { Adviser } from '../platform/principals.js';
import { HallError } from '../platform/errors.js';
import { testServer } from './testing.js';

const ADVISER: Adviser = {
  kind: 'adviser',
  adviserId: 'a1b0f1f6-0000-4000-8000-000000000001',
  displayName: 'Maria',
  council: { slug: 'northmarch', name: 'Northmarch Council' },
};
const whoami: FastifyPluginAsyncTypebox = async (server) => {
  server.route({
    method: ['GET', 'POST'],
    url: '/who',
    schema: { hide: true },
    handler: async (request) => ({ kind: (await request.principal()).kind }),
  });
};
const authentication = {
  citizen: (token: string) =>
    token === 'right'
      ? Promise.resolve({ kind: 'citizen', citizenId: 'c', council: 'ashvale' } as const)
      : Promise.reject(new HallError('session-expired')),
  adviser: (cookie: string | undefined) => Promise.resolve(cookie === 'maria' ? ADVISER : undefined),
};

it.each([
  ['GET', {}, 'not-signed-in'],
  ['GET', { authorization: 'Bearer right' }, 'citizen'],
  ['GET', { authorization: 'Bearer wrong' }, 'session-expired'],
  ['POST', { authorization: 'Bearer right', origin: 'https://any.example' }, 'citizen'],
  ['GET', { cookie: 'maria' }, 'adviser'],
  ['POST', { cookie: 'maria', origin: 'https://hall.example' }, 'adviser'],
  ['POST', { cookie: 'maria' }, 'adviser'],
  ['POST', { cookie: 'maria', 'sec-fetch-site': 'same-origin' }, 'adviser'],
  ['POST', { cookie: 'maria', origin: 'https://www.hall.example' }, 'origin-not-allowed'],
  ['POST', { cookie: 'maria', origin: 'null' }, 'origin-not-allowed'],
  ['POST', { cookie: 'maria', 'sec-fetch-site': 'same-site' }, 'origin-not-allowed'],
] as const)('%s with %j is %s', async (method, headers, expected) => {
  const server = await testServer(whoami, { authentication });
  const answer = (await server.inject({ method, url: '/who', headers })).json<{
    kind?: string;
    error?: { code: string };
  }>();
  expect(answer.kind ?? answer.error?.code).toBe(expected);
  await server.close();
});

it('takes nobody’s word on where a request comes from but a proxy’s that was named', async () => {
  const seen: FastifyPluginAsyncTypebox = async (server) => {
    server.get('/ip', { schema: { hide: true } }, async ({ ip }) => ({ ip }));
  };
  const server = await testServer(seen, { trustProxy: ['10.0.0.0/8', '192.0.2.7'] });
  const from = async (remoteAddress: string) => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    return (await server.inject({ url: '/ip', headers, remoteAddress })).json<{ ip: string }>().ip;
  };
  expect(await from('10.1.2.3')).toBe('203.0.113.9');
  expect(await from('192.0.2.7')).toBe('203.0.113.9');
  expect(await from('192.0.2.8')).toBe('192.0.2.8');
  await server.close();
});
