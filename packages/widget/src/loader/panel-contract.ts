/** What the loader asks of the panel once its chunk is there. Types only: the loader imports nothing of the panel. */
import type { Catalogue } from '../texts/catalogue.js';

/** What the panel's chunk exports. */
export interface Panel {
  start(language?: string, words?: Words | false): void;
}

/** What a language's chunk exports. */
export interface Words {
  readonly catalogue: Catalogue;
}

/** The methods of the public API that the panel carries out. */
export interface PanelApi {
  startConversation(start?: {
    readonly text?: string;
    readonly service?: string;
  }): Promise<string | undefined>;
  sendMessage(text: string): Promise<string | undefined>;
  reset(): Promise<undefined>;
  shutdown(): Promise<undefined>;
}

export interface LoadedPanel extends HTMLElement {
  /** Shows a view; within the turn, so that the focus may move inside the citizen's gesture. */
  showView(view: string): void;
  /** It has come into sight, by the citizen's or the page's wish. */
  shown(): void;
  /** This many messages have come that nobody has seen. */
  unread(count: number): void;
  requestUpdate(): void;
  /** Nothing of what it shows is to be seen any more. */
  empty(): void;
  /** Carries out a method of the public API. */
  call(name: keyof PanelApi, value: unknown): Promise<string | undefined>;
}

/** The panel, or the shell that stands in its place until its code is there. */
export type PanelOrShell = HTMLElement & Partial<LoadedPanel>;
