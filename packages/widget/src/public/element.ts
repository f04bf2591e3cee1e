/** The public surface of the elements: all that a page, a framework or an editor may rely on. Types alone; the loader implements it. */
import type { Door } from '@moothall/protocol';
import type { MoothallEventMap, MoothallEventName } from './events.js';

/** Where the panel can be opened: the home view, a door, or a form by its id. */
export type PanelView = 'home' | 'chat' | 'callback' | 'change-callback' | `form:${string}`;

/** What each door says now; `unknown` until the panel was first opened, and where the hall cannot be asked. */
export type Availability = 'unknown' | readonly Door[];

/** One call of the queue: a method's name and its values, or a function that is handed the element. */
export type QueueEntry =
  readonly [method: string, ...values: unknown[]] | ((element: MoothallElement) => void);

/** By attribute: what `update` takes. */
export interface MoothallSettings {
  /** The council's short name, as the hall knows it. Without it: the council of the loader. */
  readonly council?: string;
  /** Address of the hall, for a pinned loader or the package from npm. Without it: the hall of the loader. */
  readonly hall?: string;
  /** BCP 47 tag in which to speak. Without it: the `lang` of the page around the element. */
  readonly locale?: string;
  /** Id of the service that the page is about. */
  readonly service?: string;
  /** Corner of the launcher. Without it: `end`. */
  readonly position?: 'start' | 'end';
  /** `none` where the page has a button of its own. Without it: `auto`. */
  readonly launcher?: 'auto' | 'none';
  /** Without it: as the page has it. */
  readonly 'color-scheme'?: 'light' | 'dark' | 'auto';
  /** Where a citizen's session may be kept once they act. Without it: `local`. */
  readonly storage?: 'local' | 'session' | 'none';
  /** Id of the form that `<moothall-form>` shows. */
  readonly form?: string;
}

/**
 * `<moothall-contact>`: a launcher in the corner of the page and the panel that it opens. `<moothall-chat>`,
 * `<moothall-callback>` and `<moothall-form>` are the same for one door each, where they stand in the page.
 *
 * What stands inside the element is what people see where the widget cannot be, and is replaced only when it works.
 *
 * @cssprop --moothall-primary - the launcher, the panel's head, buttons
 * @cssprop --moothall-on-primary - words on it
 * @cssprop --moothall-surface - the panel
 * @cssprop --moothall-on-surface - words on it
 * @cssprop --moothall-muted - quiet areas
 * @cssprop --moothall-on-muted - words on them; hints and small words
 * @cssprop --moothall-accent - the line under the head, the edge of notices
 * @cssprop --moothall-on-accent - words on it
 * @cssprop --moothall-danger - what is wrong, and help in an emergency
 * @cssprop --moothall-on-danger - words on it
 * @cssprop --moothall-citizen - the citizen's messages
 * @cssprop --moothall-on-citizen - words on them
 * @cssprop --moothall-adviser - the adviser's messages
 * @cssprop --moothall-on-adviser - words on them
 * @cssprop --moothall-focus - the ring around what has the keyboard
 * @cssprop --moothall-border - lines
 * @cssprop --moothall-radius - how round corners are
 * @cssprop --moothall-font-body - the letters; without it the page's
 * @cssprop --moothall-font-heading - the letters of headings; without it those of the body
 * @cssprop --moothall-font-size - the size of words, never below the page's own; without it 16px
 * @cssprop --moothall-spacing - the unit of all distances; without it 8px
 * @cssprop --moothall-shadow - the shadow under the panel
 * @cssprop --moothall-z-index - what the widget lies above; without it 999
 *
 * @csspart launcher - the button that opens the panel
 * @csspart panel - the dialog around everything else
 * @csspart header - the panel's head
 * @csspart mark - the council's mark in it
 * @csspart name - the council's name
 * @csspart language - the button for the other language
 * @csspart footer - the line at the end of the panel
 * @csspart privacy - the link to how data is used
 * @csspart back - the button to the step or view before
 * @csspart exit - the button that leaves the page at once
 * @csspart heading - the heading of a view or step
 * @csspart subheading - a heading within a step
 * @csspart caption - the name of the whole, above a step's heading
 * @csspart intro - a sentence under a heading
 * @csspart greeting - the council's greeting
 * @csspart doors - the list of doors
 * @csspart row - a door, a form or an enquiry to choose
 * @csspart hours - the opening hours
 * @csspart enquiries - the citizen's open enquiries
 * @csspart emergency - numbers for an emergency
 * @csspart notice - what happened and what to do
 * @csspart conversation - what frames the chat
 * @csspart log - the messages
 * @csspart message - a message, with sender and time
 * @csspart message-citizen - one of the citizen's
 * @csspart message-other - one of anybody else's
 * @csspart bubble - its words
 * @csspart files - its files
 * @csspart file - one of them
 * @csspart picture - the preview of one
 * @csspart sender - who wrote it
 * @csspart delivery - whether it has arrived
 * @csspart system - what the hall says
 * @csspart ended - what is offered after a chat
 * @csspart composer-form - the field for a message and its buttons
 * @csspart attach - the button that adds a file
 * @csspart send - the button that sends
 * @csspart field - a question with its answer
 * @csspart label - its label or legend
 * @csspart hint - its hint
 * @csspart error - what is wrong with it
 * @csspart error-summary - all that is wrong, first on the page
 * @csspart error-link - a line of it
 * @csspart input - a control for text
 * @csspart count - what is left of a limit
 * @csspart choice - a radio or checkbox with its words
 * @csspart date - the three controls of a date
 * @csspart date-part - one of them with its label
 * @csspart day - the times of one day
 * @csspart day-heading - its name
 * @csspart button - a button that goes on or sends
 * @csspart link - a button that looks like a link
 * @csspart telephone - a number to ring
 * @csspart stop - why a form ends early, and what to do instead
 * @csspart summary - the list of answers
 * @csspart summary-row - one of them
 * @csspart summary-key - its question
 * @csspart summary-value - its answer
 * @csspart confirmation - what says that it is done
 * @csspart reference - the enquiry's reference
 */
