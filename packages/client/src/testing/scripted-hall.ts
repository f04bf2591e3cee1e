/** A hall in the test's own process, for faults of delivery only: it numbers facts, knows commands by id, and loses what it is told to. */
import type {
  Accepted,
  CitizenCommand,
  Command,
  ErrorBody,
  ErrorCode,
  Fact,
  Id,
  Outcome,
  RecordedFact,
  SentSignal,
  Signal,
  Standing,
  Watched,
} from '@moothall/protocol';
import type { ConnectLive, Live, LiveOptions } from '../live.js';
import type { VirtualTime } from './virtual-time.js';

/** What may happen to the messages of a network; each is a chance from 0 to 1. */
export interface Faults {
  loseRequest: number;
  loseAnswer: number;
  loseFact: number;
  doubleFact: number;
  /** Longest delay of any message, in milliseconds. */
  delayMs: number;
}
export const NO_FAULTS: Faults = { loseRequest: 0, loseAnswer: 0, loseFact: 0, doubleFact: 0, delayMs: 20 };

type Unnumbered = RecordedFact extends infer One
  ? One extends RecordedFact
    ? Omit<One, 'n' | 'at' | 'enquiryId'>
    : never
  : never;

interface Socket {
  readonly network: Network;
  readonly options: LiveOptions;
  readonly watched: Set<Id>;
  citizen: string | undefined;
}

export const ADVISER = {
  kind: 'adviser' as const,
  adviserId: '00000000-0000-4000-8000-0000000000aa',
  displayName: 'Sam',
  council: { slug: 'ashvale', name: 'Ashvale' },
};

export class ScriptedHall {
  readonly facts = new Map<Id, RecordedFact[]>();
  readonly requests: string[] = [];
  readonly signals: SentSignal[] = [];
  /** Told with the facts; an older hall tells nothing. */
  standing: Standing | undefined;
  readonly sockets = new Set<Socket>();
  readonly #time: VirtualTime;
  readonly #chance: () => number;
  readonly #owners = new Map<Id, string>();
  readonly #outcomes = new Map<string, Accepted>();
  readonly #citizens = new Map<string, string>();
  readonly #refusals: ErrorCode[] = [];
  #sessions = 0;

  constructor(time: VirtualTime, chance: () => number) {
    this.#time = time;
    this.#chance = chance;
  }

