/** What a client tells those who listen by `on`. */
import type { AdviserName, ErrorBody, Id, Message } from '@moothall/protocol';
import type { ClientErrorCode } from './client-error.js';

/**
 * `idle`: no conversation is open. `connecting`: not yet, or not for two seconds.
 * `offline`: the device has no network, or the hall has not been heard for longer.
 */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline';

export interface ClientEventMap {
  'connection-changed': { readonly connection: ConnectionState };
  /** The device's session is over, and its open conversations with it. */
  'session-ended': { readonly reason: 'expired' | 'forgotten' };
  /** The hall has the enquiry; from now on it has a reference. */
  'conversation-started': { readonly enquiryId: Id; readonly reference: string };
  'conversation-ended': { readonly enquiryId: Id; readonly outcome: string };
  assigned: { readonly enquiryId: Id; readonly holder: AdviserName };
  /** The hall has a message of ours, durably. */
  'message-sent': { readonly enquiryId: Id; readonly commandId: Id };
  /** A message by somebody else that was not marked as read. */
  'message-received': { readonly enquiryId: Id; readonly message: Message };
  /** The hall refused a message; its text is kept until it is retried or discarded. */
  'message-failed': { readonly enquiryId: Id; readonly commandId: Id; readonly error: ErrorBody };
  unread: { readonly enquiryId: Id; readonly count: number };
  /** Once: this device keeps nothing, so what is unsent ends with the page. */
  warning: { readonly code: 'storage-unavailable' };
  /** Something that nobody waits for was refused. */
  error: { readonly code: ClientErrorCode; readonly message: string; readonly enquiryId?: Id };
}
