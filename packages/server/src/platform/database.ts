/** The door to PostgreSQL: a pool whose every transaction takes the application's role and a scope of councils. */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

/** The role that migrations create and that row-level security binds. It cannot log in. */
export const APPLICATION_ROLE = 'moothall_app';

/** Each store names its own tables; nobody needs a list of all. */
export type Tables = Record<string, never>;

/**
 * Whose rows a transaction may touch. `hall` is for the hall's own work that concerns no council's rows
 * (sessions by their secret, sign-in); it sees no council's enquiries.
 */
export type Scope = { readonly councils: readonly string[] } | 'hall';

export interface Database {
  /** Runs `work` in one transaction and commits; rolls back when it throws. */
  transaction<Result>(
    scope: Scope,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** @param options.connections at most so many at a time */
export function createDatabase(options: {
  url: string;
  connections: number;
  onIdleError: (error: Error) => void;
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: 'moothall',
  });
  // Without a listener the loss of an idle connection ends the process.
  let isClosing = false;
  pool.on('error', (error) => {
    // The pool says goodbye to its connections without waiting for them; a server that stops next cuts them off.
    if (!isClosing) options.onIdleError(error);
  });
  // bigint: positions and counts stay far below 2^53
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    transaction: (scope, work) =>
      kysely.transaction().execute(async (transaction) => {
        await enter(transaction, scope);
        return work(transaction);
      }),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
    close: () => {
      isClosing = true;
      return kysely.destroy();
    },
  };
}

/**
 * Takes the application's role for this transaction only, so that FORCE ROW LEVEL SECURITY binds whoever is connected,
 * and says whose rows it is about. No scope, no rows. It guards against a forgotten WHERE, not against SQL injection:
 * injected SQL could set another scope.
 */
async function enter(transaction: Transaction<Tables>, scope: Scope): Promise<void> {
  const councils = scope === 'hall' ? '' : scope.councils.join(',');
  await sql`select set_config('role', ${APPLICATION_ROLE}, true), set_config('moothall.councils', ${councils}, true)`.execute(
    transaction,
  );
}
