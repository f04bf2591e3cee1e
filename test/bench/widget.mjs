// The widget beside a bare page and a bare button: times on a slow phone's line, blocking, memory, layout shift, idleness.
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../packages/tooling/src/support/tools.mjs';
import { servePages } from './pages.mjs';
import { measurePage } from './measure-page.mjs';

/** @typedef {import('./pages.mjs').Kind} Kind */
/** @typedef {import('./measure-page.mjs').Figures} Figures */

const CPU_RATES = [4, 6];
/** @type {readonly Kind[]} */
const KINDS = ['bare', 'floor', 'widget'];

/**
 * Each line of the report: what, of which kind of page compared with which, and the goal.
 * @type {readonly { what: keyof Figures, name: string, unit: string, goal: string, compare: 'ratio' | 'difference' | 'alone', to: Kind }[]}
 */
const LINES = [
  {
    what: 'launcherMs',
    name: 'launcher visible and clickable',
    unit: 'ms',
    goal: '≤ 1.1x',
    compare: 'ratio',
    to: 'floor',
  },
  {
    what: 'homeMs',
    name: 'click → home usable, cold',
    unit: 'ms',
    goal: '≤ 3x',
    compare: 'ratio',
    to: 'floor',
  },
  {
    what: 'composerMs',
    name: 'click on Chat → composer focused',
    unit: 'ms',
    goal: '≤ 3x',
    compare: 'ratio',
    to: 'floor',
  },
  {
    what: 'panelMs',
    name: 'click → complete panel, cold',
    unit: 'ms',
    goal: '1,000 ms at 4x',
    compare: 'alone',
    to: 'floor',
  },
  {
    what: 'warmPanelMs',
    name: 'click → complete panel, warm',
    unit: 'ms',
    goal: '120 ms at 4x',
    compare: 'alone',
    to: 'floor',
  },
  {
    what: 'bootBlockingMs',
    name: 'blocking at boot',
    unit: 'ms',
    goal: '0 above the bare page',
    compare: 'difference',
    to: 'bare',
  },
  {
    what: 'openBlockingMs',
    name: 'blocking on opening',
    unit: 'ms',
    goal: '30 at 4x, 80 at 6x',
    compare: 'difference',
    to: 'floor',
  },
  {
    what: 'closedMb',
    name: 'heap, closed',
    unit: 'MB',
    goal: '0.10 above the bare page',
    compare: 'difference',
    to: 'bare',
  },
  {
    what: 'openMb',
    name: 'heap, chat open',
    unit: 'MB',
    goal: '0.7 above the bare page',
    compare: 'difference',
    to: 'bare',
  },
  {
    what: 'layoutShift',
    name: 'layout shift',
    unit: '',
    goal: '0 above the bare page',
    compare: 'difference',
    to: 'bare',
  },
  {
    what: 'idle',
    name: 'timers, frames, requests, sockets while idle',
    unit: '',
    goal: '0',
    compare: 'difference',
    to: 'bare',
  },
];

/** @param {import('./bench.mjs').Options} options @returns {Promise<import('./bench.mjs').Report>} */
export async function run({ repetitions, say }) {
  // Not by its name: it is TypeScript, which Node reads but this file's types need not.
  const demonstrations = await import(String(new URL('../support/demonstration.ts', import.meta.url)));
  const demonstration = await demonstrations.startDemonstration();
  const pages = await servePages({
    site: `${demonstration.sites.get('ashvale')}/`,
    hallUrl: demonstration.hallUrl,
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  /** @type {Record<string, Record<Kind, Figures[]>>} */
  const figures = {};
  try {
    for (const rate of CPU_RATES) {
      /** @type {Record<Kind, Figures[]>} */
      const found = { bare: [], floor: [], widget: [] };
      figures[`${String(rate)}x`] = found;
      for (let count = 1; count <= repetitions; count += 1)
        for (const kind of KINDS) {
          say(`CPU ${String(rate)}x slower, ${String(count)} of ${String(repetitions)}: ${kind}`);
          found[kind].push(await measurePage(browser, { url: pages.urlOf(kind), kind, cpuRate: rate }));
        }
    }
  } finally {
    await browser.close();
    pages.close();
    await demonstration.stop();
  }
  return { lines: describe(figures, repetitions), figures };
}

/** @param {Record<string, Record<Kind, Figures[]>>} figures @param {number} repetitions */
function describe(figures, repetitions) {
  const lines = [
    `The widget on a council's page, cold, Slow 4G (562.5 ms a request, 1.44 Mbps), medians of ${String(repetitions)} [least–most]`,
  ];
  for (const [rate, found] of Object.entries(figures)) {
    lines.push('', `CPU ${rate} slower`);
    for (const { what, name, unit, goal, compare, to } of LINES) {
      const own = spread(found.widget.map((one) => one[what]));
      const other = spread(found[to].map((one) => one[what]));
      const compared =
        compare === 'ratio'
          ? `${(own.median / other.median).toFixed(2)}x the ${to === 'floor' ? 'bare button' : 'bare page'}: ${shown(other, unit)}`
          : compare === 'difference'
            ? `${shownNumber(own.median - other.median, unit)} above the ${to === 'floor' ? 'bare button' : 'bare page'}: ${shown(other, unit)}`
            : '';
      lines.push(`  ${name.padEnd(46)} ${shown(own, unit).padEnd(24)} ${compared} (goal ${goal})`);
    }
  }
  return lines;
}

/** @param {readonly number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** @param {ReturnType<typeof spread>} found @param {string} unit */
function shown({ median, least, most }, unit) {
  return `${shownNumber(median, unit)} [${shownNumber(least, unit)}–${shownNumber(most, unit)}]`;
}

/** @param {number} value @param {string} unit */
function shownNumber(value, unit) {
  return unit === 'MB' ? `${value.toFixed(2)} MB` : unit === 'ms' ? `${value.toFixed(0)} ms` : String(value);
}
