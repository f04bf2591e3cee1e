/** Tabs of one browser that visit one site: they share storage, locks and hints, and each has its own network. */
import type { Id } from '@moothall/protocol';
import { withChat, type Client } from '../chat.js';
import { createCoreClient } from '../core.js';
import type { ConnectLive } from '../live.js';
import { memoryStore, type ClientPorts, type Hint, type KeyValueStore, type Ports } from '../ports.js';
import { ScriptedHall, NO_FAULTS, type Faults, type Network } from './scripted-hall.js';
import { VirtualTime } from './virtual-time.js';

export interface Tab {
  readonly client: Client;
  readonly network: Network;
}

export class Browser {
  readonly time = new VirtualTime();
  readonly hall: ScriptedHall;
  readonly storage: KeyValueStore = memoryStore();
  readonly #lock = mutex();
  readonly #channels = new Set<(hint: Hint) => void>();
  readonly #chance: () => number;
  #ids = 0;

  constructor(chance: () => number = seeded(1)) {
    this.#chance = chance;
    this.hall = new ScriptedHall(this.time, chance);
  }

  tab(faults: Faults = NO_FAULTS, ports: ClientPorts = {}, load?: () => Promise<ConnectLive>): Tab {
    const network = this.hall.network(faults);
    let leave = () => {};
    // A page that is gone holds no lock; what it still delivers, it is let deliver.
    const gone = new Promise<void>((resolve) => (leave = resolve));
    const core = createCoreClient({
      hall: 'https://hall.example',
      council: 'ashvale',
      ports: {
        storage: this.storage,
        lock: (name, run, isPatient) => this.#lock(name, isPatient ? () => Promise.race([run(), gone]) : run),
        broadcast: (onHint) => {
          this.#channels.add(onHint);
          const others = () => [...this.#channels].filter((other) => other !== onHint);
          return {
            hint: (hint) => {
              for (const other of others())
                this.time.setTimer(() => this.#channels.has(other) && other(hint), 1);
            },
            close: () => void this.#channels.delete(onHint),
          };
        },
        online: network.online,
        fetch: network.fetch,
        now: this.time.now,
        uuid: () => this.#uuid(),
        chance: this.#chance,
        setTimer: this.time.setTimer,
        clearTimer: this.time.clearTimer,
        ...ports,
      },
    });
    const client = withChat(core, load ?? (async () => network.connect));
    const { close } = client;
    client.close = () => {
      close();
      leave();
    };
    return { client, network };
  }

  #uuid(): Id {
    this.#ids += 1;
    return `00000000-0000-4000-9000-${this.#ids.toString(16).padStart(12, '0')}`;
  }
}

/** Chance that is the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A lock that the tabs of this browser share. */
function mutex(): Ports['lock'] {
  const tails = new Map<string, Promise<void>>();
  return (name, run) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(run);
    tails.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}
