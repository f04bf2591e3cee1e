/** Other languages than English: brings their texts, offers the others, and says everything anew when one is chosen. */
import type { LitElement } from 'lit';
import type { CouncilProfile, Doors } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import { showDoors } from '../home/doors.js';
import type { Catalogue } from '../texts/catalogue.js';
import { languagesEn } from '../texts/languages.en.js';
import { loaderEn } from '../texts/loader.en.js';
import { addCatalogue, catalogueOf, textsIn } from '../texts/texts.js';
import { bring } from './bring.js';
import type { HallLink } from './hall-link.js';
import { hallOf, type Host } from './host.js';

/** What speaking another language needs of the panel. */
export interface SpeakingPanel extends LitElement {
  readonly host: Host;
  readonly link: HallLink;
  readonly view: string;
  locale: string;
  profile: CouncilProfile | undefined;
  announce(text: string): void;
}

/** The languages that the widget speaks besides English, each a chunk. */
const CHUNKS: Readonly<Record<string, (() => Promise<{ readonly catalogue: Catalogue }>) | undefined>> = {
  cy: () => import('../texts/cy.js'),
};

/** Languages by their own names; browsers do not know them all. */
const NAMES: Readonly<Record<string, string>> = { en: 'English', cy: 'Cymraeg' };

const watched = new WeakSet<SpeakingPanel>();

/**
 * Says everything in the language that the element has now, as far as its council speaks it, and offers the others. What
 * was typed, said and focused stays. Never rejects: words that cannot be had are said in English.
 */
export async function speak(panel: SpeakingPanel, profile: CouncilProfile): Promise<void> {
  const { host } = panel;
  const wish = host.locale;
  const language = wish.slice(0, 2);
  const locale = profile.languages.includes(language) ? wish : 'en';
  const load = CHUNKS[language];
  if (load && locale === wish && !catalogueOf(locale))
    await bring(host, language, load).then(
      ({ catalogue }) => addCatalogue(language, catalogue),
      () => undefined,
    );
  // Another one was chosen meanwhile.
  if (wish !== host.locale) return;
  const words = catalogueOf(locale);
  panel.lang = words ? locale : 'en';
  panel.dir = words?.dir ?? 'ltr';
  panel.profile = inLanguage(profile, locale, host);
  const isAnother = panel.locale !== locale;
  panel.locale = locale;
  if (isAnother) sayAnew(panel);
  offer(panel, profile);
  if (isAnother && watched.has(panel)) panel.announce(textsIn(locale, 'languages', languagesEn).changed);
  watch(panel, profile);
}

/** The council as it is called in a language, with the hall's own page in it. */
function inLanguage(profile: CouncilProfile, locale: string, host: Host): CouncilProfile {
  const { name, nameCy, privacyUrl } = profile;
  return {
    ...profile,
    name: (locale.startsWith('cy') && nameCy?.plain) || name,
    privacyUrl: privacyUrl.startsWith(`${hallOf(host)}/c/`) ? `${privacyUrl}?lang=${locale}` : privacyUrl,
  };
}

/** Says it again when the page changes the element's language, or its own. */
function watch(panel: SpeakingPanel, profile: CouncilProfile): void {
  if (watched.has(panel)) return;
  watched.add(panel);
  const observer = new MutationObserver(() => void speak(panel, profile));
  observer.observe(panel.host, { attributeFilter: ['locale'] });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
}

function sayAnew(panel: SpeakingPanel): void {
  const { host, link, locale } = panel;
  link.client?.setLocale(locale);
  relabel(panel);
  if (Array.isArray(host.availability)) showDoors(panel, host.availability as Doors['doors'], locale);
  panel.requestUpdate();
  renew(panel);
}

/** Everything inside, however deep: what a view shows may have words of its own. */
function renew({ renderRoot }: Partial<LitElement>): void {
  for (const view of renderRoot?.querySelectorAll<Partial<LitElement> & Element>('*') ?? []) {
    view.requestUpdate?.();
    renew(view);
  }
}

/** Buttons beside the close button, one for each other language of the council. */
function offer(panel: SpeakingPanel, { languages }: CouncilProfile): void {
  const { host } = panel;
  const others = languages.filter((tag) => !panel.locale.startsWith(tag));
  const buttons = panel.querySelectorAll<HTMLButtonElement>('[slot=language]');
  others.forEach((tag, at) => {
    const button = buttons[at] ?? document.createElement('button');
    button.slot = button.part.value = 'language';
    button.lang = tag;
    button.textContent = NAMES[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    button.onclick = (event) => {
      // The dialog takes a button without a value for the one that closes.
      event.stopPropagation();
      keep(host, tag);
      host.setAttribute('locale', tag);
    };
    if (!buttons[at]) panel.querySelector('[slot=close]')?.before(button);
  });
  for (const one of [...buttons].slice(others.length)) one.remove();
}

/** For the pages to come, where they are not in that language anyway. */
function keep(host: Host, tag: string): void {
  const key = `moothall:${host.council}:locale`;
  const storage = host.getAttribute('storage');
  const page = host.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  try {
    const isForTab = storage === 'session' || sessionStorage.getItem('moothall:shared');
    const area = isForTab ? sessionStorage : localStorage;
    if (storage === 'none' || page.startsWith(tag)) area.removeItem(key);
    else area.setItem(key, tag);
  } catch {
    // The page may not keep anything: then it is for this page.
  }
}

/** The nodes that were there before the panel. */
function relabel(panel: SpeakingPanel): void {
  const { host, locale, view, profile } = panel;
  const { launcher } = host;
  const texts = textsIn(locale, 'loader', loaderEn);
  const doors: Readonly<Record<string, readonly string[] | undefined>> = {
    chat: texts.chat,
    callback: texts.callback,
    form: texts.form,
  };
  const title = doors[view.split(':')[0] ?? '']?.[0] ?? texts.heading;
  launcher.textContent =
    doors[host.localName.slice(9)]?.[0] ?? localise(profile?.texts ?? {}, locale)?.launcher ?? texts.launcher;
  host.internals.ariaLabel = launcher.textContent;
  for (const node of panel.children) {
    if (node instanceof HTMLHeadingElement) {
      host.homeTitle = texts.heading;
      host.dialog.ariaLabel = node.textContent = title;
    } else if (node instanceof HTMLTextAreaElement) node.ariaLabel = texts.message;
    else if (node instanceof HTMLParagraphElement)
      node.firstChild?.replaceWith(texts.unreachable + (node.querySelector('a') ? `, ${texts.ring} ` : '.'));
    else if (node.slot === 'close') node.textContent = texts.close;
    else if (node instanceof HTMLButtonElement)
      doors[node.value]?.forEach((words, at) => node.querySelectorAll('b,small')[at]?.replaceChildren(words));
  }
}
