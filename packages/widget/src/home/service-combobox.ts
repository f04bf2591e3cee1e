/** Suggests services as one writes in the home view's field: the ARIA pattern of an editable combobox with a list. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Localised, ServiceSuggestion, ServiceSuggestions } from '@moothall/protocol';
import { suggestEn } from '../texts/suggest.en.js';
import { textsIn } from '../texts/texts.js';
import { comboboxStyles } from './service-combobox.styles.js';

export interface ComboboxParts {
  /** The native field; it is used as it is and keeps working as plain text where the hall is away. */
  readonly field: HTMLInputElement;
  /** Where the hall finds the council's services. */
  address(): string;
  /** BCP 47 tag in which to speak and to ask. */
  locale(): string;
  localise(text: Localised): string;
  /** Says a sentence to screen readers once, politely. */
  announce(text: string): void;
  /** The citizen has chosen a service, or has written on since and has none. */
  chosen(service: ServiceSuggestion | undefined): void;
}

/** Two letters say too little, and nobody needs to know them. */
const LEAST_LETTERS = 3;
/** As long as the hall reads. */
const MOST_CHARACTERS = 200;
/** More are not read before the doors. */
const MOST_SHOWN = 5;
/** Whoever wrote more than this wrote a sentence, which goes along in their own words. */
const WORDS_OF_A_NAME = 3;

/** Makes a combobox of the field, whose first letters are already there. It lives as long as the field. */
export function serviceCombobox({ field, address, locale, localise, announce, chosen }: ComboboxParts): void {
  const root = field.getRootNode() as ShadowRoot;
  const place = document.createElement('div');
  place.slot = field.slot;
  field.after(place);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, comboboxStyles];

  let services: readonly ServiceSuggestion[] = [];
  let choice: ServiceSuggestion | undefined;
  let active = -1;
  let isOpen = false;
  let asking: AbortController | undefined;

  const texts = (): typeof suggestEn => textsIn(locale(), 'suggest', suggestEn);

  function show(open: boolean, at = -1): void {
    isOpen = open && services.length > 0;
    active = isOpen ? at : -1;
    field.setAttribute('aria-expanded', String(isOpen));
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `service-${active}`);
    render([list(), choice && about(choice)], place);
    place.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function list(): TemplateResult {
    return html`<ul
      role="listbox"
      id="services"
      part="suggestions"
      aria-label=${texts().label}
      ?hidden=${!isOpen}
    >
      ${services.map(
        (service, index) =>
          html`<li role="option" id="service-${index}" part="suggestion" aria-selected=${index === active}>
            ${named(service)}
            ${service.responsible === 'other' ? html`<small>${texts().other}</small>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  function about(service: ServiceSuggestion): TemplateResult {
    const { online, orContact, otherNext } = texts();
    const { link, responsible } = service;
    return html`<div part="service">
      ${
        link
          ? html`<a href=${link} part="service-link">${online(localise(service.name))}</a>
              <p>${orContact}</p>`
          : html`<p><b>${named(service)}</b></p>`
      }
      ${responsible === 'other' ? html`<p>${otherNext}</p>` : nothing}
    </div>`;
  }

  /** A name that is not there in the language is marked as English. */
  function named({ name }: ServiceSuggestion): TemplateResult {
    return html`<span lang=${name[locale()] ? nothing : 'en'}>${localise(name)}</span>`;
  }

  function take(service: ServiceSuggestion | undefined): void {
    if (service === choice) return;
    choice = service;
    chosen(service);
  }

  function choose(service: ServiceSuggestion): void {
    const name = localise(service.name);
    if (field.value.trim().split(/\s+/).length <= WORDS_OF_A_NAME) field.value = name;
    asking?.abort();
    take(service);
    show(false);
    announce(texts().chosen(name));
  }

  async function ask(): Promise<void> {
    asking?.abort();
    const query = field.value.trimStart().slice(0, MOST_CHARACTERS);
    take(undefined);
    // What was found stays until the next answer, or the list would flicker.
    show(isOpen);
    if (query.trimEnd().length < LEAST_LETTERS) {
      services = [];
      show(false);
      return;
    }
    const own = (asking = new AbortController());
    const found = await fetch(`${address()}?locale=${locale()}&q=${encodeURIComponent(query)}`, {
      credentials: 'omit',
      signal: own.signal,
    })
      .then((response) => response.json() as Promise<Partial<ServiceSuggestions>>)
      // The hall is away, or what was asked is outdated: the field is a field.
      .catch(() => undefined);
    if (own.signal.aborted) return;
    const before = services.length;
    services = found?.services?.slice(0, MOST_SHOWN) ?? [];
    show(root.activeElement === field);
    if (isOpen) announce(texts().found(services.length));
    else if (before > 0 && found?.services) announce(texts().none);
  }

  function press(event: KeyboardEvent): void {
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const service = services[active];
    if (event.isComposing || (key !== 'Escape' && !services.length)) return;
    // One place more than there are services: the field itself, between the last and the first.
    const places = services.length + 1;
    if (step) show(true, ((active + 1 + step + places) % places) - 1);
    else if (key === 'Enter' && service) choose(service);
    else if (key === 'Escape' && isOpen) show(false);
    else return;
    event.preventDefault();
    // The panel would close.
    event.stopPropagation();
  }

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'services');
  show(false);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void ask();
  });
  field.addEventListener('compositionend', () => void ask());
  field.addEventListener('keydown', press);
  field.addEventListener('blur', () => show(false));
  const pressed = ({ target }: Event): ServiceSuggestion | undefined =>
    services[Number((target as Element).closest('[role=option]')?.id.split('-')[1] ?? -1)];
  // A press on the list must not take the focus out of the field: that would close the list before the click.
  place.onmousedown = (event) => {
    if (pressed(event)) event.preventDefault();
  };
  place.onclick = (event) => {
    const service = pressed(event);
    if (service) choose(service);
  };
  void ask();
}