export interface MoothallElement extends HTMLElement {
  /** Whether the panel is open. */
  readonly isOpen: boolean;
  /** Messages that came while the panel was closed. */
  readonly unreadCount: number;
  /** What the doors say. */
  readonly availability: Availability;
  /** State of the chat's connection; `idle` until the citizen chats. */
  readonly connection: MoothallEventMap['connection-changed']['connection'];
  /** Version of the widget; `undefined` until a loader knows it. */
  readonly version: string | undefined;

  /** Opens the panel, with focus on the view's heading, or on the field of the chat. @param view Without it: the home view, or the element's own door. */
  open(view?: PanelView): void;
  /** Closes the panel; focus goes back to the launcher. */
  close(): void;
  /** Opens the panel, or closes it. */
  toggle(): void;
  /** Shows the launcher. */
  show(): void;
  /** Hides the launcher; the panel can still be opened by script. */
  hide(): void;
  /** Sets attributes by name. */
  update(settings: MoothallSettings): void;
  /** Speaks another language; a conversation that is open goes on. @param tag BCP 47; where it is not spoken, English */
  setLocale(tag: string): void;
  /** Says what the page is about. */
  setContext(context: { readonly service?: string }): void;
  /** Opens the chat and sends a first message. @returns the message's id; `undefined` where there was no text, or the hall cannot be had */
  startConversation(start?: {
    readonly text?: string;
    readonly service?: string;
  }): Promise<string | undefined>;
  /** Sends a message to the chat, without opening the panel. @returns the message's id; `undefined` where the hall cannot be had */
  sendMessage(text: string): Promise<string | undefined>;
  /** Opens the request for a call. */
  requestCallback(): void;
  /** Opens a form. @param id of the council's list */
  openForm(id: string): void;
  /** Deletes what this device remembers of the citizen, in every tab. */
  reset(): Promise<unknown>;
  /** Takes the widget away; what stood inside the element comes back. */
  shutdown(): Promise<unknown>;
  /** Resolves when the launcher works. */
  ready(): Promise<void>;
  /** Hears an event by its name without `moothall:`. @returns what takes the listener off again */
  on<Name extends MoothallEventName>(
    name: Name,
    listener: (detail: MoothallEventMap[Name]) => void,
    options?: AddEventListenerOptions,
  ): () => void;
  /** Hears an event once. @returns what takes the listener off before */
  once<Name extends MoothallEventName>(
    name: Name,
    listener: (detail: MoothallEventMap[Name]) => void,
  ): () => void;
  /** No longer hears it. */
  off<Name extends MoothallEventName>(name: Name, listener: (detail: MoothallEventMap[Name]) => void): void;
  /** Carries out calls of the queue, each guarded: one that fails costs a warning and harms no other. */
  push(...entries: readonly QueueEntry[]): void;
  /** The element of a council; without a name the first of the page. */
  get(council?: string): MoothallElement | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-contact': MoothallElement;
    'moothall-chat': MoothallElement;
    'moothall-callback': MoothallElement;
    'moothall-form': MoothallElement;
  }
  interface Window {
    /** Before the loader has run the page's queue, then the first element of the page. */
    Moothall?: MoothallElement | QueueEntry[];
  }
}
