/** Light, dark, or as the device says; the choice is kept in this browser. */
import type { ConsoleEvents } from './emit.js';

export type AppearanceChoice = ConsoleEvents['console-appearance'];

const KEY = 'moothall-console:appearance';

export class Appearance {
  choice: AppearanceChoice = remembered();
  readonly #dark = window.matchMedia('(prefers-color-scheme: dark)');

  /** Applies the choice now and whenever the device changes its own. */
  apply(): void {
    this.#dark.addEventListener('change', () => this.#paint());
    this.#paint();
  }

  choose(choice: AppearanceChoice): void {
    this.choice = choice;
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Without storage the choice holds for this page.
    }
    this.#paint();
  }

  #paint(): void {
    const isDark = this.choice === 'dark' || (this.choice === 'system' && this.#dark.matches);
    document.documentElement.classList.toggle('wa-dark', isDark);
    document.documentElement.classList.toggle('wa-light', !isDark);
  }
}

function remembered(): AppearanceChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}
