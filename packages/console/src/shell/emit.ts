/** The events with which the console's elements ask for something; the desk alone carries them out. */
import type { SignIn } from '@moothall/protocol';
import type { DeskWish } from '../data/desk-store.js';
import type { QueueFilter } from '../desk/arrange.js';

export interface ConsoleEvents {
  'console-sign-in': SignIn;
  'console-sign-out': undefined;
  'console-appearance': 'system' | 'light' | 'dark';
  /** A command for the enquiry that is open. */
  'desk-wish': DeskWish;
  /** The id of a refused command to be sent again. */
  'desk-retry': string;
  /** The id of a refused command to be forgotten. */
  'desk-discard': string;
  /** The id of a refused message to be put back into the composer. */
  'desk-edit': string;
  'desk-typing': boolean;
  'desk-filter': QueueFilter;
  'desk-back': undefined;
  'desk-help': undefined;
}

/** Dispatches one of the console's events from `host`, through shadow roots. */
export function emit<Name extends keyof ConsoleEvents>(
  host: EventTarget,
  name: Name,
  ...detail: ConsoleEvents[Name] extends undefined ? [] : [ConsoleEvents[Name]]
): void {
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: detail[0] }));
}

/** The detail of one of the console's events. */
export function detailOf<Name extends keyof ConsoleEvents>(_name: Name, event: Event): ConsoleEvents[Name] {
  return (event as CustomEvent<ConsoleEvents[Name]>).detail;
}
