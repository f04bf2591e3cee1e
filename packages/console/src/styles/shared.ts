/** What every element of the console shares: box model, focus ring, quiet text, visually hidden text. */
import { css } from 'lit';

export const shared = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--desk-link);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--desk-focus);
    outline-offset: 1px;
    border-radius: 4px;
  }
  .quiet {
    color: var(--desk-quiet);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
