/** What every element of the widget is: a shadow root with styles, rendered again when one of its properties has changed. */
import { render } from './template.js';

/** Names of the properties that have changed since the last rendering, with what they were before. */
export type Changed = ReadonlyMap<string, unknown>;

export abstract class MoothallElement extends HTMLElement {
  static readonly styles: readonly CSSStyleSheet[] = [];
  /** Names of the members that render the element again when they are set to something else. A subclass repeats its parent's. */
  static readonly properties: readonly string[] = [];

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  /** True from the first moment on, until it is rendered. */
  isUpdatePending = true;
  /** True once it was rendered and {@link MoothallElement.updated} has seen it. */
  hasUpdated = false;
  #changed = new Map<string, unknown>();
  /** What was set before the element was defined: by then it had no accessors, and no fields of its own. */
  readonly #early: Record<string, unknown> = {};
  #begin: (() => void) | undefined;
  #updating = new Promise<void>((begin) => (this.#begin = begin)).then(() => this.performUpdate());

  constructor() {
    super();
    const { properties, styles } = this.constructor as typeof MoothallElement;
    this.renderRoot.adoptedStyleSheets = [...styles];
    for (const name of properties) {
      if (name in this) this.#early[name] = this[name as keyof this];
      let value: unknown;
      Object.defineProperty(this, name, {
        get: () => value,
        set: (next: unknown) => {
          if (next === value) return;
          if (!this.#changed.has(name)) this.#changed.set(name, value);
          value = next;
          this.requestUpdate();
        },
      });
    }
  }

  /** What it shows: a template, or nothing. */
  abstract render(): unknown;

  /** Before it is rendered; what is set here is rendered with the rest. */
  protected willUpdate?(changed: Changed): void;

  /** After it was rendered. */
  protected updated?(changed: Changed): void;

  connectedCallback(): void {
    // Rendered first when it is in the page.
    this.#begin?.();
  }

  disconnectedCallback(): void {
    // For subclasses to call.
  }

  /** Settles when what has changed so far is shown. */
  get updateComplete(): Promise<void> {
    return this.#updating;
  }

  /** Renders it again before the next task. */
  requestUpdate(): void {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.#updating = Promise.resolve().then(() => this.performUpdate());
  }

  /** Renders it now, if there is reason to. */
  performUpdate(): void {
    if (!this.isUpdatePending) return;
    if (!this.hasUpdated) Object.assign(this, this.#early);
    const changed = this.#changed;
    let content: unknown;
    try {
      this.willUpdate?.(changed);
      content = this.render();
    } finally {
      this.#changed = new Map();
      this.isUpdatePending = false;
    }
    render(content, this.renderRoot);
    this.updated?.(changed);
    this.hasUpdated = true;
  }
}
