/** The public events: each fires as a bubbling, composed `CustomEvent` named `moothall:<name>` on the public element. */
import type { Channel } from '@moothall/protocol';

/** Details by event name; every detail names the council. */
export interface MoothallEventMap {
  /** The launcher can be used. */
  ready: { readonly council: string };
  /** The panel opens. */
  opened: { readonly council: string };
  /** The panel closes. */
  closed: { readonly council: string };
  /** Messages that came while the panel was closed. */
  unread: { readonly council: string; readonly count: number };
  /** The citizen has sent a chat's first message. */
  'conversation-started': { readonly council: string; readonly enquiryId: string };
  /** A chat has ended, by either side. */
  'conversation-ended': {
    readonly council: string;
    readonly enquiryId: string;
    readonly reference: string | undefined;
  };
  /** The hall has acknowledged a message. */
  'message-sent': { readonly council: string; readonly enquiryId: string; readonly commandId: string };
  /** Somebody else has written; `n` is the number in the enquiry’s log. */
  'message-received': { readonly council: string; readonly enquiryId: string; readonly n: number };
  /** The hall has refused a message; `code` is one of the errors. */
  'message-failed': {
    readonly council: string;
    readonly enquiryId: string;
    readonly commandId: string;
    readonly code: string;
  };
  /** The enquiry's state has changed: waiting, taken, closed. */
  'queue-changed': { readonly council: string; readonly enquiryId: string; readonly state: string };
  /** An adviser answers. */
  assigned: {
    readonly council: string;
    readonly enquiryId: string;
    readonly displayName: string;
    readonly answeringCouncil: string;
  };
  /** Another adviser answers than before. */
  transferred: {
    readonly council: string;
    readonly enquiryId: string;
    readonly displayName: string;
    readonly answeringCouncil: string;
  };
  /** A door opens or closes, or becomes known. */
  'availability-changed': {
    readonly council: string;
    readonly channel: Channel;
    readonly state: 'open' | 'closed' | 'unknown';
  };
  /** A form was sent and has its reference. */
  'form-submitted': {
    readonly enquiryId: string;
    readonly council: string;
    readonly form: string;
    readonly reference: string;
  };
  /** A call was asked for and has its reference. */
  'callback-requested': { readonly enquiryId: string; readonly council: string; readonly reference: string };
  /** The chat's connection is made or lost. */
  'connection-changed': {
    readonly council: string;
    readonly connection: 'idle' | 'connecting' | 'online' | 'offline';
  };
  /** Something of ours went wrong; the page is not harmed. */
  error: { readonly council: string; readonly code: string; readonly message: string };
}

export type MoothallEventName = keyof MoothallEventMap;

/** The DOM's names for the events. */
export type MoothallDomEventMap = {
  [Name in MoothallEventName as `moothall:${Name}`]: CustomEvent<MoothallEventMap[Name]>;
};

declare global {
  interface HTMLElementEventMap extends MoothallDomEventMap {}
  interface DocumentEventMap extends MoothallDomEventMap {}
}
