/** What question views show around their fields: error summary, check list, notices, confirmation. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '@moothall/rules';
import type { FormPage } from '@moothall/protocol';
import type { Surroundings } from '../view.js';
import { textOf } from './kinds.js';
import { issueText, type QuestionScope } from './question.js';

type Telephone = Surroundings['telephone'];

/** First on the page and focused; each line leads to its control, in the words beside it. */
export function errorSummary(page: FormPage, scope: QuestionScope): TemplateResult {
  return html`<div part="error-summary" class="error-summary" tabindex="-1">
    <div role="alert">
      <h2 part="subheading">${scope.texts.problem}</h2>
      <ul>
        ${scope.issues.map((issue) => {
          const field = page.fields.find(({ id }) => id === issue.field);
          // Of several controls the first that is wrong.
          const [part] = String(issue.params?.['parts'] ?? '').split(' ');
          const target = part ? `${issue.field}.${part}` : issue.field;
          return (
            field &&
            html`<li>
              <a href="#${target}" part="error-link" @click=${(event: Event) => follow(event, target)}
                >${issueText(issue, field, scope)}</a
              >
            </li>`
          );
        })}
      </ul>
    </div>
  </div>`;
}

/** The address of the host page is not ours to change, so a link is followed by hand; the label comes into sight too. */
function follow(event: Event, target: string): void {
  event.preventDefault();
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  const control = root.querySelector<HTMLElement>(`[name="${target}"],[name^="${target}."]`);
  control?.closest('[part~=field]')?.scrollIntoView();
  control?.focus({ preventScroll: true });
}

/** The answers once more in the citizen's own words, each with a way back to its question. */
export function summaryList(
  pages: readonly FormPage[],
  scope: QuestionScope,
  change: (page: FormPage) => void,
): TemplateResult {
  const { answers, texts, localise, kinds } = scope;
  return html`<dl part="summary">
    ${pages.flatMap((page) =>
      page.fields.map((field) => {
        const key = localise(field.label);
        const answer = answers[field.id];
        const lines = isBlank(answer)
          ? [texts.notProvided]
          : (kinds[field.type]?.lines?.(answer, field, scope) ?? [textOf(answer).trim()]);
        return html`<div part="summary-row" class="row">
          <dt part="summary-key">${key}</dt>
          <dd part="summary-value">${lines.map((line) => html`<div>${line}</div>`)}</dd>
          <dd>
            <button type="button" part="link" class="link" @click=${() => change(page)}>
              ${texts.change}<span class="hidden-text"> ${key}</span>
            </button>
          </dd>
        </div>`;
      }),
    )}
  </dl>`;
}

/** A council's number as a link; nothing where none is known. */
export function telephoneLink(telephone: Telephone, texts: QuestionScope['texts']) {
  return telephone
    ? html`<p><a href=${telephone.uri} part="telephone">${texts.ring(telephone.display)}</a></p>`
    : nothing;
}
