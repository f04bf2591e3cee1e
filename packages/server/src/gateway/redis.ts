/** Makes several nodes one: facts and signals travel between them over a Redis stream. Losing Redis loses nothing. */
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Log } from '../platform/log.js';

export interface NodeLink {
  readonly adapter: ReturnType<typeof createAdapter>;
  /** Rejects while Redis does not answer: a node is ready only when its link is. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects in the background and again after every loss; facts that are missed meanwhile are caught up by number. */
export function createNodeLink(redisUrl: string, log: Log): NodeLink {
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  redis.on('error', (error: Error) => {
    log.warn({ reason: error.message }, 'redis does not answer; other nodes hear of facts by catching up');
  });
  return {
    adapter: createAdapter(redis, { streamName: 'moothall', maxLen: 10_000 }),
    ping: async () => {
      await redis.ping();
    },
    close: async () => {
      redis.disconnect();
      await Promise.resolve();
    },
  };
}
