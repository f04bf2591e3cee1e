/** What questions, check lists and confirmations add to the base styles. */
import { css } from 'lit';

export const fieldStyles = css`
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .hint {
    color: var(--mh-on-muted);
    font-weight: 400;
  }
  .field {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: calc(var(--mh-space) * 0.75);
    padding: var(--mh-space) calc(var(--mh-space) * 1.5);
    border: 2px solid var(--mh-on-muted);
    border-radius: var(--mh-radius-inner);
    background: var(--mh-surface);
    font-size: max(1em, 16px);
  }
  .field[aria-invalid='true'] {
    border-color: var(--mh-danger);
  }
  .error-summary {
    padding: calc(var(--mh-space) * 2);
    border: 3px solid var(--mh-danger);
    border-radius: var(--mh-radius-inner);
  }
  .error-summary a {
    color: var(--mh-danger);
    font-weight: 600;
  }
  .reference {
    font: 700 1.375em/1.3 var(--mh-font-body);
    letter-spacing: 0.04em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .error-summary:focus {
    outline: 3px solid var(--mh-focus);
    box-shadow: inset 0 0 0 2px var(--mh-surface);
  }
  @media (forced-colors: active) {
    .field {
      border: 2px solid ButtonBorder;
    }
  }
  form {
    display: grid;
    gap: calc(var(--mh-space) * 3);
    max-inline-size: 36em;
    padding: calc(var(--mh-space) * 2) calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 3);
    overflow-wrap: anywhere;
  }
  .button,
  .link {
    justify-self: start;
  }
  .link {
    min-block-size: 44px;
    padding: 0;
  }
  .back {
    display: inline-flex;
    align-items: center;
    margin-block: calc(var(--mh-space) * -1) calc(var(--mh-space) * -2);
  }
  .back::before {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.1em 0.35em;
    border: solid;
    border-width: 0 0 0.12em 0.12em;
    transform: rotate(45deg);
  }
  .caption {
    color: var(--mh-on-muted);
    margin-block-end: calc(var(--mh-space) * -2.5);
  }
  .error-summary h2 {
    font-size: 1.1875em;
  }
  .hint,
  .error {
    margin-block-start: calc(var(--mh-space) * 0.5);
  }
  /* Out of the border that a fieldset draws through its legend. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  .lead {
    padding-block-end: var(--mh-space);
  }
  h2 label {
    font-weight: inherit;
  }
  legend + * {
    clear: both;
  }
  .wrong {
    border-inline-start: 4px solid var(--mh-danger);
    padding-inline-start: calc(var(--mh-space) * 1.5);
  }
  textarea {
    resize: vertical;
  }
  .postcode,
  .number {
    max-inline-size: 10em;
  }
  .telephone {
    max-inline-size: 18em;
  }
  .choice,
  .piece {
    font-weight: 400;
  }
  .choice {
    display: flex;
    gap: calc(var(--mh-space) * 1.5);
    align-items: center;
    min-block-size: 44px;
    padding-block: calc(var(--mh-space) * 0.5);
    line-height: 1.35;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0 0 0 3px;
    accent-color: var(--mh-primary);
  }
  :not(.choice) + .choice {
    margin-block-start: var(--mh-space);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--mh-space) * 2);
    margin-block-start: var(--mh-space);
  }
  .piece input {
    inline-size: 3.8em;
  }
  .piece .year {
    inline-size: 5em;
  }
  li,
  .confirmation p,
  .notice > * + * {
    margin-block-start: var(--mh-space);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: calc(var(--mh-space) * 2);
    padding-block: calc(var(--mh-space) * 1.5);
    border-block-end: 1px solid var(--mh-border);
  }
  dt {
    font-weight: 600;
  }
  dd div {
    white-space: pre-line;
  }
  .row dd:last-child {
    grid-area: 1 / 2 / 3;
    margin-block: -10px;
  }
  .confirmation {
    padding: calc(var(--mh-space) * 3) calc(var(--mh-space) * 2);
    border: 2px solid transparent;
    border-radius: var(--mh-radius-inner);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    text-align: center;
  }
  .confirmation h2 {
    color: inherit;
  }
  h3 ~ p {
    margin-block-start: calc(var(--mh-space) * -1.5);
  }
  .stop + p {
    font-size: 1.25em;
    font-weight: 600;
  }
`;
