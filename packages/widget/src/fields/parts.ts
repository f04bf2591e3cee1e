/** What question views show around their fields: error summary, check list, notices, confirmation. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionsTexts } from '../texts/questions.en.js';

export interface SummaryError {
  /** Id of the control to which the link leads. */
  readonly target: string;
  readonly text: string;
}

/** First on the page and focused; each line leads to its control, in the words beside it. */
export function errorSummary(
  errors: readonly SummaryError[],
  texts: QuestionsTexts,
  go: (target: string) => void,
): TemplateResult | typeof nothing {
  if (!errors.length) return nothing;
  // The address of the host page is not ours to change, so the link is followed by hand.
  const follow = (event: Event, target: string) => {
    event.preventDefault();
    go(target);
  };
  return html`<div part="error-summary" class="error-summary" tabindex="-1">
    <div role="alert">
      <h2 part="subheading">${texts.problem}</h2>
      <ul>
        ${errors.map(
          ({ target, text }) =>
            html`<li>
              <a href="#${target}" part="error-link" @click=${(event: Event) => follow(event, target)}
                >${text}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** Follows a line of the summary; the label comes into sight with its control. */
export function focusControl(root: ParentNode, target: string): void {
  const control = root.querySelector<HTMLElement>(`[id="${target}"]`);
  control?.closest('[part~=field]')?.scrollIntoView();
  control?.focus({ preventScroll: true });
}

export interface SummaryRow {
  readonly key: string;
  /** One line or several; none: “Not provided”. */
  readonly lines: readonly string[];
  readonly change: () => void;
}

/** The answers once more, each with a way back to its question. */
export function summaryList(rows: readonly SummaryRow[], texts: QuestionsTexts): TemplateResult {
  return html`<dl part="summary">
    ${rows.map(
      ({ key, lines, change }) =>
        html`<div part="summary-row" class="row">
          <dt part="summary-key">${key}</dt>
          <dd part="summary-value">
            ${(lines.length ? lines : [texts.notProvided]).map((line) => html`<div>${line}</div>`)}
          </dd>
          <dd>
            <button type="button" part="link" class="link" @click=${change}>
              ${texts.change}<span class="hidden-text"> ${key}</span>
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;
}

export interface Notice {
  readonly text: string;
  readonly telephone?: { readonly display: string; readonly uri: string } | undefined;
  /** With a button that submits the step again. */
  readonly retry?: boolean;
}

/** A plain sentence about what happened and what to do. Focus moves to it. */
export function notice({ text, telephone, retry }: Notice, texts: QuestionsTexts): TemplateResult {
  return html`<div part="notice" class="notice" tabindex="-1" role="alert">
    <p>${text}</p>
    ${telephone && html`<p><a href=${telephone.uri} part="telephone">${texts.ring(telephone.display)}</a></p>`}
    ${retry ? html`<button part="button" class="button">${texts.tryAgain}</button>` : nothing}
  </div>`;
}

/** It is done: the reference to keep, and what happens next. */
export function confirmation(
  heading: string,
  reference: string,
  next: readonly string[],
  texts: QuestionsTexts,
): TemplateResult {
  return html`<div part="confirmation" class="confirmation">
      <h2 part="heading" tabindex="-1">${heading}</h2>
      <p>${texts.reference}<br /><strong part="reference" class="reference">${reference}</strong></p>
    </div>
    <h3 part="subheading">${texts.next}</h3>
    ${next.map((sentence) => html`<p>${sentence}</p>`)}`;
}
