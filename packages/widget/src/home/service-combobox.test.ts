/** The field suggests services as one writes: by keyboard, pointer and touch, and stays a field where the hall is away. */
import type { Localised, ServiceSuggestion } from '@moothall/protocol';
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { press, type } from '../testing/keyboard.js';
import { addCatalogue } from '../texts/texts.js';
import { catalogue } from '../texts/cy.js';
import { serviceCombobox } from './service-combobox.js';

const BINS: ServiceSuggestion = {
  id: 'missed-bin-collection',
  name: { en: 'Missed bin collection', cy: 'Bin heb ei gasglu' },
  link: 'https://www.ashvale.example/bins',
  responsible: 'own',
};
const HOLES: ServiceSuggestion = { id: 'potholes', name: { en: 'Potholes' }, responsible: 'other' };

/** What the hall was asked, each to be answered by the test. */
interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
  answer(services: readonly ServiceSuggestion[] | 'down'): void;
}
let asked: Asked[] = [];
const { fetch: realFetch } = window;
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : input.toString();
  if (!url.startsWith('https://hall.invalid/')) return realFetch(input, init);
  return new Promise((resolve, reject) => {
    const signal = init?.signal ?? new AbortController().signal;
    signal.addEventListener('abort', () => reject(new DOMException('outdated', 'AbortError')));
    asked.push({
      url,
      signal,
      answer: (services) =>
        services === 'down'
          ? reject(new TypeError('down'))
          : // Read within the turn, as no stream of the browser is.
            resolve({ json: () => Promise.resolve({ state: 'known', services }) } as Response),
    });
  });
};

function setUp(locale = 'en') {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const heading = document.createElement('h2');
  heading.id = 'h';
  heading.textContent = 'What do you need help with?';
  const field = document.createElement('input');
  field.slot = 'topic';
  field.setAttribute('aria-labelledby', 'h');
  root.append(heading, field);
  document.body.replaceChildren(host);
  const heard: string[] = [];
  const chosen: (string | undefined)[] = [];
  const keys: string[] = [];
  host.addEventListener('keydown', ({ key }) => keys.push(key));
  const begin = () =>
    serviceCombobox({
      field,
      address: () => 'https://hall.invalid/v1/councils/ashvale/services',
      locale: () => locale,
      localise: (text: Localised) => text[locale] ?? text.en,
      announce: (text) => heard.push(text),
      chosen: (service) => chosen.push(service?.id),
    });
  begin();
  field.focus();
  return {
    host,
    field,
    heard,
    chosen,
    keys,
    options: () => [...root.querySelectorAll<HTMLElement>('[role=option]')],
    list: () => root.querySelector<HTMLElement>('[role=listbox]'),
    link: () => root.querySelector<HTMLAnchorElement>('[part=service-link]'),
    text: () => root.textContent.replaceAll(/\s+/g, ' '),
    active: () => root.getElementById(field.getAttribute('aria-activedescendant') ?? '-')?.textContent.trim(),
  };
}

