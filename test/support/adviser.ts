/** An adviser who works without a screen: by the hall's own API, as the console does. */
import { randomUUID } from 'node:crypto';
import type { EnquirySummary, FeedSnapshot, Outcome, StaffProfile } from '@moothall/protocol';
import type { Demonstration } from './demonstration.js';

export interface Adviser {
  /** Waits until the enquiry stands in the team's list. */
  find(reference: string): Promise<EnquirySummary>;
  take(enquiry: EnquirySummary): Promise<void>;
  say(enquiry: EnquirySummary, text: string): Promise<void>;
}

const PATIENCE_MS = 30_000;

export async function signedIn(
  { hallUrl, accounts }: Pick<Demonstration, 'hallUrl' | 'accounts'>,
  email: string,
): Promise<Adviser> {
  const account = accounts.find((one) => one.email === email);
  if (!account) throw new Error(`The demonstration has no adviser ${email}.`);
  const headers = { 'content-type': 'application/json', origin: hallUrl };
  const answer = await fetch(`${hallUrl}/v1/staff/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
  });
  const { feeds } = (await answer.json()) as StaffProfile;
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  async function command(input: object): Promise<void> {
    const response = await fetch(`${hallUrl}/v1/commands`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ id: randomUUID(), ...input }),
    });
    const outcome = (await response.json()) as Outcome;
    if (!outcome.ok) throw new Error(outcome.error.message);
  }

  return {
    async find(reference) {
      const deadline = Date.now() + PATIENCE_MS;
      while (Date.now() < deadline) {
        const feed = await fetch(`${hallUrl}/v1/feeds/${feeds[0] ?? ''}`, {
          headers: { ...headers, cookie },
        });
        const { enquiries } = (await feed.json()) as FeedSnapshot;
        const found = enquiries.find((enquiry) => enquiry.reference === reference);
        if (found) return found;
      }
      throw new Error(`${email} never had ${reference}.`);
    },
    take: ({ enquiryId }) => command({ kind: 'take', enquiryId }),
    say: ({ enquiryId }, text) => command({ kind: 'post', enquiryId, text }),
  };
}
