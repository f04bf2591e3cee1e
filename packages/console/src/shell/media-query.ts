/** Tells an element whether a media query holds, and renders it again when that changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class MediaQuery implements ReactiveController {
  readonly #list: MediaQueryList;
  readonly #changed = () => this.host.requestUpdate();

  constructor(
    private readonly host: ReactiveControllerHost,
    query: string,
  ) {
    this.#list = window.matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#list.removeEventListener('change', this.#changed);
  }
}