/** Lets promises that wait on an answer run. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

async function withSuggestions(locale = 'en') {
  const page = setUp(locale);
  await type('my bin');
  asked.at(-1)?.answer([BINS, HOLES]);
  await turn();
  return page;
}

describe('the suggested services', () => {
  afterEach(() => {
    asked = [];
    document.body.replaceChildren();
  });

  it('asks nothing before the third letter, and says what is outdated', async () => {
    const { options } = setUp();
    await type('bi ');
    equal(asked.length, 0);
    await type('ns ');
    equal(
      asked.map(({ url }) => url.split('/services')[1]),
      ['?locale=en&q=bi%20n', '?locale=en&q=bi%20ns', '?locale=en&q=bi%20ns%20'],
    );
    equal(
      asked.map(({ signal }) => signal.aborted),
      [true, true, false],
    );
    asked[2]?.answer([BINS]);
    await turn();
    equal(options().length, 1);
  });

  it('is a combobox with a list of which screen readers hear the count', async () => {
    const { field, host, heard, list } = await withSuggestions();
    equal(
      ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls'].map((name) => field.getAttribute(name)),
      ['combobox', 'list', 'true', list()?.id],
    );
    equal(heard, ['2 services found. Use the up and down arrows to choose.']);
    await accessible(host);
  });

  it('is walked and chosen from by keyboard, the field between last and first', async () => {
    const { field, active, chosen, heard, list, link, host } = await withSuggestions();
    await press('ArrowDown');
    equal(active(), 'Missed bin collection');
    await press('ArrowDown');
    includes(active() ?? '', 'Potholes');
    await press('ArrowDown');
    equal([active(), field.getAttribute('aria-activedescendant')], [undefined, null]);
    await press('ArrowUp');
    await press('ArrowUp');
    await accessible(host);
    await press('Enter');
    equal(chosen, ['missed-bin-collection']);
    equal(field.value, 'Missed bin collection');
    equal([field.getAttribute('aria-expanded'), list()?.hidden], ['false', true]);
    equal(heard.at(-1), 'Missed bin collection chosen.');
    equal(
      [link()?.href, link()?.target, link()?.textContent],
      [BINS.link, '', 'Missed bin collection on our website'],
    );
    await accessible(host);
  });

  it('is chosen from with a pointer, without losing the focus', async () => {
    const { field, options, chosen, host } = await withSuggestions();
    const [, holes] = options();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    holes?.dispatchEvent(down);
    equal(down.defaultPrevented, true);
    holes?.click();
    equal(chosen, ['potholes']);
    equal((host.shadowRoot as ShadowRoot).activeElement === field, true);
  });

  it('says that somebody else looks after a service, before and after it is chosen', async () => {
    const { options, text } = await withSuggestions();
    includes(options()[1]?.textContent ?? '', 'Another organisation looks after this');
    options()[1]?.click();
    includes(text(), 'We do not look after this ourselves.');
  });

  it('closes on Escape without closing what is around, and opens again', async () => {
    const { field, keys, list, active } = await withSuggestions();
    keys.length = 0;
    await press('Escape');
    equal([list()?.hidden, field.value], [true, 'my bin']);
    await press('Escape');
    equal(keys, ['Escape']);
    await press('ArrowDown');
    equal([list()?.hidden, active()], [false, 'Missed bin collection']);
  });

  it('closes when the focus goes on, and takes the choice back when one writes on', async () => {
    const { field, list, chosen, link } = await withSuggestions();
    field.blur();
    equal(list()?.hidden, true);
    field.focus();
    await press('ArrowDown');
    await press('Enter');
    await type('s');
    equal([chosen, link()], [['missed-bin-collection', undefined], null]);
  });

  it('keeps a sentence in the citizen’s own words', async () => {
    const { field, options } = setUp();
    await type('nobody took my green bin');
    asked.at(-1)?.answer([BINS]);
    await turn();
    options()[0]?.click();
    equal(field.value, 'nobody took my green bin');
  });

  it('is a plain field where the hall is away, and finds again when it is back', async () => {
    const { field, list, heard, options } = await withSuggestions();
    await type('s');
    asked.at(-1)?.answer('down');
    await turn();
    equal([field.value, list()?.hidden, heard.length], ['my bins', true, 1]);
    await press('Enter');
    await type(' x');
    asked.at(-1)?.answer([BINS]);
    await turn();
    equal(options().length, 1);
  });

  it('says that nothing is found once something was', async () => {
    const { heard, list } = await withSuggestions();
    await type('zz');
    asked.at(-1)?.answer([]);
    await turn();
    equal([heard.at(-1), list()?.hidden], ['No service found. You can go on writing and contact us.', true]);
  });

  it('asks and speaks in Welsh, and marks a name that is English', async () => {
    addCatalogue('cy', catalogue);
    const { options, heard, list, host } = await withSuggestions('cy');
    includes(asked.at(-1)?.url ?? '', '?locale=cy&');
    equal(
      options().map((option) => option.querySelector('span')?.lang),
      ['', 'en'],
    );
    equal(list()?.ariaLabel, 'Gwasanaethau');
    equal(heard, ['Cafwyd 2 wasanaeth. Defnyddiwch y saethau i fyny ac i lawr i ddewis.']);
    await accessible(host);
  });
});
