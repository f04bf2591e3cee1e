/** A council's plain pages, which need no JavaScript: how to reach it, what is stored, how accessible the service is. */
import type { CouncilDefinition, CouncilName, Localised } from '@moothall/protocol';
import { nameOf } from '../councils/index.js';
import { html, type Html } from './html.js';
import { PAGE_LANGUAGES, pageLanguages, PAGES_TEXTS, type PageLanguage } from './language.js';
import { noticesNow, telephoneHours } from './opening.js';

export interface PageInput {
  readonly definition: CouncilDefinition;
  /** The language to write in, one of the council's where there are pages in it. */
  readonly language: PageLanguage;
  readonly hasMark: boolean;
  /** The council whose staff answer, where it is another one. */
  readonly answeredBy: CouncilName | undefined;
  /** The moment at which it is asked for. */
  readonly at: Date;
}

export function contactPage(input: PageInput): string {
  const { definition, language, at } = input;
  const { telephone, website, texts, emergency } = definition;
  const { contact } = PAGES_TEXTS[language];
  const council = nameOf(definition);
  const greetings = Object.fromEntries(Object.entries(texts).map(([tag, { greeting }]) => [tag, greeting]));
  const contacts = ofLanguage(emergency, language);
  return layout(
    input,
    contact.title(council),
    html`<h1>${contact.title(council)}</h1>
      <p>${localised(greetings, language)}</p>
      <p>
        ${contact.controller(controllerOf(definition, language))}
        <a href="${definition.privacyUrl ?? `/c/${definition.slug}/privacy?lang=${language}`}"
          >${contact.privacy}</a
        >
      </p>
      ${noticesNow(definition, at, language)}
      <h2>${contact.telephone}</h2>
      <p class="number"><a href="${telephone.uri}">${telephone.display}</a></p>
      ${telephoneHours(definition, at, language)}
      ${
        contacts === undefined || contacts[1].length === 0
          ? undefined
          : html`<h2>${contact.emergency}</h2>
              <ul class="emergency" role="list" lang="${contacts[0]}">
                ${contacts[1].map(
                  ({ label, telephone, when }) =>
                    html`<li>
                      <strong>${label}: <a href="tel:${digits(telephone)}">${telephone}</a></strong> – ${when}
                    </li>`,
                )}
              </ul>`
      }
      <h2>${contact.website}</h2>
      <p><a href="${website}">${contact.goToWebsite(council)}</a></p>
      ${answeredBy(input)} ${linkedServices(input)}`,
  );
}

