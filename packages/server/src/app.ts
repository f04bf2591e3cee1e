/** The composition root: the one file that knows every room. */
import type { Command, Outcome } from '@moothall/protocol';
import type { FastifyInstance } from 'fastify';
import { createApi, describingRoutes } from './api/index.js';
import { createAttachments, createAttachmentStore } from './attachments/index.js';
import { attachmentRoutes } from './attachments/http.js';
import { createAvailability } from './availability/index.js';
import { availabilityRoutes } from './availability/http.js';
import { createCallbacks, createCapabilities, createLookups, createLookupTries } from './callbacks/index.js';
import { callbackRoutes } from './callbacks/http.js';
import { createCitizens, createCitizenStore, type Citizens } from './citizens/index.js';
import { citizenRoutes } from './citizens/http.js';
import { desk, documentation, siteRoutes } from './sites/http.js';
import { createCouncils, createCouncilStore, type Councils } from './councils/index.js';
import { councilRoutes } from './councils/http.js';
import { createEmbedding } from './embedding/index.js';
import { embeddingRoutes } from './embedding/http.js';
import {
  createEnquiries,
  createEnquiryStore,
  createPlaceTeller,
  createStandings,
  SILENCE,
  type Enquiries,
} from './enquiries/index.js';
import { enquiryRoutes } from './enquiries/http.js';
import { connectEnquiries } from './enquiries/socket.js';
import { createForms } from './forms/index.js';
import { formRoutes } from './forms/http.js';
import { createGateway, signalCitizen, type NodeLink } from './gateway/index.js';
import { pageRoutes } from './pages/http.js';
import { createBus } from './platform/bus.js';
import type { Clock } from './platform/clock.js';
import type { Database } from './platform/database.js';
import { createDueWorkStore } from './platform/due-work.sql.js';
import { createDueWorker } from './platform/due-work.js';
import type { Files } from './platform/files.js';
import type { Ids } from './platform/ids.js';
import type { Log } from './platform/log.js';
import type { Principal } from './platform/principals.js';
import { repeat } from './platform/repeat.js';
import { sharedSecret } from './platform/secrets.js';
import {
  createPresence,
  createPresenceStore,
  createStaff,
  createStaffSessions,
  createStaffStore,
  type Staff,
} from './staff/index.js';
import { staffRoutes } from './staff/http.js';

export interface AppParts {
  readonly publicUrl: string;
  /** See `MOOTHALL_TRUST_PROXY`. */
  readonly trustProxy: readonly string[];
  readonly version: string;
  readonly isRelease: boolean;
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Secret that signs staff's cookies, and keys whatever else the hall signs; the same on every node. */
  readonly cookieSecret: string;
  /** Folders that the builds of widget, console and documentation write. */
  readonly embedFolder: string;
  readonly consoleFolder: string;
  readonly documentationFolder: string;
  /** Absent on a single node. */
  readonly nodeLink?: NodeLink;
}

export interface App {
  /** Not yet listening. */
  readonly server: FastifyInstance;
  readonly councils: Councils;
  readonly citizens: Citizens;
  readonly staff: Staff;
  readonly enquiries: Enquiries;
  /** Ends connections, timers and listeners; the database is the caller's. */
  close(): Promise<void>;
}

const PURGE_MS = 10 * 60_000;

