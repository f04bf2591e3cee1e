/** The look of questions, errors, lists and confirmation, from the theme’s tokens alone. */
import { css } from 'lit';

export const fieldStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  form {
    display: grid;
    gap: 24px;
    justify-items: stretch;
    padding: 16px;
    max-width: 36em;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  [part~='caption'] {
    color: var(--mh-on-muted);
    margin-bottom: -20px;
  }
  [part~='heading'] {
    font: 700 1.5em/1.25 var(--mh-font-heading);
  }
  [part~='subheading'] {
    font: 700 1.1875em/1.3 var(--mh-font-heading);
  }
  /* Out of the border that a fieldset draws through its legend. */
  legend {
    float: left;
    width: 100%;
  }
  legend + * {
    clear: both;
  }
  [part~='heading']:focus {
    outline: none;
  }
  [part~='label'] {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  [part~='hint'],
  [part~='count'] {
    color: var(--mh-on-muted);
    margin-top: 4px;
  }
  [part~='error'],
  [part~='error-link'],
  [part~='count-over'] {
    color: var(--mh-danger);
    font-weight: 600;
  }
  [part~='error'] {
    margin-top: 4px;
  }
  [part~='field-wrong'] {
    border-inline-start: 4px solid var(--mh-danger);
    padding-inline-start: 12px;
  }
  [part~='input'] {
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: 44px;
    margin-top: 8px;
    padding: 8px 12px;
    border: 1.5px solid var(--mh-on-muted);
    border-radius: min(var(--mh-radius), 8px);
    background: var(--mh-surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  .postcode,
  .number {
    max-width: 10em;
  }
  .telephone {
    max-width: 18em;
  }
  [part~='choice'] {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  [part~='choice'] input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0 0 0 2px;
    accent-color: var(--mh-primary);
  }
  :not([part~='choice']) + [part~='choice'] {
    margin-top: 8px;
  }
  [part~='date'] {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    margin-top: 8px;
  }
  [part~='date'] input {
    width: 3.6em;
    margin-top: 0;
  }
  [part~='date'] .year {
    width: 5em;
  }
  [part~='button'] {
    justify-self: start;
    min-height: 44px;
    padding: 8px 24px;
    border: 2px solid transparent;
    border-radius: var(--mh-radius);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [part~='back'],
  [part~='link'] {
    justify-self: start;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--mh-link);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  [part~='back'] {
    margin-bottom: -16px;
  }
  [part~='back']::before {
    content: '';
    display: inline-block;
    width: 0.45em;
    height: 0.45em;
    margin: 0 0.35em 0.1em 0.1em;
    border: solid;
    border-width: 0 0 0.12em 0.12em;
    transform: rotate(45deg);
  }
  [part~='error-summary'],
  [part~='notice'] {
    padding: 16px;
    border: 3px solid var(--mh-danger);
    border-radius: min(var(--mh-radius), 8px);
  }
  [part~='notice'] {
    display: grid;
    gap: 12px;
    border-color: var(--mh-border);
    background: var(--mh-muted);
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    margin-top: 8px;
  }
  [part~='summary-row'] {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 16px;
    align-items: start;
    padding: 12px 0;
    border-bottom: 1px solid var(--mh-border);
  }
  [part~='summary-row'] dt {
    font-weight: 600;
  }
  [part~='summary-row'] [part~='link'] {
    margin: -10px 0;
  }
  [part~='summary-row'] dd:last-child {
    grid-area: 1 / 2 / 3;
  }
  [part~='summary-value'] div {
    white-space: pre-line;
  }
  [part~='confirmation'] {
    padding: 24px 16px;
    border: 2px solid transparent;
    border-radius: var(--mh-radius);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    text-align: center;
  }
  [part~='telephone'] {
    color: inherit;
    font-weight: 600;
  }
  [part~='stop'] + p {
    font-size: 1.25em;
  }
  [part~='subheading'] ~ p {
    margin-top: -12px;
  }
  [part~='confirmation'] p {
    margin-top: 12px;
  }
  [part~='reference'] {
    font-size: 1.375em;
    white-space: nowrap;
  }
`;
