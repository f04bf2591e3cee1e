/** Templates: what is put in shows, is kept where it does not change, and is never read as markup. */
import { afterEach, describe, equal, it } from '../testing/check.js';
import { html, nothing, render } from './template.js';

const place = document.createElement('div');

/** What is seen, without the comments that keep the places. */
function shown(content: unknown): string {
  render(content, place);
  return place.innerHTML.replace(/<!--.*?-->/g, '');
}

describe('a template', () => {
  afterEach(() => {
    render(nothing, place);
  });

  it('shows texts, numbers, nodes, templates, lists of these, and nothing', () => {
    const node = document.createElement('b');
    const view = (value: unknown) => html`<p>${value}</p>`;
    for (const [value, seen] of [
      ['a', 'a'],
      [0, '0'],
      [node, '<b></b>'],
      [html`<i>${'b'}</i>`, '<i>b</i>'],
      [[1, html`<i></i>`, nothing, [node, 'c']], '1<i></i><b></b>c'],
      [[2], '2'],
      [[], ''],
      ['', ''],
      [null, ''],
      [html`<i>${'d'}</i>`, '<i>d</i>'],
      [nothing, ''],
    ] as readonly (readonly [unknown, string])[])
      equal(shown(view(value)), `<p>${seen}</p>`);
  });

  it('never reads what it is given as markup, nor an object from elsewhere as a template', () => {
    const forged = JSON.parse('{"strings":["<img>"],"values":[]}') as unknown;
    const view = (value: unknown) => html`<p title="${value}">${value}</p>`;
    shown(view('"><img src=x><!--{}-->{}'));
    equal(place.querySelector('img'), null);
    equal(place.textContent, '"><img src=x><!--{}-->{}');
    shown(view(forged));
    equal(place.querySelector('img'), null);
  });

  it('sets attributes, whole or in part, takes them away, and leaves alone what does not change', () => {
    const view = (a: unknown, b: unknown) =>
      html`<a class="one ${a} ${b}" href=${a} ?hidden=${b} .ariaLabel=${a} part="x" id="i-${b}">${b}</a>`;
    equal(shown(view('a', 0)), '<a part="x" class="one a 0" href="a" aria-label="a" id="i-0">0</a>');
    const link = place.querySelector('a');
    link?.setAttribute('href', 'changed');
    equal(
      shown(view('a', true)),
      '<a part="x" class="one a true" href="changed" aria-label="a" id="i-true" hidden="">true</a>',
    );
    equal(shown(view(nothing, false)).includes('href'), false);
    equal(place.querySelector('a') === link, true);
  });

  it('listens by what it was given last', () => {
    const heard: number[] = [];
    for (const count of [1, 2]) {
      shown(html`<button @click=${() => heard.push(count)}>Press</button>`);
      place.querySelector('button')?.click();
    }
    const view = (listen: unknown) => html`<button @click=${listen}>Press</button>`;
    shown(view(() => heard.push(3)));
    shown(view(nothing));
    place.querySelector('button')?.click();
    equal(heard, [1, 2]);
  });

  it('keeps nodes, and what somebody has typed, where the template stays the same', () => {
    const view = (texts: readonly string[]) =>
      html`${texts.map((text) => html`<label>${text}<input .value=${'given'} /></label>`)}`;
    shown(view(['a', 'b']));
    const field = place.querySelector('input');
    if (field) field.value = 'typed';
    shown(view(['c']));
    equal(place.querySelectorAll('input').length, 1);
    equal(place.querySelector('input') === field && field?.value, 'typed');
    equal(place.textContent, 'c');
  });

  it('leaves a slot’s own content where it puts nothing', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    render(html`<slot>own</slot>`, root);
    for (const value of [nothing, '', []]) {
      render(value, host);
      equal(root.querySelector('slot')?.assignedNodes().length, 0);
    }
  });
});
