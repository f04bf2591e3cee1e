/** The look of the chat. */
import { css } from 'lit';

export const chatStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    display: flex;
    flex-direction: column;
    padding: var(--mh-space) calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 2);
  }
  .lede {
    margin-block: var(--mh-space) 0;
    color: var(--mh-on-muted);
  }
  form {
    flex: none;
    padding: calc(var(--mh-space) * 1.5) calc(var(--mh-space) * 2) calc(var(--mh-space) * 2);
    border-block-start: 1px solid var(--mh-border);
    background: var(--mh-surface);
  }
  .compose {
    display: flex;
    align-items: flex-end;
    gap: var(--mh-space);
  }
  .compose slot {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  textarea {
    resize: none;
  }
  .limit {
    margin-block-end: var(--mh-space);
    font-size: 0.875em;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--mh-space) * 2);
    margin-block-start: var(--mh-space);
    font-size: 0.875em;
  }
  .attach {
    position: relative;
    display: inline-block;
    padding-block: 10px 0;
    font-size: 0.875em;
    cursor: pointer;
  }
  .camera {
    display: none;
  }
  /* Not every telephone offers its camera among the files. */
  @media (pointer: coarse) {
    .camera {
      display: inline-block;
      margin-inline-start: var(--mh-space);
    }
  }
  .attach:focus-within {
    outline: 3px solid var(--mh-focus);
  }
  /* Little height, as at 400 % zoom: the whole view scrolls, so that the composer never covers what is read. */
  @media (max-height: 440px) {
    :host {
      flex: none;
      display: block;
    }
    .scroll {
      overflow: visible;
      display: block;
    }
  }
`;
