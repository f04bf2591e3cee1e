/** What the doors of a council say now. Nothing is invented: what the hall does not know is `unknown`. */
import { CHANNELS, type Doors, type Slots } from '@moothall/protocol';
import type { Councils } from '../councils/index.js';

export interface Availability {
  /** @throws HallError `unknown-council` */
  doors(council: string): Promise<Doors>;
  /** Times at which a callback can be booked. @throws HallError `unknown-council` */
  slots(council: string): Promise<Slots>;
}

export function createAvailability({ councils }: { readonly councils: Pick<Councils, 'get'> }): Availability {
  return {
    async doors(council) {
      await councils.get(council);
      // A form needs nobody to be there. Whether anybody is, and how long it takes, the hall does not know yet.
      return {
        doors: CHANNELS.map((channel) => ({ channel, state: channel === 'form' ? 'open' : 'unknown' })),
      };
    },
    async slots(council) {
      await councils.get(council);
      return { state: 'unknown', slots: [] };
    },
  };
}
