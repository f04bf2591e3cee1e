/** Pages whose style sheets reach for everything. */
import { contact, launcher } from '../../support/citizen.js';
import { embedded, type HostilePage } from '../hostile-page.js';

const style = (css: string) => () => `<style>${css}</style>`;

export const stylePages: readonly HostilePage[] = [
  {
    name: 'resets everything with all: unset !important',
    expects: 'works',
    head: style('*, *::before, *::after { all: unset !important }'),
  },
  {
    name: 'hides, shrinks and turns every kind of element that we use',
    expects: 'works',
    head: style(`button, dialog, h2, textarea, input, p, slot, form { display: none !important; opacity: 0 !important;
      visibility: hidden !important; font-size: 1px !important; transform: scale(0) !important }`),
  },
  {
    name: 'counts with 62.5% fonts, line height 0 and huge letter spacing',
    expects: 'works',
    head: style(
      'html { font-size: 62.5% } body { line-height: 0; letter-spacing: 1em; text-transform: uppercase; word-spacing: 2em }',
    ),
  },
  {
    name: 'moves fixed elements with a transform on its body',
    expects: 'works',
    head: style('body { transform: translateZ(0); min-height: 300vh }'),
  },
  {
    name: 'keeps its body from scrolling and cuts off what leaves it',
    expects: 'works',
    head: style('html, body { height: 100%; overflow: hidden; position: fixed; width: 100% }'),
  },
  {
    name: 'fights for the highest z-index and loses nothing by it',
    expects: 'works',
    head: style(`#header { position: fixed; inset: 0 0 auto; height: 60px; z-index: 2147483647 }
      #video { position: fixed; bottom: 0; left: 0; width: 300px; height: 200px; z-index: 2147483647 }
      body { --moothall-z-index: 2147483647 }`),
    body: (hall) => `<div id="header"></div><div id="video"></div>${embedded(hall)}`,
  },
  {
    name: 'has a cookie banner under the launcher, whose button still works',
    expects: 'works',
    head: style(
      '#cookies { position: fixed; inset: auto 0 0; padding: 20px; z-index: 10; background: #ccc }',
    ),
    body: (hall) =>
      `<div id="cookies"><button onclick="this.parentNode.remove()">Accept</button></div>${embedded(hall)}`,
    async act(page) {
      await launcher(page).waitFor();
      await page.getByRole('button', { name: 'Accept' }).click();
      return undefined;
    },
  },
  {
    name: 'has a cookie banner over the launcher, which comes first',
    expects: 'works',
    head: style(
      '#cookies { position: fixed; inset: auto 0 0; padding: 90px; z-index: 2147483647; background: #ccc }',
    ),
    body: (hall) =>
      `<div id="cookies"><button onclick="this.parentNode.remove()">Accept</button></div>${embedded(hall)}`,
    async act(page) {
      await launcher(page).waitFor();
      await page.getByRole('button', { name: 'Accept' }).click();
      return undefined;
    },
  },
  {
    name: 'shows a modal dialog first, which makes everything else inert',
    expects: 'works',
    body: (hall) =>
      `<dialog id="modal"><button onclick="this.parentNode.close()">Understood</button></dialog><script>modal.showModal()</script>${embedded(hall)}`,
    async act(page) {
      await launcher(page).waitFor();
      await page.getByRole('button', { name: 'Understood' }).click();
      return undefined;
    },
  },
  {
    name: 'is in quirks mode',
    expects: 'works',
    doctype: '',
  },
  {
    name: 'is written from right to left, with the launcher on its left',
    expects: 'works',
    root: 'lang="ar" dir="rtl"',
    async act(page) {
      const box = await launcher(page).boundingBox();
      if (!box || box.x > 100) throw new Error(`The launcher stands at ${String(box?.x)}, not on the left.`);
      return undefined;
    },
  },
  {
    name: 'puts the element into a hidden corner of zero size',
    expects: 'works',
    head: style('#corner { width: 0; height: 0; overflow: hidden; contain: size }'),
    body: (hall) => `<div id="corner">${embedded(hall)}</div>`,
    async act(page) {
      await contact(page).waitFor({ state: 'attached' });
      return undefined;
    },
  },
];
