/** What every element does: it is rendered once for all that changes within a turn, and knows what was set before it was defined. */
import { afterEach, describe, equal, it } from '../testing/check.js';
import { css } from './css.js';
import { MoothallElement, type Changed } from './element.js';
import { html, type TemplateResult } from './template.js';

class Greeting extends MoothallElement {
  static override styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];
  static override properties = ['name', 'mood'];

  name = 'nobody';
  mood: string | undefined;
  fails = false;
  readonly seen: string[] = [];

  override willUpdate(): void {
    if (this.name === 'nobody') this.mood = 'none';
  }

  override render(): TemplateResult {
    if (this.fails) throw new Error('on purpose');
    return html`<p>Hello ${this.name} ${this.mood}</p>`;
  }

  override updated(changed: Changed): void {
    this.seen.push(`${this.hasUpdated ? '' : 'first '}${[...changed.keys()].join()}`);
  }

  text(): string {
    return this.renderRoot.textContent.trim();
  }
}

class Louder extends Greeting {
  static override properties = [...Greeting.properties, 'volume'];
  volume = 1;
}

const place = document.body.appendChild(document.createElement('div'));

describe('an element', () => {
  afterEach(() => place.replaceChildren());

  it('is rendered when it is in the page, and not before', async () => {
    customElements.define('moothall-greeting', Greeting);
    const greeting = new Greeting();
    await Promise.resolve();
    equal([greeting.text(), greeting.isUpdatePending], ['', true]);
    place.append(greeting);
    await greeting.updateComplete;
    equal(greeting.text(), 'Hello nobody none');
    equal(getComputedStyle(greeting.renderRoot.querySelector('p')!).color, 'rgb(1, 2, 3)');
  });

  it('is rendered once for all that changes within a turn, and not for what stays', async () => {
    const greeting = new Greeting();
    place.append(greeting);
    await greeting.updateComplete;
    greeting.name = 'Ada';
    greeting.name = 'Eve';
    greeting.mood = 'well';
    await greeting.updateComplete;
    greeting.mood = 'well';
    await greeting.updateComplete;
    equal(greeting.seen, ['first name,mood', 'name,mood']);
    equal(greeting.text(), 'Hello Eve well');
    greeting.name = 'Bob';
    greeting.performUpdate();
    equal(greeting.text(), 'Hello Bob well');
  });

  it('keeps what was set before it was defined', async () => {
    const early = Object.assign(document.createElement('moothall-louder'), { name: 'Ada', volume: 3 });
    place.append(early);
    customElements.define('moothall-louder', Louder);
    const louder = early as Louder;
    await louder.updateComplete;
    equal([louder.text(), louder.volume], ['Hello Ada', 3]);
    louder.volume = 4;
    equal(louder.isUpdatePending, true);
  });

  it('is rendered again after a rendering that failed', async () => {
    const greeting = new Greeting();
    place.append(greeting);
    await greeting.updateComplete;
    greeting.fails = true;
    greeting.name = 'Ada';
    let failed = false;
    await greeting.updateComplete.catch(() => (failed = true));
    greeting.fails = false;
    greeting.name = 'Eve';
    await greeting.updateComplete;
    equal([failed, greeting.text()], [true, 'Hello Eve none']);
  });
});