export async function createApp(parts: AppParts): Promise<App> {
  const { publicUrl, version, database, clock, ids, log, nodeLink } = parts;
  const warn = (error: unknown) => {
    log.warn({ err: error }, 'work in the background failed and will be tried again');
  };

  const councils = createCouncils({ store: createCouncilStore(database), clock, publicUrl });
  const citizens = createCitizens({ store: createCitizenStore(database), councils, clock, ids });
  const staffStore = createStaffStore(database);
  const staff = createStaff({ store: staffStore, councils, clock, ids });
  const sessions = createStaffSessions({
    store: staffStore,
    staff,
    clock,
    publicUrl,
    secret: parts.cookieSecret,
  });
  const presence = createPresence({ store: createPresenceStore(database), clock, ids, onError: warn });
  const attachments = createAttachments({
    store: createAttachmentStore(database),
    files: parts.files,
    councils,
    clock,
    ids,
    secret: () => sharedSecret(database, 'file-addresses'),
  });
  const bus = createBus(warn);
  const enquiryStore = createEnquiryStore(database);
  const standings = createStandings({
    store: enquiryStore,
    present: (council) => presence.present(council),
    clock,
  });
  const enquiries = createEnquiries({ store: enquiryStore, standings, councils, bus, clock, ids });
  const capabilities = createCapabilities(parts.cookieSecret);
  const callbacks = createCallbacks({ councils, enquiries, clock, capabilities });
  const lookups = createLookups({
    councils,
    enquiries,
    tries: createLookupTries(database),
    capabilities,
    clock,
    secret: parts.cookieSecret,
  });
  const forms = createForms({ councils });
  const availability = createAvailability({ councils, callbacks, clock });
  const embedding = await createEmbedding({
    files: parts.files,
    councils,
    publicUrl,
    buildFolder: parts.embedFolder,
    packageVersion: version,
    isRelease: parts.isRelease,
  });

  /** Each kind of command is checked by the room that owns it, and recorded on the one road. */
  async function execute(by: Principal, command: Command): Promise<Outcome> {
    switch (command.kind) {
      case 'request-callback':
      case 'ask-callback':
        return callbacks.request(by, command);
      case 'move-callback':
      case 'cancel-callback':
        return callbacks.change(by, command);
      case 'submit-form':
        return enquiries.execute(by, command, await forms.guard(command));
      case 'erase': {
        const outcome = await enquiries.execute(by, command);
        // What was erased goes now; where this fails, the next sweep finds it.
        if (outcome.ok) attachments.sweep().catch(warn);
        return outcome;
      }
      default:
        return enquiries.execute(by, command);
    }
  }

  const authentication = {
    citizen: (token: string) => citizens.resolve(token),
    adviser: (cookieHeader: string | undefined) => sessions.adviserOfCookie(cookieHeader),
  };
  const server = await createApi({
    log,
    ids,
    authentication,
    version,
    publicUrl,
    trustProxy: parts.trustProxy,
  });
  const routes = [
    describingRoutes({
      version,
      checks: {
        database: () => database.ping(),
        ...(nodeLink === undefined ? {} : { redis: () => nodeLink.ping() }),
      },
    }),
    councilRoutes({ councils }),
    citizenRoutes({ citizens }),
    staffRoutes({ staff, sessions, publicUrl }),
    enquiryRoutes({ enquiries, attachments, execute }),
    attachmentRoutes({ attachments }),
    formRoutes({ forms }),
    callbackRoutes({ lookups }),
    availabilityRoutes({ availability }),
    embeddingRoutes({ embedding }),
    pageRoutes({ councils, clock }),
    siteRoutes(desk(parts.consoleFolder, publicUrl)),
    siteRoutes(documentation(parts.documentationFolder)),
  ];
  for (const plugin of routes) await server.register(plugin);
  await server.ready();

  const gateway = createGateway({
    http: server.server,
    bus,
    log,
    authentication,
    publicUrl,
    ...(nodeLink === undefined ? {} : { adapter: nodeLink.adapter }),
    connect: (socket) => {
      connectEnquiries(socket, { enquiries, execute, clock, log });
      const { principal } = socket.data;
      if (principal.kind !== 'adviser') return;
      presence.arrive(principal.adviserId).catch(warn);
      socket.on('disconnect', () => {
        presence.leave(principal.adviserId).catch(warn);
      });
    },
  });
  const stopTelling = createPlaceTeller({
    standings,
    bus,
    tell: (enquiryId, place) => {
      signalCitizen(gateway, { kind: 'place', enquiryId, place });
    },
    onError: warn,
  });
  const dueWorker = createDueWorker({
    store: createDueWorkStore(database),
    clock,
    handlers: { [SILENCE]: ({ subject, council }) => enquiries.endSilence(subject, council) },
    onError: warn,
  });
  const purging = repeat(
    PURGE_MS,
    async () => {
      await citizens.purge();
      await sessions.purge();
      await lookups.purge();
      await attachments.sweep();
    },
    warn,
  );

  return {
    server,
    councils,
    citizens,
    staff,
    enquiries,
    async close() {
      await gateway.close();
      await server.close();
      stopTelling();
      await dueWorker.stop();
      await purging.stop();
      await presence.close();
    },
  };
}
