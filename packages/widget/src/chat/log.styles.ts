/** The look of what was said. */
import { css } from 'lit';

export const logStyles = css`
  .bubble:empty {
    display: none;
  }
  :host {
    margin-block-start: auto;
  }
  [role='log'] {
    padding-block-start: calc(var(--mh-space) * 2);
  }
  .line {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-block-start: calc(var(--mh-space) * 0.5);
  }
  .line.first {
    margin-block-start: calc(var(--mh-space) * 2);
  }
  .line.citizen {
    align-items: flex-end;
  }
  .who {
    margin-block-end: 2px;
    color: var(--mh-on-muted);
    font-size: 0.8125em;
  }
  .who b {
    color: var(--mh-on-surface);
  }
  .bubble {
    max-inline-size: min(85%, 44ch);
    padding: calc(var(--mh-space) * 1.25) calc(var(--mh-space) * 1.75);
    border-radius: max(var(--mh-radius), 4px);
    background: var(--mh-adviser);
    color: var(--mh-on-adviser);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .citizen .bubble {
    background: var(--mh-citizen);
    color: var(--mh-on-citizen);
  }
  .line.other .bubble {
    border-end-start-radius: 2px;
  }
  .line.citizen .bubble {
    border-end-end-radius: 2px;
  }
  .pending .bubble {
    opacity: 0.8;
  }
  .failed .bubble {
    opacity: 1;
    outline: 2px solid var(--mh-danger);
    outline-offset: 2px;
  }
  .erased .bubble {
    background: none;
    color: var(--mh-on-muted);
    font-style: italic;
    padding-inline: 0;
  }
  .state {
    margin-block-start: 2px;
    color: var(--mh-on-muted);
    font-size: 0.8125em;
    text-align: end;
  }
  .state.failed {
    color: var(--mh-danger);
    font-weight: 600;
  }
  .state .link {
    min-block-size: 24px;
    margin-inline-start: var(--mh-space);
    font-weight: 400;
  }
  .system {
    margin-block-start: calc(var(--mh-space) * 2);
    padding-inline: calc(var(--mh-space) * 2);
    color: var(--mh-on-muted);
    font-size: 0.875em;
    text-align: center;
    text-wrap: balance;
  }
  .system + .system {
    margin-block-start: calc(var(--mh-space) * 0.5);
  }
  .notice {
    margin-block-start: calc(var(--mh-space) * 2);
  }
  .notice .link,
  .notice a {
    color: inherit;
  }
  .notice p + p,
  .notice .buttons {
    margin-block-start: var(--mh-space);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mh-space);
  }
  .typing::after {
    content: ' …';
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 calc(var(--mh-space) * 2);
    margin-block-start: var(--mh-space);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
    .citizen .bubble {
      border-width: 3px;
    }
  }
`;
