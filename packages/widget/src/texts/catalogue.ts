/** The texts of all views in one language. Types only. */
import type { LoaderTexts } from '../loader/markup.js';
import type { afterEn } from './after.en.js';
import type { attachmentsEn } from './attachments.en.js';
import type { callEn } from './call.en.js';
import type { CallbackTexts } from './callback.en.js';
import type { changeEn } from './change.en.js';
import type { chatEn } from './chat.en.js';
import type { exitEn } from './exit.en.js';
import type { FormTexts } from './form.en.js';
import type { languagesEn } from './languages.en.js';
import type { listsEn } from './lists.en.js';
import type { optionsEn } from './options.en.js';
import type { panelEn } from './panel.en.js';
import type { PlacesTexts } from './places.en.js';
import type { QuestionsTexts } from './questions.en.js';
import type { standingEn } from './standing.en.js';
import type { DistressTexts } from './distress.en.js';
import type { suggestEn } from './suggest.en.js';

export interface Catalogue {
  /** Given where the language is read from right to left. */
  readonly dir?: 'rtl';
  readonly after: typeof afterEn;
  readonly attachments: typeof attachmentsEn;
  readonly call: typeof callEn;
  readonly callback: CallbackTexts;
  /** Comes with its view. */
  readonly change?: typeof changeEn;
  readonly chat: typeof chatEn;
  readonly form: FormTexts;
  readonly languages: typeof languagesEn;
  readonly lists: typeof listsEn;
  /** The shell's, for when the citizen switches; at first the hall has written it. */
  readonly loader: LoaderTexts;
  readonly panel: typeof panelEn;
  readonly places: PlacesTexts;
  readonly questions: QuestionsTexts;
  readonly standing: typeof standingEn;
  readonly distress: DistressTexts;
  readonly suggest: typeof suggestEn;
  /** The Welsh of these stands in their own chunks, beside the English: few who read Welsh come there. */
  readonly exit?: typeof exitEn;
  readonly options?: typeof optionsEn;
}
