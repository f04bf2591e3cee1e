/** Styles that every view shares: type, buttons, fields, focus. Only tokens of `tokens.ts`, never a colour of its own. */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
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
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font: 700 1.1875em/1.3 var(--mh-font-heading);
    color: var(--mh-on-surface);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.5em;
  }
  h2:focus {
    outline: none;
  }
  a {
    color: var(--mh-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
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
    min-block-size: 44px;
    padding: var(--mh-space) calc(var(--mh-space) * 2.5);
    border: 2px solid transparent;
    border-radius: var(--mh-radius-inner);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button.secondary {
    background: transparent;
    border-color: var(--mh-on-muted);
    color: var(--mh-on-surface);
  }
  .button.secondary:hover {
    background: var(--mh-muted);
  }
  .link {
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--mh-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .error {
    color: var(--mh-danger);
    font-weight: 600;
  }
  .notice {
    padding: calc(var(--mh-space) * 1.5) calc(var(--mh-space) * 2);
    border-inline-start: 4px solid var(--mh-accent);
    border-radius: var(--mh-radius-small);
    background: var(--mh-muted);
    color: var(--mh-on-muted);
  }
  :focus-visible {
    outline: 3px solid var(--mh-focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 2px var(--mh-surface);
  }
  @media (forced-colors: active) {
    .button,
    .notice {
      border: 2px solid ButtonBorder;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