export function privacyPage(input: PageInput): string {
  const { definition, language } = input;
  const { privacyUrl } = definition;
  const { privacy } = PAGES_TEXTS[language];
  const council = nameOf(definition);
  const link = (text: string) => html`<a href="${privacyUrl ?? ''}">${text}</a>`;
  return layout(
    input,
    privacy.title(council),
    html`<h1>${privacy.heading}</h1>
      <p>${privacy.about(council)} ${privacyUrl === undefined ? undefined : privacy.notice(link)}</p>
      <h2>${privacy.kept}</h2>
      <p>${privacy.keptWords(council)}</p>
      ${answeredBy(input)}
      <h2>${privacy.stored}</h2>
      <p>${privacy.storedWords}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${privacy.stored}">
        <table>
          <thead>
            <tr>
              ${privacy.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${privacy.rows.map(
              ([what, ...cells]) =>
                html`<tr>
                  <th scope="row">${what}</th>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>${privacy.ask}</h2>
      <p>${privacy.askWords(telephoneLink(definition))}</p>`,
  );
}

export function accessibilityPage(input: PageInput): string {
  const { definition, language } = input;
  const { accessibility } = PAGES_TEXTS[language];
  return layout(
    input,
    accessibility.title(nameOf(definition)),
    html`<h1>${accessibility.heading}</h1>
      <p>${accessibility.words}</p>
      <p>${accessibility.madeFor}</p>
      <ul>
        ${accessibility.uses.map((use) => html`<li>${use}</li>`)}
      </ul>
      <h2>${accessibility.cannot}</h2>
      <p>${accessibility.cannotWords(telephoneLink(definition))}</p>`,
  );
}

export function unknownCouncilPage(language: PageLanguage): string {
  const { title, words } = PAGES_TEXTS[language].unknown;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${words}</p>
        </main>
      </body>
    </html> `.toString();
}

function layout({ definition, language, hasMark }: PageInput, title: string, content: Html): string {
  const { slug, website, languages } = definition;
  const { skip, about, links, named, language: languageLabel } = PAGES_TEXTS[language];
  const others = pageLanguages(languages).filter((other) => other !== language);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/c/${slug}/style.css" />
        ${hasMark ? html`<link rel="icon" type="image/svg+xml" href="/v1/councils/${slug}/mark.svg" />` : undefined}
      </head>
      <body>
        <a class="skip" href="#main">${skip}</a>
        <header>
          <div>
            ${hasMark ? html`<img src="/v1/councils/${slug}/mark.svg" alt="" width="48" height="48" />` : undefined}
            <p><a href="${website}">${named(nameOf(definition))}</a></p>
            ${
              others.length === 0
                ? undefined
                : html`<nav aria-label="${languageLabel}">
                    ${others.map(
                      (other) =>
                        html`<a href="?lang=${other}" lang="${other}" hreflang="${other}"
                          >${PAGE_LANGUAGES[other]}</a
                        >`,
                    )}
                  </nav>`
            }
          </div>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer>
          <nav aria-label="${about}">
            <ul>
              ${(['contact', 'privacy', 'accessibility'] as const).map(
                (page) =>
                  html`<li>
                    <a href="/c/${slug}${page === 'contact' ? '' : `/${page}`}?lang=${language}"
                      >${links[page]}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </footer>
      </body>
    </html> `.toString();
}

/** The one responsible for the data, as the widget names it: the council, unless its file says another. */
function controllerOf(definition: CouncilDefinition, language: PageLanguage): string {
  return definition.controller ?? PAGES_TEXTS[language].named(nameOf(definition));
}

function answeredBy({ definition, answeredBy, language }: PageInput): Html | undefined {
  return answeredBy === undefined
    ? undefined
    : html`<p>${PAGES_TEXTS[language].answeredBy(answeredBy, nameOf(definition))}</p>`;
}

function linkedServices({ definition, language }: PageInput): Html | undefined {
  const linked = definition.services.filter(({ link }) => link !== undefined);
  return linked.length === 0
    ? undefined
    : html`<ul>
        ${linked.map(
          ({ name, link, linkCy }) =>
            html`<li>
              <a href="${(language === 'cy' ? linkCy : undefined) ?? link}">${localised(name, language)}</a>
            </li>`,
        )}
      </ul>`;
}

/** A council's own text in the page's language; in another one it says which. */
function localised(text: Localised | Readonly<Record<string, string>>, language: PageLanguage): Html {
  const [tag, words] = ofLanguage(text, language) ?? [language, ''];
  return tag === language ? html`${words}` : html`<span lang="${tag}">${words}</span>`;
}

/** What is there in the language, else in English, else in whichever comes first; with its language. */
function ofLanguage<Value>(
  byLanguage: Readonly<Record<string, Value>>,
  language: PageLanguage,
): readonly [tag: string, value: Value] | undefined {
  const entries = Object.entries(byLanguage);
  return [language, 'en'].flatMap((wanted) => entries.filter(([tag]) => tag === wanted))[0] ?? entries[0];
}

function telephoneLink({ telephone }: CouncilDefinition): Html {
  return html`<a href="${telephone.uri}">${telephone.display}</a>`;
}

function digits(telephone: string): string {
  return telephone.replaceAll(/[^+\d]/g, '');
}
