/** Callbacks: what a wish to be rung must keep, and the times that can be promised. */
import type { CommandOf, ErrorCode, Outcome, Slot, Slots } from '@moothall/protocol';
import { parseTelephone } from '@moothall/rules';
import type { Councils } from '../councils/index.js';
import type { Enquiries } from '../enquiries/index.js';
import type { Clock } from '../platform/clock.js';
import type { Principal } from '../platform/principals.js';
import { inWords, stillFree, windowsAhead } from './slots.js';

export interface Callbacks {
  /** The times at which a call can still be promised. @throws HallError `unknown-council` */
  slots(council: string): Promise<Slots>;
  /**
   * Records a wish to be rung; nobody must wait for a call that cannot be made. The last place of a time goes to whoever
   * is first. A refusal for the time names the times that are left.
   */
  request(by: Principal, command: CommandOf<'request-callback'>): Promise<Outcome>;
}

export interface CallbacksParts {
  readonly councils: Pick<Councils, 'get'>;
  readonly enquiries: Pick<Enquiries, 'execute' | 'promised'>;
  readonly clock: Clock;
}

interface Found {
  readonly refusal: ErrorCode;
  readonly path: string;
}

export function createCallbacks({ councils, enquiries, clock }: CallbacksParts): Callbacks {
  async function slots(council: string): Promise<Slots> {
    const definition = await councils.get(council);
    const at = clock.now();
    const windows = windowsAhead(definition, at);
    if (windows.length === 0) return { state: 'known', slots: [] };
    const promised = await enquiries.promised(council);
    const free = stillFree(windows, promised, definition.callbackSlots?.perWindow ?? 0);
    return { state: 'known', slots: free.map((slot) => inWords(slot, definition, at)) };
  }

  /** The slot is looked for among all windows: whether it is full is decided where the place is taken. */
  async function offers(council: string, { startsAt, endsAt }: Slot) {
    const definition = await councils.get(council);
    const slot = windowsAhead(definition, clock.now()).find(
      (window) => window.startsAt === startsAt && window.endsAt === endsAt,
    );
    const capacity = definition.callbackSlots?.perWindow;
    return slot === undefined || capacity === undefined ? undefined : { council, slot, capacity };
  }

  return {
    slots,

    async request(by, command) {
      const { council, wish } = command;
      const place = wish.slot === undefined ? undefined : await offers(council, wish.slot);
      const found =
        check(wish) ??
        (wish.slot !== undefined && place === undefined
          ? ({ refusal: 'slot-unavailable', path: '/wish/slot' } as const)
          : undefined);
      const outcome = await enquiries.execute(by, command, found, place);
      if (outcome.ok || !['slot-full', 'slot-unavailable'].includes(outcome.error.code)) return outcome;
      return { ...outcome, error: { ...outcome.error, slots: (await slots(council)).slots } };
    },
  };
}

function check({ name, telephone }: CommandOf<'request-callback'>['wish']): Found | undefined {
  if (name.trim() === '') return { refusal: 'field-missing', path: '/wish/name' };
  if ('problem' in parseTelephone(telephone)) return { refusal: 'field-format', path: '/wish/telephone' };
  return undefined;
}
