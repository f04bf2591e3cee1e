// One visit of one page, as a visitor with a slow phone has it: everything that the bench compares.

/**
 * @typedef {object} Figures
 * @property {number} launcherMs      from navigation until the launcher can be pressed
 * @property {number} homeMs          from the click until the heading has the focus and is drawn
 * @property {number} composerMs      from the click on Chat until the field has the focus and is drawn
 * @property {number} panelMs         from the first click until the panel's own code has drawn it
 * @property {number} warmPanelMs     the same on a page that has its code already
 * @property {number} bootBlockingMs  of tasks over 50 ms what is over, until the page has been still
 * @property {number} openBlockingMs  the same from the first click on
 * @property {number} closedMb
 * @property {number} openMb          with the chat open
 * @property {number} layoutShift
 * @property {number} idle            timers, frames, requests and sockets in IDLE_MS with the panel closed
 */

const SLOW_4G = { latency: 562.5, downloadThroughput: 1_440_000 / 8, uploadThroughput: 675_000 / 8 };
const FAST = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
/** How long idleness is watched: what happens every minute happens also at once, in all peers that were measured. */
const IDLE_MS = 10_000;
/** A page is still when this long nothing has come. */
const STILL_MS = 1_000;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, kind: import('./pages.mjs').Kind, cpuRate: number }} visit
 * @returns {Promise<Figures>}
 */
export async function measurePage(browser, { url, kind, cpuRate }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const network = (/** @type {typeof FAST} */ line) =>
    cdp.send('Network.emulateNetworkConditions', { offline: false, ...line });
  const heapMb = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
  };
  /** @type {(name: string) => Promise<number>} */
  const mark = (name) => page.evaluate(async (wanted) => window.bench.seen(wanted), name);
  let traffic = 0;
  page.on('request', () => (traffic += 1));
  page.on('websocket', () => (traffic += 1));
  try {
    await page.addInitScript(watch);
    await network(SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
    await page.goto(url);
    const launcherMs = kind === 'bare' ? 0 : await mark('launcher');
    await page.waitForTimeout(STILL_MS);
    const bootBlockingMs = await page.evaluate(() => window.bench.takeBlocking());
    const layoutShift = await page.evaluate(() => window.bench.shift);

    let homeMs = 0;
    let composerMs = 0;
    let panelMs = 0;
    let openBlockingMs = 0;
    const closedMb = await heapMb();
    if (kind !== 'bare') {
      const opened = mark('home');
      const complete = kind === 'widget' ? mark('panel') : Promise.resolve(0);
      await pressAt(page, 'launcher');
      homeMs = await opened;
      panelMs = await complete;
      const composed = mark('composer');
      await pressAt(page, 'chat');
      composerMs = await composed;
      await page.waitForTimeout(STILL_MS);
      openBlockingMs = await page.evaluate(() => window.bench.takeBlocking());
    }
    await page.waitForLoadState('networkidle');
    const openMb = await heapMb();

    // Again, with everything in the browser's cache: first for the warm panel, then to be left alone.
    let warmPanelMs = 0;
    await page.reload();
    if (kind === 'widget') {
      await mark('launcher');
      await page.waitForTimeout(STILL_MS);
      const complete = mark('panel');
      await pressAt(page, 'launcher');
      warmPanelMs = await complete;
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await network(FAST);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => window.bench.count());
    traffic = 0;
    await page.waitForTimeout(IDLE_MS);
    const idle = traffic + (await page.evaluate(() => window.bench.counted));
    return {
      launcherMs,
      homeMs,
      composerMs,
      panelMs,
      warmPanelMs,
      bootBlockingMs,
      openBlockingMs,
      closedMb,
      openMb,
      layoutShift,
      idle,
    };
  } finally {
    await context.close();
  }
}

/** A real press, so that the time from the click counts what a person waits for. */
async function pressAt(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ what) {
  const { x, y } = await page.evaluate((name) => window.bench.placeOf(name), what);
  await page.mouse.click(x, y);
}

/** In the page, before anything of it. */
function watch() {
  const contact = () => document.querySelector('moothall-contact')?.shadowRoot;
  /** @type {Record<string, () => Element | null | undefined>} */
  const elements = {
    launcher: () => document.querySelector('#floor') ?? contact()?.querySelector('[part~=launcher]'),
    chat: () =>
      [...document.querySelectorAll('div > h2 + button')][0] ??
      contact()?.querySelector('button[value=chat]'),
  };
  const focused = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.localName;
  };
  /** @type {Record<string, () => boolean>} */
  const states = {
    launcher() {
      const found = elements['launcher']?.();
      if (!found) return false;
      const { x, y, width, height } = found.getBoundingClientRect();
      const there = document.elementFromPoint(x + width / 2, y + height / 2);
      return width > 0 && (there === found || there === /** @type {ShadowRoot} */ (found.getRootNode()).host);
    },
    home: () => focused() === 'h2',
    composer: () => focused() === 'textarea',
    panel: () => (contact()?.querySelector('moothall-panel')?.shadowRoot?.childElementCount ?? 0) > 0,
  };
  let clickedAt = 0;
  addEventListener('click', ({ timeStamp }) => (clickedAt = timeStamp), true);
  let blocking = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const { requestAnimationFrame } = window;
  const bench = {
    shift: 0,
    counted: 0,
    /** Milliseconds from the last click, for the launcher from navigation, until the frame after it is so. */
    seen(/** @type {string} */ name) {
      const begun = clickedAt;
      return new Promise((resolve) => {
        const look = () => {
          const isSo = states[name]?.() && (name === 'launcher' || clickedAt > begun);
          if (!isSo) return requestAnimationFrame(look);
          return requestAnimationFrame((drawnAt) => resolve(drawnAt - (name === 'launcher' ? 0 : clickedAt)));
        };
        look();
      });
    },
    takeBlocking() {
      const taken = blocking;
      blocking = 0;
      return taken;
    },
    placeOf(/** @type {string} */ name) {
      const { x, y, width, height } = elements[name]?.()?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    /** From now on timers and frames are counted. */
    count() {
      const page = /** @type {Record<string, (...values: unknown[]) => unknown>} */ (
        /** @type {unknown} */ (window)
      );
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
        const original = page[name];
        page[name] = (...values) => {
          bench.counted += 1;
          return original?.call(window, ...values);
        };
      }
    },
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      bench.shift += /** @type {{ value?: number }} */ (entry).value ?? 0;
  }).observe({ type: 'layout-shift', buffered: true });
  // The launcher is looked for from the beginning.
  const first = bench.seen('launcher');
  const { seen } = bench;
  bench.seen = (name) => (name === 'launcher' ? first : seen(name));
  Object.assign(window, { bench });
}
