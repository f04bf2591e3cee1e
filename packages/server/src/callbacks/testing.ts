/** For tests: councils and their record in a database, as callbacks need them. */
import type { CouncilDefinition } from '@moothall/protocol';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { createEnquiries, createEnquiryStore } from '../enquiries/index.js';
import { createBus } from '../platform/bus.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { randomIds } from '../platform/ids.js';

/** @param ashvale what is special of the council that is asked; Northmarch is there too */
export async function openRecord(database: Database, clock: Clock, ashvale: Partial<CouncilDefinition>) {
  const store = createCouncilStore(database);
  const councils = createCouncils({ store, clock, publicUrl: 'https://hall.example' });
  await councils.save([aLoadedCouncil('ashvale', ashvale), aLoadedCouncil('northmarch')]);
  const bus = createBus((error) => {
    throw error;
  });
  const enquiries = createEnquiries({
    store: createEnquiryStore(database),
    standings: { of: () => Promise.resolve({}) },
    councils,
    bus,
    clock,
    ids: randomIds,
  });
  return { councils, enquiries };
}
