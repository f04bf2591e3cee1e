/** The look of rows to choose from: enquiries, forms. */
import { css } from 'lit';

export const rowStyles = css`
  .rows {
    margin-block-start: var(--mh-space);
    border-block-start: 1px solid var(--mh-border);
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
`;
