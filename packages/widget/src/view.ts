/** The contract between what shows a view (the panel, or an element in the page's own flow) and the view. */
import type { Client } from '@moothall/client';
import type { CoreClient } from '@moothall/client/core';
import type { Accepted, CouncilProfile, Localised } from '@moothall/protocol';
import type { MoothallEventMap } from './public/events.js';

/** Where the citizen can go. */
export type ViewName = 'home' | 'chat' | 'callback' | 'change-callback' | { readonly form: string };

/** What goes along from one view to the next, so that nobody has to say a thing twice. */
export interface Carried {
  /** What the citizen wrote so far, in their own words. */
  readonly text?: string;
  /** A service id of the council's list. */
  readonly service?: string;
  /** A callback that was asked for in this session. */
  readonly callback?: Pick<Accepted, 'enquiryId' | 'reference'> | undefined;
}

/** What every view may know and do. It never reaches past this: not to the page, the loader or another view. */
export interface Surroundings {
  /** Brings a chunk of the widget when it is needed. Rejects where it cannot be had, or was changed. */
  bring<Module>(chunk: string, load: () => Promise<Module>): Promise<Module>;
  /** Brings the client, whose code nobody pays for who only looks. Rejects where it cannot be had. */
  connect(): Promise<CoreClient>;
  /** The same with conversations. */
  converse(): Promise<Client>;
  /** BCP 47 tag in which to speak. */
  readonly locale: string;
  /** Service id that the page or the citizen chose before. */
  readonly service: string | undefined;
  /** Address of the host page. */
  readonly page: string | undefined;
  /** A telephone number to name when something does not work; known even while the hall is down. */
  readonly telephone: { readonly display: string; readonly uri: string } | undefined;
  /** Chooses the text for the locale, else the English one. */
  localise(text: Localised): string;
  /** Goes back to where the view was opened from; missing where it stands alone in the page's flow. */
  readonly leave?: () => void;
  /** Shows another view and puts focus on its heading. Without effect where the view stands alone. */
  navigate(view: ViewName, carried?: Carried): void;
  /** Says a sentence to screen readers once, politely. For what is seen at once but would not be heard. */
  announce(text: string): void;
  /** Fires `moothall:<name>` on the public element; the council's slug is added to the detail. */
  emit<Name extends keyof MoothallEventMap>(
    name: Name,
    detail: Omit<MoothallEventMap[Name], 'council'>,
  ): void;
}

/** The surroundings of a view that is shown only once the council is known: callback and form. */
export interface ViewContext extends Surroundings {
  /** Nothing is stored and no socket opened until a method needs it. */
  readonly client: CoreClient;
  readonly profile: CouncilProfile;
}

/**
 * An element that shows one view, with one heading `part="heading" tabindex="-1"`. Whoever shows it gives it its context
 * (and a form its `form`) and puts the focus on that heading when the citizen asked for the view, never on page load.
 */
export interface View<Context extends Surroundings = ViewContext> extends HTMLElement {
  context: Context | undefined;
  /** What came along from the view before; a view without a use for it need not have it. */
  carried?: Carried;
  /** Whose the answers will be and how they are used: stands above whatever one may write. */
  privacy?: unknown;
}
