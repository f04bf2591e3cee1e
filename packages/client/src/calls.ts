/** Finding, moving and cancelling a call that was asked for; apart, so that only those pay for it who do it. */
import type { Accepted, CallFound, CitizenCommand, Id, Slot } from '@moothall/protocol';
import { kernelOf, type CoreClient } from './core.js';

/** Whoever waits is told of a failure after this, and may try again. */
const PATIENCE_MS = 15_000;

/** A call found may be changed for a quarter of an hour; then `move` and `cancel` reject with `callback-unknown`, and it is found again. */
export interface Calls {
  /** By reference and number, in any format. Rejects with a {@link ClientError}: `callback-unknown` where they do not belong together. */
  lookUp(asked: { readonly reference: string; readonly telephone: string }): Promise<CallFound>;
  /** One that was asked for in this session. Rejects with a {@link ClientError} where there is no session or no such call. */
  own(enquiryId: Id): Promise<CallFound>;
  /** Resolves when the hall has it; without a slot the call comes as soon as can be. Rejects with a {@link ClientError}. */
  move(call: CallFound, slot?: Slot): Promise<Accepted>;
  cancel(call: CallFound): Promise<Accepted>;
}

export function callsOf(client: CoreClient): Calls {
  const { api, options, ports, outbox, token, activate } = kernelOf(client);

  function change(
    { enquiryId, capability }: CallFound,
    kind: 'move-callback' | 'cancel-callback',
    slot?: Slot,
  ): Promise<Accepted> {
    activate();
    const command: CitizenCommand = {
      id: ports.uuid(),
      enquiryId,
      kind,
      capability,
      ...(slot && { slot: { startsAt: slot.startsAt, endsAt: slot.endsAt } }),
    };
    return outbox.addAndWait(command, PATIENCE_MS);
  }

  return {
    lookUp: (body) => api(`/councils/${options.council}/callbacks/lookup`, { body }),
    own(enquiryId) {
      const mine = token();
      return api(`/enquiries/${enquiryId}/call`, mine ? { token: mine } : {});
    },
    move: (call, slot) => change(call, 'move-callback', slot),
    cancel: (call) => change(call, 'cancel-callback'),
  };
}
