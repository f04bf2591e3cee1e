/** A council's plain pages, which need no JavaScript: how to reach it, what is stored, how accessible the service is. */
import type { CouncilDefinition } from '@moothall/protocol';
import { html, type Html } from './html.js';
import { noticesNow, telephoneHours } from './opening.js';

export interface PageInput {
  readonly definition: CouncilDefinition;
  readonly hasMark: boolean;
  /** Name of the council whose staff answer, where it is another one. */
  readonly answeredBy: string | undefined;
  /** The moment at which it is asked for. */
  readonly at: Date;
}

export function contactPage(input: PageInput): string {
  const { definition, at } = input;
  const { name, telephone, website, texts, emergency, languages } = definition;
  const [first = 'en'] = languages;
  const greeting = (texts['en'] ?? texts[first])?.greeting;
  const contacts = emergency['en'] ?? emergency[first] ?? [];
  return layout(
    input,
    `Contact ${name}`,
    html`<h1>Contact ${name}</h1>
      ${greeting === undefined ? undefined : html`<p>${greeting}</p>`} ${noticesNow(definition, at, 'en')}
      <h2>By telephone</h2>
      <p class="number"><a href="${telephone.uri}">${telephone.display}</a></p>
      ${telephoneHours(definition, at, 'en')}
      ${
        contacts.length === 0
          ? undefined
          : html`<h2>In an emergency</h2>
              <ul class="emergency" role="list">
                ${contacts.map(
                  ({ label, telephone, when }) =>
                    html`<li>
                      <strong>${label}: <a href="tel:${digits(telephone)}">${telephone}</a></strong> – ${when}
                    </li>`,
                )}
              </ul>`
      }
      <h2>On our website</h2>
      <p><a href="${website}">Go to the website of ${name}</a></p>
      ${answeredBy(input)} ${linkedServices(definition)}`,
  );
}

/** What the widget keeps in the reader's browser, as decided; the documentation has the same table. */
const STORED = [
  {
    what: 'A secret that shows us it is you',
    when: 'when you first send something',
    until: '30 days after you last used it',
  },
  {
    what: 'The number of the chat that you have open',
    when: 'when you start a chat',
    until: 'the chat has ended',
  },
  {
    what: 'How far you have read in the chat',
    when: 'when an answer is shown',
    until: 'you clear the website’s data',
  },
  {
    what: 'What you have sent and we have not yet confirmed',
    when: 'when you send something',
    until: 'we have confirmed it',
  },
] as const;

export function privacyPage(input: PageInput): string {
  const { name, privacyUrl, telephone } = input.definition;
  return layout(
    input,
    `Privacy – ${name}`,
    html`<h1>Privacy when you contact us here</h1>
      <p>
        This page is about the contact service of ${name}.
        ${
          privacyUrl === undefined
            ? undefined
            : html`How the council uses information about you is in
                <a href="${privacyUrl}">its privacy notice</a>.`
        }
      </p>
      <h2>What we keep</h2>
      <p>
        We keep what you write in a chat, in a request to be called and in a form, with the time and the
        answers, under a reference number. ${name} is responsible for it.
      </p>
      ${answeredBy(input)}
      <h2>What is stored in your browser</h2>
      <p>
        Nothing is stored until you send us something. There are no cookies. What is stored is in the
        browser’s storage for the website from which you contact us. You can clear it in the browser’s
        settings at any time.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="What is stored in your browser">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Stored</th>
              <th scope="col">Kept until</th>
            </tr>
          </thead>
          <tbody>
            ${STORED.map(
              ({ what, when, until }) =>
                html`<tr>
                  <th scope="row">${what}</th>
                  <td>${when}</td>
                  <td>${until}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>Ask about your information</h2>
      <p>
        Call <a href="${telephone.uri}">${telephone.display}</a>. Have your reference number ready if you have
        one.
      </p>`,
  );
}

export function accessibilityPage(input: PageInput): string {
  const { name, telephone } = input.definition;
  return layout(
    input,
    `Accessibility – ${name}`,
    html`<h1>Accessibility of our contact service</h1>
      <p>
        We want everybody to be able to use it. It is built to meet level AA of the Web Content Accessibility
        Guidelines (WCAG) 2.2. It has been tested with automatic tools. It has not yet been tested by people
        outside the project.
      </p>
      <p>It is made to be used:</p>
      <ul>
        <li>with the keyboard alone</li>
        <li>with a screen reader</li>
        <li>with text at 400% and on a small screen</li>
        <li>with less motion and with more contrast, when your device is set to that</li>
      </ul>
      <h2>If you cannot use it</h2>
      <p>
        Call <a href="${telephone.uri}">${telephone.display}</a> and tell us what does not work, or what you
        need in another form.
      </p>`,
  );
}

export function unknownCouncilPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Council not found</title></head>
<body><main><h1>Council not found</h1><p>There is no council of this name here. Check the address.</p></main></body>
</html>
`;
}

function layout({ definition, hasMark }: PageInput, title: string, content: Html): string {
  const { slug, name, website } = definition;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/c/${slug}/style.css" />
        ${hasMark ? html`<link rel="icon" type="image/svg+xml" href="/v1/councils/${slug}/mark.svg" />` : undefined}
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <div>
            ${hasMark ? html`<img src="/v1/councils/${slug}/mark.svg" alt="" width="48" height="48" />` : undefined}
            <p><a href="${website}">${name}</a></p>
          </div>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer>
          <nav aria-label="About this service">
            <ul>
              <li><a href="/c/${slug}">Contact</a></li>
              <li><a href="/c/${slug}/privacy">Privacy</a></li>
              <li><a href="/c/${slug}/accessibility">Accessibility</a></li>
            </ul>
          </nav>
        </footer>
      </body>
    </html> `.toString();
}

function answeredBy({ definition, answeredBy }: PageInput): Html | undefined {
  return answeredBy === undefined
    ? undefined
    : html`<p>When you contact us online, staff of ${answeredBy} answer for ${definition.name}.</p>`;
}

function linkedServices({ services }: CouncilDefinition): Html | undefined {
  const linked = services.filter(({ link }) => link !== undefined);
  return linked.length === 0
    ? undefined
    : html`<ul>
        ${linked.map(({ name, link }) => html`<li><a href="${link}">${name.en}</a></li>`)}
      </ul>`;
}

function digits(telephone: string): string {
  return telephone.replaceAll(/[^+\d]/g, '');
}
