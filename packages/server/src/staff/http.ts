/** Signing in and out, and who is signed in. */
import session, { type FastifySessionOptions } from '@fastify/session';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { SignIn, StaffProfile } from '@moothall/protocol';
import { Type } from 'typebox';
import { HallError } from '../platform/errors.js';
import { mayUseCookie } from './cookie.js';
import type { Staff } from './service.js';
import { STAFF_SESSION_MS, type StaffSessions } from './sessions.js';

declare module 'fastify' {
  interface Session {
    adviserId?: string;
  }
}

export interface StaffRoutesParts {
  readonly staff: Staff;
  readonly sessions: StaffSessions;
  readonly publicUrl: string;
}

export function staffRoutes({ staff, sessions, publicUrl }: StaffRoutesParts): FastifyPluginAsyncTypebox {
  return async (server) => {
    // Of this plugin alone: other routes know staff by `adviserOfCookie`, and never make a session.
    await server.register(session, {
      secret: sessions.signer,
      store: libraryStore(sessions),
      cookieName: sessions.cookie.name,
      cookie: {
        secure: sessions.cookie.secure,
        httpOnly: true,
        sameSite: 'strict',
        path: '/',
        maxAge: STAFF_SESSION_MS,
      },
      saveUninitialized: false,
      rolling: false,
    });
    server.addHook('onRequest', async (request) => {
      if (!mayUseCookie(request, publicUrl)) throw new HallError('origin-not-allowed');
    });

    server.post(
      '/v1/staff/sign-in',
      {
        schema: {
          tags: ['staff'],
          summary: 'Sign in with e-mail address and password',
          operationId: 'signIn',
          body: SignIn,
          response: { 200: StaffProfile },
        },
      },
      async (request) => {
        const { email, password } = request.body;
        const adviser = await staff.signIn(email, password, request.ip);
        // A new id, so that one which somebody planted before is worth nothing.
        await request.session.regenerate();
        request.session.adviserId = adviser.adviserId;
        // Saved by hand: behind a proxy that ends TLS the library would take a secure cookie for a mistake.
        await request.session.save();
        return staff.profile(adviser);
      },
    );

    server.post(
      '/v1/staff/sign-out',
      {
        schema: {
          tags: ['staff'],
          summary: 'Sign out',
          operationId: 'signOut',
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await request.session.destroy();
        const { name, secure } = sessions.cookie;
        reply.clearCookie(name, { path: '/', secure, httpOnly: true, sameSite: 'strict' });
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/v1/staff/me',
      {
        schema: {
          tags: ['staff'],
          summary: 'Who is signed in',
          operationId: 'me',
          response: { 200: StaffProfile },
        },
      },
      async (request) => {
        const adviser = await sessions.adviserOfCookie(request.headers.cookie);
        if (adviser === undefined) throw new HallError('not-signed-in');
        return staff.profile(adviser);
      },
    );
  };
}

/** The session library's store, which speaks in callbacks. */
function libraryStore(sessions: StaffSessions): NonNullable<FastifySessionOptions['store']> {
  return {
    set: (sessionId, data, done) => {
      // Through JSON, as the library's own classes keep what they need in getters and toJSON.
      sessions.save(sessionId, JSON.parse(JSON.stringify(data)) as Record<string, unknown>).then(() => {
        done();
      }, done);
    },
    get: (sessionId, done) => {
      sessions.find(sessionId).then((data) => {
        done(null, (data ?? null) as Parameters<typeof done>[1]);
      }, done);
    },
    destroy: (sessionId, done) => {
      sessions.delete(sessionId).then(() => {
        done();
      }, done);
    },
  };
}
