/** The look of the home view. */
import { css } from 'lit';

export const homeStyles = css`
  :host {
    padding: calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 3);
  }
  .lede {
    min-block-size: 3em;
    margin-block: var(--mh-space) calc(var(--mh-space) * 0.5);
    color: var(--mh-on-muted);
  }
  .doors,
  .rows {
    margin-block-start: calc(var(--mh-space) * 2);
    border-block-start: 1px solid var(--mh-border);
  }
  .rows {
    margin-block-start: var(--mh-space);
  }
  h3 {
    margin-block-start: calc(var(--mh-space) * 3);
    font-size: 1.1875em;
  }
  .row {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: calc(var(--mh-space) * 1.5) 0;
    border: 0;
    border-block-end: 1px solid var(--mh-border);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .row:hover b {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .row b,
  .row span {
    display: block;
  }
  .row span {
    color: var(--mh-on-muted);
    font-size: 0.875em;
  }
  .emergency {
    margin-block-start: calc(var(--mh-space) * 3);
  }
  .emergency p + p {
    margin-block-start: var(--mh-space);
  }
  .emergency a {
    color: inherit;
    font-weight: 600;
  }
  .problem {
    margin-block-start: calc(var(--mh-space) * 2);
  }
`;
