/** Help in an emergency and advice about card numbers, as they are seen, heard and put away. */
import type { CoreClient } from '@moothall/client/core';
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { PROFILE, viewContext } from '../testing/view-context.js';
import { catalogue } from '../texts/cy.js';
import { addCatalogue } from '../texts/texts.js';
import { MoothallSafety } from './safety.js';

customElements.define('moothall-safety-under-test', MoothallSafety);

const CARD = 'pay with 4111 1111 1111 1111';
const COUNCIL = { label: 'Out of hours', telephone: '01632 960 999', when: 'From 5pm to 9am.' };

describe('help in an emergency', () => {
  afterEach(() => document.body.replaceChildren());

  it('is not there until it is needed', async () => {
    const { view, said, text } = await open();
    view.heed('My bin was not collected');
    await view.updateComplete;
    equal([text(), said], ['', []]);
  });

  it('names the country’s numbers and the council’s, and says them once', async () => {
    const { view, said, text, settle } = await open();
    view.heed('there is a smell of gas');
    await settle();
    for (const part of ['If you need help now', '999', '0800 111 999', 'Out of hours', '01632 960 999'])
      includes(text(), part);
    view.heed('there is a smell of gas in the hall');
    await settle();
    equal(said.length, 1);
    includes(said[0] ?? '', 'Gas or carbon monoxide: 0800 111 999.');
    includes(said[0] ?? '', 'Out of hours: 01632 960 999.');
    equal(
      [...(view.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href),
      ['tel:999', 'tel:0800111999', 'tel:01632960999'],
    );
    await accessible(view);
  });

  it('is there at once, though the hall cannot be reached', async () => {
    const { view, text, settle } = await open({ fails: true });
    view.heed('I want to die');
    await settle();
    includes(text(), '116 123');
    equal(text().includes('Out of hours'), false);
  });

  it('moves no focus, can be put away, and comes back for another emergency only', async () => {
    const { view, text, settle } = await open();
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    view.heed('I want to die');
    await settle();
    equal(document.activeElement, field);
    view.shadowRoot?.querySelector('button')?.click();
    await settle();
    equal(text(), '');
    view.heed('I want to die today');
    await settle();
    equal(text(), '');
    equal(view.stops('there is a fire'), false);
    await settle();
    includes(text(), '999');
    equal(text().includes('Samaritans'), false);
  });

  it('hears the end of a long message while it is typed, and all of it when it is sent', async () => {
    const { view, text, settle } = await open();
    const long = `I want to die. ${'My bin was not collected. '.repeat(40)}`;
    view.heed(long);
    await settle();
    equal(text(), '');
    view.stops(long);
    await settle();
    includes(text(), 'Samaritans');
  });

  it('hears Welsh on an English page', async () => {
    const { view, text, settle } = await open();
    view.heed('mae fy ngŵr yn fy nghuro');
    await settle();
    includes(text(), 'If you need help now');
  });

  it('speaks Welsh', async () => {
    addCatalogue('cy', catalogue);
    const { view, text, settle } = await open({ locale: 'cy' });
    view.heed('mae arogl nwy yn y tŷ');
    await settle();
    includes(text(), 'Os oes angen help arnoch nawr');
    includes(text(), '0800 111 999');
  });
});

describe('advice about a card number', () => {
  afterEach(() => document.body.replaceChildren());

  it('stops the message, says what to do, and goes when the number goes', async () => {
    const { view, text, settle } = await open();
    view.heed(CARD);
    await settle();
    equal(text(), '');
    equal(view.stops(CARD), true);
    await settle();
    includes(text(), 'Take the card number out of your message');
    await accessible(view);
    view.heed('pay with');
    await settle();
    equal(text(), '');
    equal(view.stops('my reference is 12345678'), false);
  });
});

async function open({ fails = false, locale = 'en' } = {}) {
  const said: string[] = [];
  const context = viewContext({
    client: {},
    locale,
    announce: (text) => said.push(text),
    connect: async () => {
      if (fails) throw new Error('no connection');
      return {
        profile: () => Promise.resolve({ ...PROFILE, emergency: { en: [COUNCIL] } }),
      } as unknown as CoreClient;
    },
  });
  const view = new MoothallSafety();
  view.context = context;
  document.body.append(view);
  const settle = async (): Promise<void> => {
    // What the view asked for before is there no later than this.
    await import('./distress.js');
    await import('./distress-welsh.js');
    await new Promise((resolve) => setTimeout(resolve));
    await view.updateComplete;
  };
  await settle();
  const text = (): string => (view.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { view, said, text, settle };
}
