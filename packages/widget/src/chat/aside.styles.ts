/** The look of the small forms that stand beside a conversation. */
import { css } from 'lit';

export const asideStyles = css`
  :host {
    margin-block-start: calc(var(--mh-space) * 2);
  }
  form,
  .field {
    display: grid;
    gap: var(--mh-space);
    justify-items: start;
  }
  legend,
  label {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--mh-space);
    min-height: 40px;
    font-weight: 400;
  }
  [type='radio'] {
    width: 24px;
    height: 24px;
    margin: 0;
  }
  .field,
  textarea,
  input:not([type='radio']) {
    width: 100%;
  }
  textarea,
  input:not([type='radio']) {
    min-height: 44px;
    padding: var(--mh-space) calc(var(--mh-space) * 1.5);
    border: 2px solid var(--mh-on-muted);
    border-radius: var(--mh-radius-inner);
    background: none;
    font-size: max(1em, 16px);
    resize: vertical;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mh-space);
  }
`;
