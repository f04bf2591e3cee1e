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
  /** The session to connect with, where there is one. */
  readonly token: () => string | undefined;
  readonly options: Pick<LiveOptions, 'hall' | 'handshake' | 'onFact' | 'onSignal'>;
  readonly onUp: () => void;
  readonly onState: () => void;
  /** A refusal that will not pass by itself. */
  readonly onRefused: (error: ErrorBody) => void;
}

export interface LiveLink {
  readonly state: ConnectionState;
  /** The transport, while it is up. */
  readonly up: Live | undefined;
  /** Connects as soon as there is a session, or lets go. */
  want(isWanted: boolean): void;
  /** There may be a session now, or another one: the connection of one that is over is let go. */
  look(): void;
  /** The network has come or gone, or the page was asleep: what waits for its time is tried now. */
  networkChanged(): void;
}

export function createLiveLink(parts: LiveLinkParts): LiveLink {
  const { ports, load, token, options, onUp, onState, onRefused } = parts;
  let state: ConnectionState = 'idle';
  let isWanted = false;
  let live: Live | undefined;
  let connectedAs: string | undefined;
  let loading: Promise<ConnectLive> | undefined;
  let isLate = false;
  let wasUp = false;
  let lateTimer: unknown;
  let retryTimer: unknown;

  const link: LiveLink = {
    get state() {
      return state;
    },
    get up() {
      return live?.isUp ? live : undefined;
    },
    want(wanted) {
      if (wanted === isWanted) return;
      isWanted = wanted;
      if (isWanted) open();
      else drop();
      changed();
    },
    look() {
      if (live && connectedAs !== token()) drop();
      if (isWanted && !live) open();
      changed();
    },
    networkChanged() {
      if (live && !live.isUp && ports.online.isOnline()) live.reconnect();
      changed();
    },
  };
  return link;

  function open(): void {
    ports.clearTimer(retryTimer);
    // Loaded while the session is still being asked for; connected when both are there.
    loading ??= load();
    loading.then(connect, () => {
      loading = undefined;
      isLate = true;
      retry(open);
      changed();
    });
  }

  function connect(connectLive: ConnectLive): void {
    if (!isWanted || live || !token()) return;
    connectedAs = token();
    const made: Live = connectLive({
      ...options,
      onUp() {
        wasUp = true;
        changed();
        onUp();
      },
      onDown: changed,
      onRefused(error) {
        changed();
        if (error && !error.retryable) onRefused(error);
        else
          retry(() => {
            if (!made.isUp) made.reconnect();
          });
      },
    });
    live = made;
  }

  function retry(run: () => void): void {
    ports.clearTimer(retryTimer);
    retryTimer = ports.setTimer(
      () => {
        if (isWanted) run();
      },
      RETRY_MS * (0.5 + ports.chance() / 2),
    );
  }

  function drop(): void {
    ports.clearTimer(retryTimer);
    inTime();
    wasUp = false;
    live?.close();
    live = undefined;
  }

  function inTime(): void {
    ports.clearTimer(lateTimer);
    lateTimer = undefined;
    isLate = false;
  }

  function changed(): void {
    if (link.up || !isWanted) inTime();
    else if (!lateTimer && !isLate) {
      const late = () => {
        isLate = true;
        changed();
      };
      lateTimer = ports.setTimer(late, wasUp ? OFFLINE_AFTER_MS : FIRST_OFFLINE_AFTER_MS);
    }
    const next = !isWanted
      ? 'idle'
      : isLate || !ports.online.isOnline()
        ? 'offline'
        : link.up
          ? 'online'
          : 'connecting';
    if (next === state) return;
    state = next;
    onState();
  }
}
