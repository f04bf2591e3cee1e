/** How often somebody may try to sign in: slows guessing down without locking the account's owner out. */

const MINUTE_MS = 60_000;

interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/** Tries that failed within the window after which more are refused. */
const LIMITS = {
  /** One account from one address: somebody guesses, or has forgotten. */
  pair: { most: 10, windowMs: 15 * MINUTE_MS },
  /** One address, any account: a list of stolen passwords is tried. An office is many people, so more. */
  address: { most: 100, windowMs: 15 * MINUTE_MS },
  /** One account from all addresses together. Does not concern addresses that its owner has used. */
  account: { most: 100, windowMs: 60 * MINUTE_MS },
} as const satisfies Readonly<Record<string, Limit>>;

const KINDS = ['pair', 'address', 'account'] as const;

/** Beyond so many names the oldest are forgotten, so that guessing cannot fill the memory. */
const MOST_NAMES = 50_000;

export interface Attempts {
  /**
   * Counts one more try before it is made, so that many at once are many.
   * @returns 0, or how many milliseconds to wait; then nothing was counted
   */
  begin(account: string, address: string): number;
  /** The try was right: it is taken back, the pair is forgiven, and the address is one of the owner's from now on. */
  succeeded(account: string, address: string): void;
}

/** Counts in this node's memory: with several nodes the limits are so many times as high. */
export function createAttempts(nowMs: () => number): Attempts {
  const tries = new Map<string, readonly number[]>();
  const known = new Set<string>();

  function recent(name: string, { windowMs }: Limit): readonly number[] {
    const since = nowMs() - windowMs;
    return (tries.get(name) ?? []).filter((atMs) => atMs > since);
  }

  function keep(name: string, kept: readonly number[]): void {
    // Taken out and put in again: the map's order is the order of last use.
    tries.delete(name);
    if (kept.length > 0) tries.set(name, kept);
    forgetOldest(tries);
  }

  function waitMs(name: string, limit: Limit): number {
    const made = recent(name, limit);
    const [oldest = 0] = made.slice(-limit.most);
    return made.length < limit.most ? 0 : oldest + limit.windowMs - nowMs();
  }

  return {
    begin(account, address) {
      const names = namesOf(account, address);
      const kinds = known.has(names.pair) ? (['pair', 'address'] as const) : KINDS;
      const longest = Math.max(...kinds.map((kind) => waitMs(names[kind], LIMITS[kind])));
      if (longest > 0) return longest;
      for (const kind of KINDS) {
        keep(names[kind], [...recent(names[kind], LIMITS[kind]), nowMs()].slice(-LIMITS[kind].most));
      }
      return 0;
    },

    succeeded(account, address) {
      const names = namesOf(account, address);
      for (const kind of ['address', 'account'] as const) {
        keep(names[kind], recent(names[kind], LIMITS[kind]).slice(0, -1));
      }
      keep(names.pair, []);
      known.delete(names.pair);
      known.add(names.pair);
      forgetOldest(known);
    },
  };
}

function namesOf(account: string, address: string) {
  return { pair: `pair ${account} ${address}`, address: `address ${address}`, account: `account ${account}` };
}

function forgetOldest(names: {
  readonly size: number;
  keys(): Iterator<string>;
  delete(key: string): boolean;
}): void {
  while (names.size > MOST_NAMES) {
    const oldest = names.keys().next();
    if (oldest.done === true) return;
    names.delete(oldest.value);
  }
}
