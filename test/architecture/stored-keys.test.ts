/** The table of what is kept in a browser names every file that keeps something, and what the console and the hall keep. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CITIZEN_KEYS, rowOf, STAFF_KEYS } from '../../packages/client/src/stored-keys.js';
import { Drafts } from '../../packages/console/src/data/drafts.js';
import { memoryStore, prefixed } from '../../packages/console/src/data/key-value-store.js';
import { Outbox } from '../../packages/console/src/data/outbox.js';
import { Seen } from '../../packages/console/src/data/seen.js';
import type { StaffApi } from '../../packages/console/src/data/staff-api.js';
import { Appearance } from '../../packages/console/src/shell/appearance.js';
import { staffCookie } from '../../packages/server/src/staff/cookie.js';
import { filesUnder } from '../../packages/tooling/src/support/workspace.mjs';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));
/** Every way in which a page or a server can leave something in a browser. */
const KEEPS =
  /\b(localStorage|sessionStorage|indexedDB|cookieStore|caches\.open|BroadcastChannel|document\.cookie|window\.name|serviceWorker|navigator\.storage|(push|replace)State|cookieName|setCookie)\b|set-cookie/i;
/** Read what is kept, listen, or clear: nothing comes into the browser by them. */
const READERS = [
  'widget/src/loader/contact.ts',
  'widget/src/panel/exit.ts',
  'widget/src/panel/leave-page.ts',
];
const ENQUIRY = '10000000-0000-4000-8000-000000000001';

afterEach(() => vi.unstubAllGlobals());

describe('the table of what is kept in a browser', () => {
  it('names every file by which something comes there', () => {
    const files = ['client', 'widget', 'console', 'server']
      .flatMap((name) => filesUnder(`${PACKAGES}${name}/src`, (path: string) => path.endsWith('.ts')))
      .filter((path) => !/\.test\.ts$|\/testing\//.test(path))
      .filter((path) => KEEPS.test(withoutComments(readFileSync(path, 'utf8'))))
      .map((path) => path.slice(PACKAGES.length));
    const named = [...CITIZEN_KEYS, ...STAFF_KEYS].map(({ file }) => file);
    expect(files.sort()).toEqual([...new Set([...named, ...READERS])].sort());
  });

  it('has what the console keeps for an adviser', async () => {
    const tab = memoryStore();
    const storage = prefixed(tab, 'moothall-console:20000000-0000-4000-8000-000000000001:');
    new Drafts(storage).set(ENQUIRY, 'note', 'x');
    new Seen(storage).mark(ENQUIRY, 3);
    const send = () => new Promise<never>(() => {});
    new Outbox({ api: { send } as unknown as StaffApi, storage, onTrouble() {} }).send({
      kind: 'take',
      id: ENQUIRY,
      enquiryId: ENQUIRY,
    });
    expect(
      tab
        .keys('')
        .map((key) => rowOf(key, STAFF_KEYS)?.key)
        .sort(),
    ).toEqual(['moothall-console:*:draft:*:*', 'moothall-console:*:outbox:*', 'moothall-console:*:seen:*']);
  });

  it('has the appearance that somebody chose', () => {
    const kept = new Map<string, string>();
    const setItem = (key: string, value: string) => kept.set(key, value);
    vi.stubGlobal('localStorage', { getItem: () => null, setItem });
    vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
    vi.stubGlobal('document', { documentElement: { classList: { toggle() {} } } });
    new Appearance().choose('dark');
    expect([...kept.keys()].map((key) => rowOf(key, STAFF_KEYS)?.place)).toEqual(['local storage']);
  });

  it('has the one cookie', () => {
    const cookies = STAFF_KEYS.filter(({ place }) => place === 'cookie of the hall');
    expect(cookies.map(({ key }) => key)).toEqual([staffCookie('https://hall.example').name]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
