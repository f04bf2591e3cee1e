/** The texts of all views in one language. Types only. */
import type { afterEn } from './after.en.js';
import type { chatEn } from './chat.en.js';
import type { suggestEn } from './suggest.en.js';

export interface Catalogue {
  /** Given where the language is read from right to left. */
  readonly dir?: 'rtl';
  readonly after: typeof afterEn;
  readonly chat: typeof chatEn;
  readonly suggest: typeof suggestEn;
}
