/** Finding, moving and cancelling a call that was asked for; apart, so that only those pay for it who do it. */
import type { Accepted, CallFound, CitizenCommand, EnquirySnapshot, Id, Slot } from '@moothall/protocol';
import { kernelOf, type CoreClient } from './core.js';

/** Whoever waits is told of a failure after this, and may try again. */
const PATIENCE_MS = 15_000;

/** A call that may be changed here: asked for in this session, or looked up. */
export type Call = Pick<CallFound, 'enquiryId' | 'reference' | 'slot'> &
  Partial<Pick<CallFound, 'capability'>>;

export interface Calls {
  /** By reference and number, in any format. Rejects with a {@link ClientError}: `callback-unknown` where they do not belong together. */
  lookUp(asked: { readonly reference: string; readonly telephone: string }): Promise<Call>;
  /** One that was asked for in this session. Rejects where there is no session or no such call. */
  own(enquiryId: Id): Promise<Call>;
  /** Resolves when the hall has it; without a slot the call comes as soon as can be. Rejects with a {@link ClientError}. */
  move(call: Call, slot?: Slot): Promise<Accepted>;
  cancel(call: Call): Promise<Accepted>;
}

export function callsOf(client: CoreClient): Calls {
  const { api, options, ports, outbox, token, activate } = kernelOf(client);

  function change(call: Call, kind: 'move-callback' | 'cancel-callback', slot?: Slot): Promise<Accepted> {
    const { enquiryId, capability } = call;
    activate();
    const command: CitizenCommand = {
      id: ports.uuid(),
      enquiryId,
      kind,
      ...(capability && { capability }),
      ...(slot && { slot: { startsAt: slot.startsAt, endsAt: slot.endsAt } }),
    };
    return outbox.addAndWait(command, PATIENCE_MS);
  }

  return {
    lookUp: (body) => api<CallFound>(`/councils/${options.council}/callbacks/lookup`, { body }),
    async own(enquiryId) {
      const mine = token();
      const { reference, callback } = await api<EnquirySnapshot>(
        `/enquiries/${enquiryId}`,
        mine ? { token: mine } : {},
      );
      const slot = callback?.wish?.slot;
      return { enquiryId, reference, ...(slot && { slot }) };
    },
    move: (call, slot) => change(call, 'move-callback', slot),
    cancel: (call) => change(call, 'cancel-callback'),
  };
}
