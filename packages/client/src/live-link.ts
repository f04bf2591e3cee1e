/** Holds the live connection while somebody wants it, and says honestly how it stands. */
import type { ErrorBody } from '@moothall/protocol';
import type { ConnectionState } from './client-events.js';
import type { ConnectLive, Live, LiveOptions } from './live.js';
import type { Ports } from './ports.js';

/** A connection may be down this long before it is called offline; the first one has longer, for it is loaded first. */
const OFFLINE_AFTER_MS = 2_000;
const FIRST_OFFLINE_AFTER_MS = 10_000;
/** After a refusal that may pass, or a transport that could not be loaded. */
const RETRY_MS = 5_000;

export interface LiveLinkParts {
  readonly ports: Ports;
  /** Loads the transport. */
  readonly load: () => Promise<ConnectLive>;
  /** Whether there is a session to connect with. */
  readonly isReady: () => boolean;
  readonly options: Pick<LiveOptions, 'hall' | 'handshake' | 'onFact' | 'onSignal'>;
  readonly onUp: () => void;
  readonly onState: () => void;
  /** A refusal that will not pass by itself. */
  readonly onRefused: (error: ErrorBody) => void;
}

export class LiveLink {
  readonly #parts: LiveLinkParts;
  #isWanted = false;
  #live: Live | undefined;
  #loading: Promise<ConnectLive> | undefined;
  #isLate = false;
  #wasUp = false;
  #lateTimer: unknown;
  #retryTimer: unknown;
  #state: ConnectionState = 'idle';

  constructor(parts: LiveLinkParts) {
    this.#parts = parts;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The transport, while it is up. */
  get up(): Live | undefined {
    return this.#live?.isUp ? this.#live : undefined;
  }

  /** Connects as soon as there is a session, or lets go. */
  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    if (isWanted) this.#open();
    else this.#drop();
    this.#changed();
  }

  /** There may be a session now. */
  look(): void {
    if (this.#isWanted && this.#live === undefined) this.#open();
  }

  /** The network has come or gone. */
  networkChanged(): void {
    if (this.#live !== undefined && !this.#live.isUp && this.#parts.ports.online.isOnline()) {
      this.#live.reconnect();
    }
    this.#changed();
  }

  /** Lets go of the connection of a session that is over; a new one connects again. */
  reset(): void {
    this.#drop();
    if (this.#isWanted) this.#open();
    this.#changed();
  }

  #open(): void {
    const { ports, load, isReady } = this.#parts;
    ports.clearTimer(this.#retryTimer);
    // Loaded while the session is still being asked for; connected when both are there.
    this.#loading ??= load();
    this.#loading.then(
      (connect) => {
        if (this.#isWanted && this.#live === undefined && isReady()) this.#live = this.#connect(connect);
      },
      () => {
        this.#loading = undefined;
        this.#isLate = true;
        this.#retry(() => this.#open());
        this.#changed();
      },
    );
  }

  #connect(connect: ConnectLive): Live {
    const { options, onUp, onRefused } = this.#parts;
    const live: Live = connect({
      ...options,
      onUp: () => {
        this.#wasUp = true;
        this.#changed();
        onUp();
      },
      onDown: () => this.#changed(),
      onRefused: (error) => {
        this.#changed();
        if (error === undefined || error.retryable)
          this.#retry(() => {
            if (!live.isUp) live.reconnect();
          });
        else onRefused(error);
      },
    });
    return live;
  }

  #retry(run: () => void): void {
    const { ports } = this.#parts;
    ports.clearTimer(this.#retryTimer);
    this.#retryTimer = ports.setTimer(
      () => {
        if (this.#isWanted) run();
      },
      RETRY_MS * (0.5 + ports.chance() / 2),
    );
  }

  #drop(): void {
    const { ports } = this.#parts;
    ports.clearTimer(this.#retryTimer);
    ports.clearTimer(this.#lateTimer);
    this.#lateTimer = undefined;
    this.#isLate = this.#wasUp = false;
    this.#live?.close();
    this.#live = undefined;
  }

  #changed(): void {
    const { ports, onState } = this.#parts;
    const isUp = this.up !== undefined;
    if (isUp || !this.#isWanted) {
      ports.clearTimer(this.#lateTimer);
      this.#lateTimer = undefined;
      this.#isLate = false;
    } else if (this.#lateTimer === undefined && !this.#isLate) {
      this.#lateTimer = ports.setTimer(
        () => {
          this.#lateTimer = undefined;
          this.#isLate = true;
          this.#changed();
        },
        this.#wasUp ? OFFLINE_AFTER_MS : FIRST_OFFLINE_AFTER_MS,
      );
    }
    const state = !this.#isWanted
      ? 'idle'
      : this.#isLate || !ports.online.isOnline()
        ? 'offline'
        : isUp
          ? 'online'
          : 'connecting';
    if (state === this.#state) return;
    this.#state = state;
    onState();
  }
}
