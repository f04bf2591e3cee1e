/** Callbacks: what a wish to be rung must keep. */
import type { CommandOf, ErrorCode } from '@moothall/protocol';
import { parseTelephone } from '@moothall/rules';

export interface Callbacks {
  /** What is against a wish to be rung: nobody must wait for a call that cannot be made. */
  guard(
    command: CommandOf<'request-callback'>,
  ): Promise<{ readonly refusal: ErrorCode; readonly path?: string } | undefined>;
}

export function createCallbacks(): Callbacks {
  return {
    // A promise, because slots will be asked of the database.
    guard: ({ wish }) => Promise.resolve(check(wish)),
  };
}

function check({ name, telephone, slot }: CommandOf<'request-callback'>['wish']) {
  if (name.trim() === '') return { refusal: 'field-missing', path: '/wish/name' } as const;
  if ('problem' in parseTelephone(telephone)) {
    return { refusal: 'field-format', path: '/wish/telephone' } as const;
  }
  // No time is offered yet, so whoever names one was promised it by nobody.
  return slot === undefined ? undefined : ({ refusal: 'slot-unavailable', path: '/wish/slot' } as const);
}
