/** The hall's log: one JSON line an event, without what people wrote and without secrets. */
import { pino, type Logger } from 'pino';
import type { LogLevel } from './configuration.js';

export type Log = Logger;

export function createLog(level: LogLevel): Log {
  return pino({
    level,
    base: null,
    // A bearer secret or a cookie in a log would be a session for whoever reads it.
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.token', '*.password'],
  });
}
