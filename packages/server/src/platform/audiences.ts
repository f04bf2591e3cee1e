/** Names of the rooms on the socket: who hears what. */
import type { Audience } from '@moothall/protocol';
import type { Principal } from './principals.js';

/** What a socket knows of its client. */
export interface SocketData {
  principal: Principal;
}

/** Those who watch an enquiry: staff, or everyone else (the citizen's own tabs). */
export function audienceOfEnquiry(enquiryId: string, reader: Audience): string {
  return `enquiry:${enquiryId}:${reader}`;
}

/** Staff who watch a council's lists. */
export function audienceOfFeed(council: string): string {
  return `feed:${council}`;
}
