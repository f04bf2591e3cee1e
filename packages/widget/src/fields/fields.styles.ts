/** What questions, check lists and confirmations add to the base styles. */
import { css } from 'lit';

export const fieldStyles = css`
  form {
    display: grid;
    gap: calc(var(--mh-space) * 3);
    max-inline-size: 36em;
    padding: calc(var(--mh-space) * 2.5);
    overflow-wrap: anywhere;
  }
  label,
  legend {
    display: block;
    padding: 0;
  }
  label,
  legend,
  dt,
  .error-summary a {
    font-weight: 600;
  }
  h2 label {
    font-weight: inherit;
  }
  .hint,
  .caption {
    color: var(--mh-on-muted);
  }
  .caption {
    margin-block-end: calc(var(--mh-space) * -2.5);
  }
  .hint,
  .error,
  .field,
  .choices,
  li,
  .confirmation p {
    margin-block-start: var(--mh-space);
  }
  /* Out of the border that a fieldset draws through its legend. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  .field {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--mh-space) calc(var(--mh-space) * 1.5);
    border: 2px solid var(--mh-on-muted);
    border-radius: var(--mh-radius-inner);
    background: var(--mh-surface);
    font-size: max(1em, 16px);
  }
  textarea {
    resize: vertical;
  }
  .telephone {
    max-inline-size: 18em;
  }
  .choice {
    display: flex;
    gap: calc(var(--mh-space) * 1.5);
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
    line-height: 1.35;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    margin-inline-start: 3px;
    accent-color: var(--mh-primary);
  }
  .wrong {
    padding-inline-start: calc(var(--mh-space) * 1.5);
    border-inline-start: 4px solid var(--mh-danger);
  }
  .field[aria-invalid] {
    border-color: var(--mh-danger);
  }
  .error-summary,
  .confirmation {
    padding: calc(var(--mh-space) * 2.5);
    border: 3px solid var(--mh-danger);
    border-radius: var(--mh-radius-inner);
  }
  .error-summary:focus {
    outline: 3px solid var(--mh-focus);
  }
  .error-summary h2 {
    font-size: 1.1875em;
  }
  .error-summary a {
    color: var(--mh-danger);
  }
  .confirmation {
    border-color: transparent;
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    text-align: center;
  }
  .confirmation h2 {
    color: inherit;
  }
  .reference {
    font-size: 1.375em;
    letter-spacing: 0.04em;
  }
  .button,
  .link {
    justify-self: start;
  }
  .button[aria-disabled='true'] {
    opacity: 0.6;
  }
  .link {
    min-block-size: 44px;
    padding: 0;
  }
  .back {
    justify-self: start;
    margin-block: calc(var(--mh-space) * -2.5) calc(var(--mh-space) * -3);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: calc(var(--mh-space) * 2);
    padding-block: calc(var(--mh-space) * 1.5);
    border-block-end: 1px solid var(--mh-border);
  }
  dd div {
    white-space: pre-line;
  }
  .row dd:last-child {
    grid-area: 1 / 2 / 3;
    margin-block: -10px;
  }
`;
