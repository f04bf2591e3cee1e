/** Pages that never load a second time: frameworks that take the body away and put another in its place. */
import type { Page } from 'playwright-core';
import { launcher } from '../../support/citizen.js';
import { embedded, FALLBACK, type HostilePage } from '../hostile-page.js';

const settled = async (page: Page) => {
  await launcher(page).waitFor();
};

/** The page's own button lives on in every body. */
const OWN = '<button id="own" onclick="this.firstChild.data = Number(this.firstChild.data) + 1">0</button>';

/** After hotwired/turbo 8, src/core/drive/page_renderer.js and renderer.js: the new body is adopted, takes the old one's
 * place as a whole, and its scripts are made anew so that they run. */
function turbo(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html').body;
  document.adoptNode(next);
  for (const script of next.querySelectorAll('script')) {
    const made = document.createElement('script');
    made.textContent = script.textContent;
    made.async = false;
    for (const { name, value } of script.attributes) made.setAttribute(name, value);
    script.replaceWith(made);
  }
  document.body.replaceWith(next);
  history.pushState({ turbo: true }, '', '/next');
  // After src/core/session.js: told once the visit is rendered.
  document.documentElement.dispatchEvent(new CustomEvent('turbo:load', { bubbles: true, composed: true }));
}

/** After src/core/snapshot.js and page_snapshot.js: what is kept is a clone of the body. */
function keep(): void {
  Object.assign(window.history, { kept: document.body.cloneNode(true) });
}

/** After src/core/drive/visit.js: the clone is cloned once more, and takes the body's place. */
function goBack(): void {
  const { kept } = window.history as History & { kept?: Node };
  delete (window.history as { kept?: Node }).kept;
  document.body.replaceWith(kept?.cloneNode(true) ?? '');
  document.documentElement.dispatchEvent(new CustomEvent('turbo:load', { bubbles: true, composed: true }));
}

export const navigationPages: readonly HostilePage[] = [
  {
    name: 'replaces its body as Turbo does, with element and script in each body',
    expects: 'works',
    async act(page, hall) {
      await settled(page);
      await page.evaluate(turbo, `<body>${OWN}<h1>Next</h1>${embedded(hall)}</body>`);
      return undefined;
    },
  },
  {
    name: 'replaces its body as Turbo does, with the script alone in its head',
    expects: 'works',
    head: (hall) => hall.tag(),
    body: () => '',
    async act(page) {
      await settled(page);
      await page.evaluate(turbo, `<body>${OWN}<h1>Next</h1></body>`);
      await page.evaluate(turbo, `<body>${OWN}<h1>The one after</h1></body>`);
      return undefined;
    },
  },
  {
    name: 'goes back to a body that Turbo has kept, as a copy',
    expects: 'works',
    async act(page, hall) {
      await settled(page);
      await page.evaluate(keep);
      await page.evaluate(turbo, `<body>${OWN}<h1>Next</h1>${embedded(hall)}</body>`);
      await page.evaluate(goBack);
      return undefined;
    },
  },
  {
    name: 'renders its element only once the loader in its head has put in one of its own',
    expects: 'works',
    head: (hall) => hall.tag(),
    body: () => '',
    async act(page) {
      await settled(page);
      await page.evaluate((fallback) => {
        const element = document.createElement('moothall-contact');
        element.setAttribute('council', 'ashvale');
        element.innerHTML = fallback;
        document.body.prepend(element);
      }, FALLBACK);
      return undefined;
    },
    async afterwards(page) {
      if ((await page.locator('[part~=launcher]').count()) !== 1) throw new Error('There are two launchers.');
    },
  },
  {
    name: 'is rendered anew by React, which empties its root first',
    expects: 'works',
    // After facebook/react, ReactFiberConfigDOM.js (clearContainer): text of the root is emptied, elements are made one by one,
    // with attributes set and unknown ones kept on custom elements.
    async act(page) {
      await settled(page);
      await page.evaluate(() => {
        const own = document.getElementById('own');
        document.body.textContent = '';
        const element = document.createElement('moothall-contact');
        element.setAttribute('council', 'ashvale');
        element.setAttribute('class', 'contact');
        const link = document.createElement('a');
        link.setAttribute('href', 'tel:+441632960000');
        link.textContent = '01632 960 000';
        element.appendChild(link);
        if (own) document.body.appendChild(own);
        document.body.appendChild(element);
      });
      return undefined;
    },
  },
  {
    name: 'is rendered by React over and over while the panel is open',
    expects: 'works',
    async act(page) {
      await settled(page);
      // A re-render sets what differs and leaves the rest; on a remount the same element comes back elsewhere.
      await page.evaluate(() => {
        const element = document.querySelector('moothall-contact');
        const main = document.createElement('main');
        document.body.append(main);
        for (let count = 0; count < 20; count += 1) {
          element?.setAttribute('class', `render-${String(count)}`);
          element?.setAttribute('council', 'ashvale');
          main[count % 2 ? 'append' : 'prepend'](element ?? '');
        }
      });
      return undefined;
    },
  },
  {
    name: 'is mounted by Vue, which takes the markup for its template',
    expects: 'works',
    // After vuejs/core, runtime-dom (createApp().mount): innerHTML becomes the template, the container is emptied, and the
    // template's elements are made anew.
    async act(page) {
      await settled(page);
      await page.evaluate(() => {
        const template = document.createElement('template');
        template.innerHTML = document.body.innerHTML;
        document.body.textContent = '';
        document.body.setAttribute('data-v-app', '');
        document.body.append(template.content);
      });
      return undefined;
    },
  },
  {
    name: 'puts the element in long after the loader has run',
    expects: 'works',
    body: (hall) => `<main></main>${hall.tag()}`,
    async act(page) {
      await settled(page);
      await page.evaluate((fallback) => {
        document.querySelector('moothall-contact')?.remove();
        const main = document.querySelector('main');
        if (main) main.innerHTML = `<moothall-contact council="ashvale">${fallback}</moothall-contact>`;
      }, FALLBACK);
      return undefined;
    },
  },
];
