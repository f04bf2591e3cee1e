/** How often somebody may try to sign in: slows guessing down without locking the account's owner out. */

const MINUTE_MS = 60_000;

/** Failures within the window after which more are refused. */
const LIMITS = {
  /** One account from one address: somebody guesses, or has forgotten. */
  pair: { most: 10, windowMs: 15 * MINUTE_MS },
  /** One address, any account: a list of stolen passwords is tried. An office is many people, so more. */
  address: { most: 100, windowMs: 15 * MINUTE_MS },
  /** One account from all addresses together. Does not concern addresses that its owner has used. */
  account: { most: 100, windowMs: 60 * MINUTE_MS },
} as const;

/** Beyond so many names the oldest are forgotten, so that guessing cannot fill the memory. */
const MOST_NAMES = 50_000;

export interface Attempts {
  /** Whether one more try may be made now; a refused one counts for nothing. */
  allows(account: string, address: string): boolean;
  failed(account: string, address: string): void;
  /** Forgives the pair's failures, and remembers the address as one of the owner's. */
  succeeded(account: string, address: string): void;
}

/** Counts in this node's memory: with several nodes the limits are so many times as high. */
export function createAttempts(nowMs: () => number): Attempts {
  const failures = new Map<string, readonly number[]>();
  const known = new Set<string>();

  function recent(name: string, windowMs: number): readonly number[] {
    const since = nowMs() - windowMs;
    return (failures.get(name) ?? []).filter((atMs) => atMs > since);
  }

  function add(name: string, { most, windowMs }: { readonly most: number; readonly windowMs: number }): void {
    const kept = [...recent(name, windowMs), nowMs()].slice(-most);
    // Taken out and put in again: the map's order is the order of last use.
    failures.delete(name);
    failures.set(name, kept);
    forgetOldest(failures);
  }

  return {
    allows(account, address) {
      const names = namesOf(account, address);
      const within = (kind: keyof typeof LIMITS) =>
        recent(names[kind], LIMITS[kind].windowMs).length < LIMITS[kind].most;
      return within('pair') && within('address') && (known.has(names.pair) || within('account'));
    },
    failed(account, address) {
      const names = namesOf(account, address);
      for (const kind of ['pair', 'address', 'account'] as const) add(names[kind], LIMITS[kind]);
    },
    succeeded(account, address) {
      const { pair } = namesOf(account, address);
      failures.delete(pair);
      known.delete(pair);
      known.add(pair);
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
