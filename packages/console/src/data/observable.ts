/** The one way in which stores tell elements that something changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Observable {
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Keeps listeners for a store. A listener that throws does not keep the others from hearing. */
export class Listeners implements Observable {
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Renders its host again after each change of the store that `select` returns; follows when that is another one. */
export class Watching implements ReactiveController {
  #watched: Observable | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly select: () => Observable | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const store = this.select();
    if (store === this.#watched) return;
    this.#stop?.();
    this.#watched = store;
    this.#stop = store?.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#watched = undefined;
  }
}
