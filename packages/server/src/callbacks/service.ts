/** Callbacks: what a wish to be rung must keep, and the times that can be promised. */
import {
  errorBody,
  type CommandOf,
  type ErrorCode,
  type Outcome,
  type Slot,
  type Slots,
} from '@moothall/protocol';
import { parseTelephone } from '@moothall/rules';
import type { Councils } from '../councils/index.js';
import type { Enquiries } from '../enquiries/index.js';
import type { Clock } from '../platform/clock.js';
import { councilOf, type Principal } from '../platform/principals.js';
import type { Capabilities } from './capability.js';
import { inWords, stillFree, windowsAhead } from './slots.js';

export interface Callbacks {
  /** The times at which a call can still be promised. @throws HallError `unknown-council` */
  slots(council: string): Promise<Slots>;
  /**
   * Records a wish to be rung; nobody must wait for a call that cannot be made. The last place of a time goes to whoever
   * is first. A refusal for the time names the times that are left.
   */
  request(by: Principal, command: CommandOf<'request-callback' | 'ask-callback'>): Promise<Outcome>;
  /**
   * Moves or cancels a call: by the citizen who asked for it, or by whoever looked it up and has the capability. Moving
   * takes a place at the new time and gives the old one back.
   */
  change(by: Principal, command: CommandOf<'move-callback' | 'cancel-callback'>): Promise<Outcome>;
}

export interface CallbacksParts {
  readonly councils: Pick<Councils, 'get'>;
  readonly enquiries: Pick<Enquiries, 'execute' | 'promised'>;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
}

interface Found {
  readonly refusal: ErrorCode;
  readonly path: string;
}

export function createCallbacks({ councils, enquiries, clock, capabilities }: CallbacksParts): Callbacks {
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

  async function withSlots(council: string, outcome: Outcome): Promise<Outcome> {
    if (outcome.ok || !['slot-full', 'slot-unavailable'].includes(outcome.error.code)) return outcome;
    return { ...outcome, error: { ...outcome.error, slots: (await slots(council)).slots } };
  }

  return {
    slots,

    async request(by, command) {
      const { wish } = command;
      // An adviser is refused by the record, whatever council is asked here.
      const council = command.kind === 'request-callback' ? command.council : councilOf(by);
      const place = wish.slot === undefined ? undefined : await offers(council, wish.slot);
      const found =
        check(wish) ??
        (wish.slot !== undefined && place === undefined
          ? ({ refusal: 'slot-unavailable', path: '/wish/slot' } as const)
          : undefined);
      return withSlots(council, await enquiries.execute(by, command, found, place));
    },

    async change(by, command) {
      const { enquiryId, capability } = command;
      const council = councilOf(by);
      const granted =
        capability === undefined ? undefined : capabilities.read(capability, council, enquiryId, clock.now());
      if (capability !== undefined && granted === undefined)
        return { ok: false, commandId: command.id, error: errorBody('callback-unknown', '/capability') };
      // Who looked a call up acts for the citizen whose it is, with this one call and nothing else.
      const as: Principal =
        granted === undefined ? by : { kind: 'citizen', citizenId: granted.citizenId, council };
      if (command.kind === 'cancel-callback' || command.slot === undefined)
        return enquiries.execute(as, command);
      const place = await offers(council, command.slot);
      const found = place === undefined ? ({ refusal: 'slot-unavailable' } as const) : undefined;
      const outcome = await withSlots(council, await enquiries.execute(as, command, found, place));
      return outcome.ok || outcome.error.slots === undefined
        ? outcome
        : { ...outcome, error: { ...outcome.error, path: '/slot' } };
    },
  };
}

function check({ name, telephone }: CommandOf<'request-callback'>['wish']): Found | undefined {
  if (name.trim() === '') return { refusal: 'field-missing', path: '/wish/name' };
  if ('problem' in parseTelephone(telephone)) return { refusal: 'field-format', path: '/wish/telephone' };
  return undefined;
}
