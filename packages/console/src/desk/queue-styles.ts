/** How the queue looks: dense, quiet, the council's pill the only colour. */
import { css } from 'lit';

export const queueStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding: 0.625rem 0.75rem;
    border-bottom: 1px solid var(--desk-line);
  }
  .shows {
    display: flex;
    flex: 1 1 auto;
    border: 1px solid var(--desk-line-strong);
    border-radius: 6px;
    overflow: hidden;
  }
  .shows:has(:focus-visible) {
    overflow: visible;
  }
  button {
    flex: 1 1 auto;
    min-height: 2rem;
    padding: 0.125rem 0.375rem;
    border: 0;
    border-inline-start: 1px solid var(--desk-line);
    background: var(--desk-surface);
    color: inherit;
    font: inherit;
    font-size: 0.875rem;
    cursor: pointer;
  }
  button:first-child {
    border-inline-start: 0;
  }
  button:hover {
    background: var(--desk-sunken);
  }
  button[aria-pressed='true'] {
    background: var(--desk-accent);
    color: var(--desk-on-accent);
    font-weight: 600;
  }
  select {
    flex: 1 1 6.5rem;
    min-width: 0;
    min-height: 2.125rem;
    padding: 0.125rem 0.25rem;
    border: 1px solid var(--desk-line-strong);
    border-radius: 6px;
    background: var(--desk-surface);
    color: inherit;
    font: inherit;
    font-size: 0.8125rem;
  }
  .rows {
    flex: 1 1 auto;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  h2 {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.625rem 0.75rem 0.375rem;
    background: var(--desk-surface);
    color: var(--desk-quiet);
    font-size: 0.8125rem;
    font-weight: 650;
    line-height: 1.2;
  }
  h2 .count {
    font-weight: 500;
  }
  li {
    border-bottom: 1px solid var(--desk-line);
  }
  .row {
    display: grid;
    gap: 0.1875rem;
    padding: 0.5625rem 0.75rem;
    border-inline-start: 3px solid transparent;
    color: inherit;
    text-decoration: none;
    scroll-margin-top: 2.25rem;
  }
  .row:hover {
    background: var(--desk-sunken);
  }
  .row[aria-current='true'] {
    background: var(--desk-chosen);
    border-inline-start-color: var(--desk-accent);
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-width: 0;
  }
  .line > moothall-council-band {
    flex: 0 1 auto;
  }
  .wait {
    flex: none;
    margin-inline-start: auto;
    font-size: 0.8125rem;
    color: var(--desk-quiet);
  }
  .wait.due {
    color: var(--desk-text);
    font-weight: 650;
  }
  .subject {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
    font-size: 0.9375rem;
    font-weight: 550;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .details {
    flex-wrap: wrap;
    gap: 0.125rem 0.625rem;
    font-size: 0.8125rem;
  }
  .channel {
    display: inline-flex;
    align-items: center;
    gap: 0.3125rem;
  }
  .tag,
  .new {
    padding: 0 0.375rem;
    border: 1px solid var(--desk-line-strong);
    border-radius: 4px;
    font-size: 0.75rem;
    font-weight: 500;
  }
  .new {
    flex: none;
    border-color: var(--desk-accent);
    background: var(--desk-accent);
    color: var(--desk-on-accent);
    font-weight: 650;
  }
  .holder {
    margin-inline-start: auto;
  }
  .trouble {
    padding: 0.5rem 0.75rem;
    background: var(--desk-danger-quiet);
    color: var(--desk-danger);
    font-size: 0.875rem;
  }
  .loading,
  .empty {
    padding: 2.5rem 1.5rem;
    text-align: center;
  }
  .empty wa-icon {
    margin-bottom: 0.75rem;
    color: var(--desk-quiet);
    font-size: 2rem;
  }
  .empty .title {
    font-weight: 650;
  }
  .empty wa-button {
    margin-top: 1rem;
  }
  @media (forced-colors: active) {
    .row[aria-current='true'] {
      border-inline-start-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .new {
      border-color: CanvasText;
    }
  }
`;
