/** The public events: each fires as a bubbling, composed `CustomEvent` named `moothall:<name>` on the public element. */
import type { Channel } from '@moothall/protocol';

/** Details by event name; every detail names the council. */
export interface MoothallEventMap {
  /** The launcher can be used. */
  ready: { readonly council: string };
  opened: { readonly council: string };
  closed: { readonly council: string };
  /** Messages that came while the panel was closed. */
  unread: { readonly council: string; readonly count: number };
  'conversation-started': { readonly council: string; readonly enquiryId: string };
  'conversation-ended': {
    readonly council: string;
    readonly enquiryId: string;
    readonly reference: string | undefined;
  };
  /** The hall has acknowledged a message. */
  'message-sent': { readonly council: string; readonly enquiryId: string; readonly commandId: string };
  'message-received': { readonly council: string; readonly enquiryId: string; readonly n: number };
  'message-failed': {
    readonly council: string;
    readonly enquiryId: string;
    readonly commandId: string;
    readonly code: string;
  };
  'queue-changed': { readonly council: string; readonly enquiryId: string; readonly state: string };
  /** An adviser answers. */
  assigned: {
    readonly council: string;
    readonly enquiryId: string;
    readonly displayName: string;
    readonly answeringCouncil: string;
  };
  transferred: {
    readonly council: string;
    readonly enquiryId: string;
    readonly displayName: string;
    readonly answeringCouncil: string;
  };
  'availability-changed': {
    readonly council: string;
    readonly channel: Channel;
    readonly state: 'open' | 'closed' | 'unknown';
  };
  'form-submitted': {
    readonly enquiryId: string;
    readonly council: string;
    readonly form: string;
    readonly reference: string;
  };
  'callback-requested': { readonly enquiryId: string; readonly council: string; readonly reference: string };
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
