/** A capability to change one call: signed by the hall, for a short time, for nothing else. */
import { createHmac } from 'node:crypto';
import { isSignature } from '../platform/secrets.js';

/** How long a look-up lasts. Long enough to choose another time, too short to be worth stealing. */
export const CAPABILITY_MS = 15 * 60_000;

/** The call that may be changed, and as whom. */
export interface CallGrant {
  readonly council: string;
  readonly enquiryId: string;
  /** The citizen whose enquiry it is. */
  readonly citizenId: string;
}

export interface Capabilities {
  grant(grant: CallGrant, until: Date): string;
  /** @returns what it grants for this council's enquiry, or undefined where it is not ours, is for another, or has run out */
  read(text: string, council: string, enquiryId: string, at: Date): CallGrant | undefined;
}

/** @param secret known to every node of the hall */
export function createCapabilities(secret: string): Capabilities {
  const key = createHmac('sha256', secret).update('moothall callback capability').digest();

  function sign(grant: CallGrant, untilMs: string): string {
    const { council, enquiryId, citizenId } = grant;
    return createHmac('sha256', key)
      .update(JSON.stringify([council, enquiryId, citizenId, untilMs]))
      .digest('base64url');
  }

  return {
    grant(grant, until) {
      const untilMs = String(until.getTime());
      return [grant.citizenId, untilMs, sign(grant, untilMs)].join('.');
    },

    read(text, council, enquiryId, at) {
      const [citizenId = '', untilMs = '', signature = ''] = text.split('.');
      const grant = { council, enquiryId, citizenId };
      const isOurs = isSignature(signature, sign(grant, untilMs));
      return isOurs && at.getTime() < Number(untilMs) ? grant : undefined;
    },
  };
}
