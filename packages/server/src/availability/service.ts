/** What the doors of a council say now. Nothing is invented: what the hall does not know is `unknown`. */
import { CHANNELS, type Doors, type Slots } from '@moothall/protocol';
import type { Callbacks } from '../callbacks/index.js';
import { stateOf, type Councils } from '../councils/index.js';
import type { Clock } from '../platform/clock.js';

export interface Availability {
  /** By the council's hours. @throws HallError `unknown-council` */
  doors(council: string): Promise<Doors>;
  /** Times at which a callback can be booked. @throws HallError `unknown-council` */
  slots(council: string): Promise<Slots>;
}

export function createAvailability({
  councils,
  callbacks,
  clock,
}: {
  readonly councils: Pick<Councils, 'get'>;
  readonly callbacks: Pick<Callbacks, 'slots'>;
  readonly clock: Clock;
}): Availability {
  return {
    async doors(council) {
      const definition = await councils.get(council);
      const at = clock.now();
      return {
        doors: CHANNELS.map((channel) =>
          // A form needs nobody to be there.
          channel === 'form' ? { channel, state: 'open' } : { channel, ...stateOf(definition, channel, at) },
        ),
        telephone: stateOf(definition, 'telephone', at),
      };
    },
    slots: (council) => callbacks.slots(council),
  };
}
