/** Pages that embed the widget in every way that content management systems come up with. */
import type { Page } from 'playwright-core';
import { bubble, launcher, openChat, openPanel, say } from '../../support/citizen.js';
import type { GuestHall } from '../../support/guest-hall.js';
import { bundledWidget } from '../../support/npm-widget.js';
import { embedded, FALLBACK, type HostilePage } from '../hostile-page.js';

/** A page in whose frame the widget stands. */
function framed(hall: GuestHall, path: string, attributes: string): string {
  return `<iframe id="frame" ${attributes} src="${path}" width="600" height="600"></iframe>`;
}

function inner(hall: GuestHall): string {
  hall.serve('/inner', {
    html: `<!doctype html><html lang="en"><title>Inner</title><body>${embedded(hall)}</body></html>`,
  });
  return '/inner';
}

/** The council's own bundle has lit as its makers ship it. */
const BY_NPM =
  /^window\.(Moothall|(Symbol\.|litProperty)metadata|(reactiveElement|litHtml|litElement)Versions) is new$/i;

async function serveNpmWidget(_page: Page, hall: GuestHall): Promise<void> {
  hall.serve('/npm.js', { html: await bundledWidget(), type: 'text/javascript' });
}

async function theFrame(page: Page) {
  const frame = await (await page.waitForSelector('#frame')).contentFrame();
  if (!frame) throw new Error('The frame has no page.');
  return frame;
}

export const embeddingPages: readonly HostilePage[] = [
  {
    name: 'runs the same loader twice',
    expects: 'works',
    body: (hall) => embedded(hall) + hall.tag() + hall.tag('ashvale', '?again'),
    async afterwards(page) {
      const count = await page.locator('moothall-contact').count();
      if (count !== 1) throw new Error(`The page has ${String(count)} elements.`);
    },
  },
  {
    name: 'runs the loader as module and as classic script',
    expects: 'works',
    body: (hall) =>
      `${embedded(hall)}<script src="${hall.hallUrl}/embed/v1/ashvale.classic.js"></script>
      <script src="${hall.hallUrl}/embed/v1/ashvale.classic.js?again"></script>`,
  },
  {
    name: 'has two councils, both of which answer',
    expects: 'works',
    body: (hall) =>
      `${embedded(hall)}<moothall-contact council="kestrel-bay" position="start"></moothall-contact>${hall.tag('kestrel-bay')}`,
    async afterwards(page) {
      const other = page.locator('moothall-contact[council=kestrel-bay]');
      await other.locator('[part~=launcher]').click();
      await other.getByRole('button', { name: /^Chat/ }).click();
      await other.getByRole('textbox', { name: 'Your message' }).fill('Hello to the other one');
      await other.getByRole('button', { name: 'Send', exact: true }).click();
      await other
        .getByText(/KES-[0-9A-Z]{4}-[0-9A-Z]{4}/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'has the widget from npm, and the hall’s loader after it',
    expects: 'works',
    prepare: serveNpmWidget,
    brings: BY_NPM,
    body: (hall) => `<moothall-contact council="ashvale" hall="${hall.hallUrl}">${FALLBACK}</moothall-contact>
        <script type="module" src="/npm.js"></script>${hall.tag()}`,
  },
  {
    name: 'has the hall’s loader, and the widget from npm after it',
    expects: 'works',
    prepare: serveNpmWidget,
    brings: BY_NPM,
    body: (hall) => `<moothall-contact council="ashvale" hall="${hall.hallUrl}">${FALLBACK}</moothall-contact>
        ${hall.tag()}<script type="module" src="/npm.js"></script>`,
  },
  {
    name: 'has the pinned loader and the council’s own',
    expects: 'works',
    body: (hall) => `${embedded(hall)}<script type="module" src="${hall.pinned}/moothall.js"></script>`,
  },
  {
    name: 'is in a frame of the same site',
    expects: 'works',
    body: (hall) => framed(hall, inner(hall), ''),
    act: theFrame,
  },
  {
    name: 'is in a frame on another site',
    expects: 'works',
    body: (hall) => framed(hall, hall.otherOrigin + inner(hall), ''),
    act: theFrame,
  },
  {
    name: 'is in a sandboxed frame that keeps its origin',
    expects: 'works',
    body: (hall) => framed(hall, inner(hall), 'sandbox="allow-scripts allow-same-origin allow-forms"'),
    act: theFrame,
  },
  {
    name: 'is in a sandboxed frame without origin or storage, where the hall speaks to nobody',
    expects: 'fallback',
    body: (hall) => framed(hall, inner(hall), 'sandbox="allow-scripts"'),
    async act(page) {
      const frame = await theFrame(page);
      await openPanel(frame);
      await openChat(frame);
      await say(frame, 'Is anybody there?');
      await bubble(frame, 'Is anybody there?').waitFor();
      return frame;
    },
  },
  {
    name: 'is in a sandboxed frame without scripts',
    expects: 'fallback',
    body: (hall) => framed(hall, inner(hall), 'sandbox=""'),
    act: theFrame,
  },
  {
    name: 'lost every attribute of the script tag but its address',
    expects: 'works',
    body: (hall) =>
      `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact><script src="${hall.hallUrl}/embed/v1/ashvale.js"></script>`,
  },
  {
    name: 'lost the element, and wrote its script into the head',
    expects: 'works',
    head: (hall) => hall.tag(),
    body: () => '',
    async act(page) {
      await launcher(page).waitFor();
      return undefined;
    },
    async afterwards(page) {
      await page.evaluate(() => {
        const council = document.querySelector('moothall-contact');
        if (!council) throw new Error('The element has gone.');
      });
    },
  },
  {
    name: 'lost every attribute of the element, and its children',
    expects: 'works',
    body: (hall) => `<moothall-contact></moothall-contact>${hall.tag()}`,
  },
  {
    name: 'has a tag manager that writes a classic script before the first of the page',
    expects: 'works',
    // As Google Tag Manager's own snippet and its custom HTML tags do it: made by script, asynchronous, before the first one.
    body: (hall) => `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact><script>
      (function (d, s) {
        var first = d.getElementsByTagName(s)[0], made = d.createElement(s);
        made.async = true;
        made.src = '${hall.hallUrl}/embed/v1/ashvale.classic.js?position=start';
        made.onload = function () { made.parentNode.removeChild(made); };
        first.parentNode.insertBefore(made, first);
      })(document, 'script');
    </script>`,
    async act(page) {
      const box = await launcher(page).boundingBox();
      if (!box || box.x > 100) throw new Error('The query of the script’s address was not read.');
      return undefined;
    },
  },
  {
    name: 'copied the classic loader into itself, line by line',
    expects: 'works',
    body: (hall) => `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact>
      <script>fetch('${hall.hallUrl}/embed/v1/ashvale.classic.js').then((r) => r.text()).then((text) => {
        const script = document.createElement('script');
        script.textContent = text;
        document.body.append(script);
      });</script>`,
  },
  {
    name: 'has a base address elsewhere',
    expects: 'works',
    head: () => '<base href="https://elsewhere.invalid/deep/" target="_top">',
  },
  {
    name: 'wraps the element into a form of its own',
    expects: 'works',
    body: (hall) =>
      `<form id="search" action="/search" onsubmit="throw new Error('sent')">${embedded(hall)}<input name="q"></form>`,
  },
  {
    name: 'has a policy that forbids the hall',
    expects: 'fallback',
    headers: () => ({ 'content-security-policy': "script-src 'unsafe-inline' 'self'" }),
  },
];
