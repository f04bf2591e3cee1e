/** The page to which the widget's warnings in a page's console point; English, as it is for whoever builds the page. */
import { WARNINGS } from '@moothall/protocol';
import { html } from './html.js';

export function warningsPage(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Warnings of the contact widget</title>
        <link rel="stylesheet" href="/docs/assets/site.css" />
      </head>
      <body>
        <div class="columns">
          <nav class="menu"><a href="/docs/">Documentation</a></nav>
          <main>
            <h1>Warnings of the contact widget</h1>
            <p>
              The widget writes these to the console of the page it is on, once each. Nothing is ever thrown
              into the page.
            </p>
            ${Object.entries(WARNINGS).map(
              ([code, { title, advice }]) =>
                html`<section id="${code}">
                  <h2>${title}</h2>
                  <p><code>${code}</code></p>
                  <p>${advice}</p>
                </section>`,
            )}
          </main>
        </div>
      </body>
    </html> `.toString();
}
