/** Renders an element again from time to time, so that waits in words stay true. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Waits are given in minutes; four looks a minute keep them honest. */
const TICK_MS = 15_000;

export class Ticking implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Milliseconds since 1970, as the page's clock has them. */
  get now(): number {
    return Date.now();
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.host.requestUpdate(), TICK_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
