/** For tests: walks a question view as a citizen would, by what can be seen and read. */
import type { QuestionView } from '../fields/question-view.js';
import { questionsEn } from '../texts/questions.en.js';
import { textsIn } from '../texts/texts.js';

export class QuestionWalk {
  readonly view: QuestionView;

  constructor(view: QuestionView) {
    this.view = view;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.view;
    if (!shadowRoot) throw new Error('The view has no shadow root.');
    return shadowRoot;
  }

  get heading(): string {
    return text(this.root.querySelector('[part~=heading]'));
  }

  /** What has the focus: its part, or its id. */
  get focused(): string {
    const element = this.root.activeElement;
    return element?.getAttribute('id') ?? element?.getAttribute('part') ?? '';
  }

  get summary(): string[] {
    return this.texts('[part~=error-link]');
  }

  /** The sentences beside the fields, without their hidden prefix. */
  get inline(): string[] {
    return this.texts('[part~=error]').map((line) => line.replace(/^Error: /u, ''));
  }

  get notice(): string {
    return text(this.root.querySelector('[part~=notice] p'));
  }

  /** The check page as `question: answer`. */
  get rows(): string[] {
    return [...this.root.querySelectorAll('[part~=summary-row]')].map(
      (row) =>
        `${text(row.querySelector('dt'))}: ${[...row.querySelectorAll('[part~=summary-value] div')].map(text).join(', ')}`,
    );
  }

  get page(): string {
    return text(this.root.querySelector('form'));
  }

  control(id: string): HTMLInputElement {
    const control = this.root.getElementById(id);
    if (!control) throw new Error(`There is no control ${id} on “${this.heading}”.`);
    return control as HTMLInputElement;
  }

  /** Types into controls by their id; ticks a choice where the value is `true`. */
  fill(values: Readonly<Record<string, string | true>>): this {
    for (const [id, value] of Object.entries(values)) {
      const control = this.control(id);
      if (value === true) control.click();
      else {
        control.value = value;
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    }
    return this;
  }

  /** Presses a button by its words, and waits for what follows. */
  async press(name: string): Promise<this> {
    const button = [...this.root.querySelectorAll<HTMLElement>('button, a')].find(
      (one) => text(one) === name,
    );
    if (!button) throw new Error(`There is no “${name}” on “${this.heading}”.`);
    button.click();
    return this.settle();
  }

  async settle(): Promise<this> {
    // Answers of the double arrive in microtasks; a frame is longer than all of them.
    await new Promise((done) => setTimeout(done));
    await this.view.updateComplete;
    // Code that a form brings along comes by the network, even here.
    return this.heading === textsIn(this.view.context?.locale, 'questions', questionsEn).loading
      ? this.settle()
      : this;
  }

  texts(selector: string): string[] {
    return [...this.root.querySelectorAll(selector)].map(text);
  }
}

function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
