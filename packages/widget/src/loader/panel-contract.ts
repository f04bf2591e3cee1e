/** What the loader asks of the panel once its chunk is there. Types only: the loader imports nothing of the panel. */
import type { ShellView } from './shell.js';

export interface LoadedPanel extends HTMLElement {
  /** Shows a view; within the turn, so that the focus may move inside the citizen's gesture. */
  showView(view: ShellView): void;
  /** It has come into sight, by the citizen's or the page's wish. */
  shown(): void;
  /** The methods of the public API that the loader passes on. */
  readonly api: Readonly<Record<string, (...values: never[]) => unknown>>;
  readonly unreadCount: number;
  readonly connection: string;
  readonly availability: unknown;
}
