/** A hall in the test's own process whose clock can be put forward, with two bilingual councils and a page for each. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CouncilDefinition, FormDefinition } from '@moothall/protocol';
import { createApp } from '../../packages/server/src/app.js';
import { loadCouncilFolder } from '../../packages/server/src/councils/index.js';
import { createFolderFiles } from '../../packages/server/src/platform/files.js';
import { randomIds } from '../../packages/server/src/platform/ids.js';
import { createLog } from '../../packages/server/src/platform/log.js';
import { migratedDatabase } from '../../packages/server/src/platform/testing/migrated-database.js';
import { signedIn, type Adviser } from './adviser.js';

export interface WidgetHall {
  readonly url: string;
  /** A page that embeds a council's widget. @param kind the element, without `moothall-` */
  page(options: {
    readonly council: string;
    readonly language: string;
    readonly kind?: string;
    readonly form?: string;
  }): string;
  readonly adviser: Adviser;
  /** Puts the hall's clock forward. */
  later(minutes: number): void;
  stop(): Promise<void>;
}

/** Is always open, and has a notice and a form with every type of field. */
export const OPEN = 'glanafon';
/** Has no hours at all. */
export const CLOSED = 'northmarch';
/** The form with every type of field. */
export const EVERY_TYPE = 'every-type';

const PASSWORD = 'correct horse battery staple';
const EMAIL = 'sian@glanafon.example';
const MINUTE_MS = 60_000;
const DAY = [['00:00', '24:00']] as [string, string][];
const build = join(import.meta.dirname, '../../packages/widget/dist-embed');
const partnership = join(import.meta.dirname, '../../examples/partnership');

export async function startWidgetHall(): Promise<WidgetHall> {
  const given = await migratedDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'moothall-widget-hall-'));
  let aheadMs = 0;
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const app = await createApp({
    publicUrl: url,
    trustProxy: ['loopback'],
    version: '0.0.0',
    isRelease: false,
    database: given.database,
    files: createFolderFiles(folder),
    clock: { now: () => new Date(Date.now() + aheadMs) },
    ids: randomIds,
    log: createLog('silent'),
    cookieSecret: 'a secret of more than thirty-two characters',
    embedFolder: build,
    consoleFolder: folder,
    documentationFolder: folder,
  });
  await app.server.listen({ host: '127.0.0.1', port });
  const site = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(pageOf(url, new URL(request.url ?? '/', 'http://site').searchParams));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
  const councils = await loadCouncilFolder(partnership);
  await app.councils.save(
    councils.map((council) => ({
      ...council,
      definition: changed(council.definition, origin),
      forms: council.definition.slug === OPEN ? [...council.forms, everyType()] : council.forms,
    })),
  );
  await app.staff.add({ council: OPEN, displayName: 'Siân', email: EMAIL, password: PASSWORD });
  return {
    url,
    page: (options) => `${origin}/?${new URLSearchParams(options).toString()}`,
    adviser: await signedIn({ hallUrl: url, accounts: [{ email: EMAIL, password: PASSWORD }] }, EMAIL),
    later(minutes) {
      aheadMs += minutes * MINUTE_MS;
    },
    async stop() {
      site.close();
      site.closeAllConnections();
      await app.close();
      await given.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A whole page, in light and dark, with nothing of its own to find fault with. */
function pageOf(hallUrl: string, wishes: URLSearchParams): string {
  const [council = '', language = '', kind = 'contact', form = ''] = [
    'council',
    'language',
    'kind',
    'form',
  ].map((name) => wishes.get(name) ?? undefined);
  const title = language === 'cy' ? 'Tudalen y cyngor' : 'A page of the council';
  const element = `<moothall-${kind} council="${council}"${form && ` form="${form}"`}></moothall-${kind}>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>:root{color-scheme:light dark}body{margin:16px;font:16px/1.5 sans-serif;background:#fff;color:#111}@media(prefers-color-scheme:dark){body{background:#111;color:#eee}}</style>
<main><h1>${title}</h1>${kind === 'contact' ? '' : element}</main>${kind === 'contact' ? element : ''}
<script type="module" src="${hallUrl}/embed/v1/${council}.js"></script></html>`;
}

function changed(definition: CouncilDefinition, origin: string): CouncilDefinition {
  const { slug, nameCy = { plain: 'Cyngor', soft: 'Gyngor', aspirate: 'Chyngor' } } = definition;
  const own = { ...definition, origins: [origin] };
  if (slug === CLOSED)
    return {
      ...own,
      nameCy,
      languages: ['en', 'cy'],
      texts: { ...own.texts, cy: { greeting: 'Croeso.' } },
      hours: { timeZone: 'Europe/London', weekly: {} },
    };
  if (slug !== OPEN) return own;
  return {
    ...own,
    hours: {
      timeZone: 'Europe/London',
      weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: DAY },
      bankHolidays: 'open',
    },
    notices: [
      {
        text: { en: 'Our telephones are down this morning.', cy: 'Nid yw ein ffonau’n gweithio y bore yma.' },
        link: 'https://www.glanafon.example/news',
      },
    ],
    forms: [...own.forms, EVERY_TYPE],
  };
}

function everyType(): FormDefinition {
  const say = (en: string, cy: string) => ({ en, cy });
  const choices = [
    { id: 'one', label: say('The first', 'Y cyntaf') },
    { id: 'two', label: say('The second', 'Yr ail') },
  ];
  const page = (
    id: string,
    title: Record<'en' | 'cy', string>,
    ...fields: FormDefinition['pages'][0]['fields']
  ) => ({
    id,
    title,
    fields,
  });
  return {
    id: EVERY_TYPE,
    version: 1,
    title: say('Every kind of question', 'Pob math o gwestiwn'),
    pages: [
      page(
        'about',
        say('About you', 'Amdanoch chi'),
        { id: 'name', type: 'text', label: say('Full name', 'Enw llawn') },
        { id: 'email', type: 'email', label: say('Email address', 'Cyfeiriad e-bost') },
        { id: 'telephone', type: 'telephone', label: say('Telephone number', 'Rhif ffôn') },
        { id: 'postcode', type: 'postcode', label: say('Postcode', 'Cod post') },
        {
          id: 'story',
          type: 'long-text',
          label: say('What happened', 'Beth ddigwyddodd'),
          hint: say('A few words', 'Ychydig eiriau'),
          maxLength: 100,
        },
      ),
      page(
        'choices',
        say('What you choose', 'Eich dewis'),
        {
          id: 'rooms',
          type: 'number',
          label: say('Number of rooms', 'Nifer yr ystafelloedd'),
          min: 1,
          max: 9,
        },
        { id: 'since', type: 'date', label: say('Broken since', 'Wedi torri ers') },
        { id: 'radio', type: 'choice-one', label: say('One of these', 'Un o’r rhain'), choices },
        { id: 'boxes', type: 'choice-many', label: say('Some of these', 'Rhai o’r rhain'), choices },
        { id: 'select', type: 'select', label: say('One from a list', 'Un o restr'), choices },
      ),
      page(
        'where',
        say('Where it is', 'Ble mae'),
        { id: 'home', type: 'address', label: say('Home address', 'Cyfeiriad cartref') },
        { id: 'place', type: 'place', label: say('Where is it?', 'Ble mae?'), required: false },
      ),
    ],
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
