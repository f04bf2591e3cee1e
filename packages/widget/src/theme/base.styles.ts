/** Styles that every view shares: type, buttons, fields, focus. Only tokens of `tokens.ts`, never a colour of its own. */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    display: block;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  h2,
  h3 {
    font: 700 1.5em/1.3 var(--mh-font-heading);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.1875em;
  }
  h2:focus {
    outline: 0;
  }
  a,
  .link {
    color: var(--mh-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .quiet {
    color: var(--mh-on-muted);
    font-size: 0.875em;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--mh-space);
    min-height: 44px;
    padding: var(--mh-space) calc(var(--mh-space) * 2.5);
    border: 2px solid transparent;
    border-radius: var(--mh-radius-inner);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .secondary {
    background: none;
    border-color: var(--mh-on-muted);
    color: var(--mh-on-surface);
  }
  .link {
    padding: 0.25em 0;
    border: 0;
    background: none;
  }
  .back {
    display: flex;
    align-items: center;
    min-height: 44px;
  }
  .back::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.4em;
    border: solid;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }
  .back:dir(rtl)::before {
    rotate: -135deg;
  }
  .error {
    color: var(--mh-danger);
    font-weight: 600;
  }
  .notice {
    padding: calc(var(--mh-space) * 2);
    border-inline-start: 4px solid var(--mh-accent);
    border-radius: var(--mh-radius-small);
    background: var(--mh-muted);
    color: var(--mh-on-muted);
  }
  .notice p + * {
    margin-block-start: var(--mh-space);
  }
  .notice a {
    color: inherit;
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--mh-focus);
    box-shadow: inset 0 0 0 2px var(--mh-surface);
  }
  @media (forced-colors: active) {
    .button,
    .notice {
      border: 2px solid;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