  /** A way to the hall of its own, which can be cut. */
  network(faults: Faults): Network {
    return new Network(this, this.#time, this.#chance, faults);
  }

  /** The next commands are refused with these codes. */
  refuseNext(...codes: ErrorCode[]): void {
    this.#refusals.push(...codes);
  }

  /** All sessions so far are over. */
  expireSessions(): void {
    this.#citizens.clear();
  }

  /** As the citizen may see them. */
  seen(enquiryId: Id, after = 0): Fact[] {
    return (this.facts.get(enquiryId) ?? [])
      .slice(after)
      .map((fact) => (fact.kind === 'noted' ? { enquiryId, n: fact.n, kind: 'withheld' } : fact));
  }

  /** Records something that staff did. */
  record(enquiryId: Id, fact: Unnumbered): void {
    const facts = this.facts.get(enquiryId) ?? [];
    this.facts.set(enquiryId, facts);
    const at = new Date(this.#time.now()).toISOString();
    facts.push({ ...fact, enquiryId, n: facts.length + 1, at });
    const [published] = this.seen(enquiryId, facts.length - 1);
    if (published) for (const socket of this.sockets) socket.network.publish(socket, published);
  }

  adviserPosts(enquiryId: Id, text: string): void {
    this.record(enquiryId, { kind: 'posted', by: ADVISER, text, commandId: this.#id() });
  }

  /** Tells everybody how things are. */
  tell(signal: Signal): void {
    for (const socket of this.sockets) socket.options.onSignal(signal);
  }

  note(enquiryId: Id): void {
    this.record(enquiryId, { kind: 'noted', by: ADVISER, text: 'for staff' });
  }

  /** @returns status and body */
  answer(path: string, token: string | undefined, body: unknown): [number, unknown] {
    this.requests.push(path);
    if (path === '/sessions') {
      this.#sessions += 1;
      const started = {
        token: `token-${this.#sessions}`,
        citizenId: this.#id(),
        expiresAt: new Date(this.#time.now() + 86_400_000).toISOString(),
      };
      this.#citizens.set(started.token, started.citizenId);
      return [201, started];
    }
    if (path === '/sessions/end') {
      this.#citizens.delete(body as string);
      return [204, undefined];
    }
    const citizen = this.#citizens.get(token ?? '');
    if (citizen === undefined) return [401, { error: problem('session-expired') }];
    if (path === '/commands') {
      const outcome = this.command(citizen, body as CitizenCommand);
      return outcome.ok ? [200, outcome] : [409, outcome];
    }
    const [, enquiryId = '', after = '0'] = /^\/enquiries\/([^/]+)\/facts\?after=(\d+)$/u.exec(path) ?? [];
    const watched = this.watch(citizen, enquiryId, Number(after));
    return watched.ok ? [200, watched] : [404, watched];
  }

  citizenOf(token: string | undefined): string | undefined {
    return this.#citizens.get(token ?? '');
  }

  command(citizen: string, command: Command): Outcome {
    const { id: commandId, enquiryId } = command;
    const known = this.#outcomes.get(`${citizen} ${commandId}`);
    if (known !== undefined) return known;
    const refusal = this.#refusals.shift() ?? this.#execute(citizen, command);
    if (refusal !== undefined) return { ok: false, commandId, error: problem(refusal) };
    const n = this.facts.get(enquiryId)?.length ?? 0;
    const accepted: Accepted = { ok: true, commandId, enquiryId, n, reference: 'ASH-4F7K-92QX' };
    this.#outcomes.set(`${citizen} ${commandId}`, accepted);
    return accepted;
  }

  watch(citizen: string, enquiryId: Id, after: number): Watched {
    if (this.#owners.get(enquiryId) !== citizen) return { ok: false, error: problem('enquiry-unknown') };
    // Few to a page, so that asking again is tried too.
    return {
      ok: true,
      head: this.facts.get(enquiryId)?.length ?? 0,
      facts: this.seen(enquiryId, after).slice(0, 3),
      ...(this.standing && { standing: this.standing }),
    };
  }

  #execute(citizen: string, command: Command): ErrorCode | undefined {
    const { enquiryId, kind, id: commandId } = command;
    const by = { kind: 'citizen' as const };
    if (kind === 'open-chat' || kind === 'request-callback' || kind === 'submit-form') {
      if (this.facts.has(enquiryId)) return 'enquiry-exists';
      this.#owners.set(enquiryId, citizen);
      this.record(enquiryId, {
        kind: 'opened',
        by,
        reference: 'ASH-4F7K-92QX',
        council: ADVISER.council,
        channel: kind === 'open-chat' ? 'chat' : kind === 'submit-form' ? 'form' : 'callback',
        locale: command.locale,
      });
      if (kind === 'open-chat') this.record(enquiryId, { kind: 'posted', by, text: command.text, commandId });
      else if (kind === 'submit-form')
        this.record(enquiryId, {
          kind: 'form-submitted',
          by,
          submission: command.submission,
          attachments: [],
        });
      else this.record(enquiryId, { kind: 'callback-requested', by, wish: command.wish });
      return undefined;
    }
    if (this.#owners.get(enquiryId) !== citizen) return 'enquiry-unknown';
    if (this.facts.get(enquiryId)?.some((fact) => fact.kind === 'closed')) return 'enquiry-closed';
    if (kind === 'post') this.record(enquiryId, { kind: 'posted', by, text: command.text, commandId });
    else if (kind === 'ask-callback')
      this.record(enquiryId, { kind: 'callback-requested', by, wish: command.wish });
    else if (kind === 'close') this.record(enquiryId, { kind: 'closed', by, outcome: command.outcome });
    else return 'not-allowed';
    return undefined;
  }

  #id(): Id {
    const digits = Math.floor(this.#chance() * 2 ** 48).toString(16);
    return `00000000-0000-4000-8000-${digits.padStart(12, '0')}`;
  }
}

/** One tab's way to the hall. */
export class Network {
  faults: Faults;
  readonly #hall: ScriptedHall;
  readonly #time: VirtualTime;
  readonly #chance: () => number;
  readonly #listeners = new Set<() => void>();
  #isUp = true;

  constructor(hall: ScriptedHall, time: VirtualTime, chance: () => number, faults: Faults) {
    this.#hall = hall;
    this.#time = time;
    this.#chance = chance;
    this.faults = faults;
  }

  readonly online = {
    isOnline: () => this.#isUp,
    onChange: (listener: () => void) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    },
  };

  /** Cuts it, or mends it; sockets break with it. */
  set(isUp: boolean): void {
    if (isUp === this.#isUp) return;
    this.#isUp = isUp;
    if (!isUp) this.breakSockets();
    this.wake();
  }

  /** The page hears that it may have missed something: the network changed, or it was asleep. */
  wake(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  breakSockets(): void {
    for (const socket of [...this.#hall.sockets]) {
      if (socket.network !== this) continue;
      this.#hall.sockets.delete(socket);
      socket.options.onDown();
    }
  }

  readonly fetch = (async (input: string, init: RequestInit = {}) => {
    const { 'content-type': type, ...headers } = (init.headers ?? {}) as Record<string, string>;
    const path = input.slice(input.indexOf('/v1') + 3);
    const token = headers['authorization']?.replace('Bearer ', '');
    const lost = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
    const exchange = async () => {
      await this.#pass(this.faults.loseRequest);
      const [status, answer] = this.#hall.answer(
        path,
        token,
        type ? JSON.parse(init.body as string) : init.body,
      );
      await this.#pass(this.faults.loseAnswer);
      return { ok: status < 300, status, headers: new Headers(), json: async () => answer } as Response;
    };
    return Promise.race([exchange(), lost]);
  }) as typeof fetch;

  readonly connect: ConnectLive = (options): Live => {
    const socket: Socket = { network: this, options, watched: new Set(), citizen: undefined };
    let isWanted = true;
    let attempts = 0;
    const attempt = async () => {
      const mine = (attempts += 1);
      await this.#time.pause(1 + this.#chance() * this.faults.delayMs);
      if (!isWanted || mine !== attempts || this.#hall.sockets.has(socket)) return;
      if (!this.#isUp || this.#chance() < this.faults.loseRequest) {
        options.onDown();
        await this.#time.pause(1_000);
        if (mine === attempts) void attempt();
        return;
      }
      socket.citizen = this.#hall.citizenOf(options.handshake().token);
      if (socket.citizen === undefined) {
        options.onRefused(problem('session-expired'));
        return;
      }
      socket.watched.clear();
      this.#hall.sockets.add(socket);
      options.onUp();
    };
    void attempt();
    const down = () => {
      if (!this.#hall.sockets.delete(socket)) return;
      options.onDown();
    };
    const ask = async <Answer>(run: (citizen: string) => Answer): Promise<Answer> => {
      if (!this.#hall.sockets.has(socket)) throw new Error('down');
      let timer: unknown;
      const patience = new Promise<never>((_, reject) => {
        timer = this.#time.setTimer(() => {
          reject(new Error('no acknowledgement'));
          down();
          if (isWanted) void attempt();
        }, 10_000);
      });
      const exchange = async () => {
        await this.#pass(this.faults.loseRequest);
        const answer = run(socket.citizen ?? '');
        await this.#pass(this.faults.loseAnswer);
        return answer;
      };
      return Promise.race([exchange(), patience]).finally(() => this.#time.clearTimer(timer));
    };
    // What breaks comes back by itself, as Socket.IO's own does.
    const originalDown = options.onDown;
    const withReturn = { ...options, onDown: () => (originalDown(), isWanted && void attempt()) };
    Object.assign(socket, { options: withReturn });
    return {
      get isUp() {
        return socket.network.#hall.sockets.has(socket);
      },
      command: (command) => ask((citizen) => this.#hall.command(citizen, command)),
      watch: (enquiryId, after) =>
        ask((citizen) => {
          const watched = this.#hall.watch(citizen, enquiryId, after);
          if (watched.ok) socket.watched.add(enquiryId);
          return watched;
        }),
      unwatch: (enquiryId) => void socket.watched.delete(enquiryId),
      signal: (signal) => void this.#hall.signals.push(signal),
      reconnect: () => void attempt(),
      close() {
        isWanted = false;
        this.reconnect = () => {};
        socket.network.#hall.sockets.delete(socket);
      },
    };
  };

  /** Delivers a fact as badly as the network is: late, twice, in any order, or not. */
  publish(socket: Socket, fact: Fact): void {
    const copies = this.#chance() < this.faults.doubleFact ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      if (this.#chance() < this.faults.loseFact) continue;
      this.#time.setTimer(() => {
        if (this.#hall.sockets.has(socket) && socket.watched.has(fact.enquiryId)) socket.options.onFact(fact);
      }, this.#chance() * this.faults.delayMs);
    }
  }

  async #pass(lose: number): Promise<void> {
    await this.#time.pause(this.#chance() * this.faults.delayMs);
    if (!this.#isUp) throw new Error('no network');
    if (this.#chance() < lose) await new Promise(() => {});
  }
}

/** As the catalogue has them. */
const PASSING: readonly ErrorCode[] = ['database-unavailable', 'storage-full', 'too-many-requests'];

function problem(code: ErrorCode): ErrorBody {
  return { code, message: code, retryable: PASSING.includes(code) };
}
