/** What changing a callback adds to the look of question views: the callback as it stands, and buttons side by side. */
import { css } from 'lit';

export const changeStyles = css`
  .facts div {
    padding-block: var(--mh-space);
    border-block-end: 1px solid var(--mh-border);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--mh-space) * 1.5);
  }
  .warning {
    background: var(--mh-danger);
    color: var(--mh-on-danger);
  }
`;
