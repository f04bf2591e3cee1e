/** The look of files, in the chat's own root; comes with the first of them. */
import { css } from 'lit';

export const attachmentStyles = css`
  .files {
    display: grid;
    gap: var(--mh-space);
    max-block-size: 40vh;
    overflow-y: auto;
    margin-block-end: var(--mh-space);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--mh-space);
    padding: 4px var(--mh-space);
    border: 1px solid var(--mh-border);
    border-radius: var(--mh-radius-small);
    font-size: 0.875em;
  }
  .file > :first-child {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .file .link {
    min-block-size: 44px;
    min-inline-size: 44px;
  }
  .file > p,
  progress {
    inline-size: 100%;
  }
  progress {
    accent-color: var(--mh-primary);
  }
  .pick {
    position: relative;
    cursor: pointer;
  }
  .pick:focus-within {
    outline: 3px solid var(--mh-focus);
    outline-offset: 2px;
  }
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  .lines .files {
    inline-size: 100%;
    max-block-size: none;
    margin: 0;
  }
  .shown {
    max-inline-size: min(85%, 44ch);
    margin-block-start: 2px;
    overflow-wrap: anywhere;
  }
  .shown a {
    display: inline-block;
    padding-block: 10px;
  }
  .shown img {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 200px;
    border-radius: var(--mh-radius-small);
  }
`;
