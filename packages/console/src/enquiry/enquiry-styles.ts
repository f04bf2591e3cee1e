/** How an enquiry is laid out: identity, what can be done, the conversation, the composer. */
import { css } from 'lit';

export const enquiryStyles = css`
  :host {
    display: block;
    min-height: 0;
    min-width: 0;
  }
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .identity::part(band) {
    padding-inline: 1.25rem;
    min-height: 2.5rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
    padding: 0.625rem 1.25rem;
    border-bottom: 1px solid var(--desk-line);
    background: var(--desk-surface);
  }
  .titles {
    flex: 1 1 12rem;
    min-width: 0;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .titles p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    font-size: 0.875rem;
  }
  .channel {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .status::before {
    content: '';
    width: 0.5rem;
    height: 0.5rem;
    border: 2px solid var(--desk-line-strong);
    border-radius: 50%;
  }
  .status.held::before {
    border-color: var(--desk-accent);
    background: var(--desk-accent);
  }
  .status.closed::before {
    border-radius: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .back {
    display: none;
    margin-inline-start: -0.5rem;
  }
  :host([narrow]) .back {
    display: block;
    flex-basis: 100%;
  }
  .back::part(button) {
    width: auto;
    justify-content: flex-start;
  }
  .refusal {
    margin: 0.625rem 1.25rem 0;
  }
  .refusal-body {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  moothall-conversation {
    flex: 1 1 auto;
    min-height: 8rem;
  }
  .hint {
    padding: 0.5rem 1.25rem;
    border-top: 1px solid var(--desk-line);
    background: var(--desk-surface);
    color: var(--desk-quiet);
    font-size: 0.875rem;
  }
  section.closed {
    padding: 0.875rem 1.25rem 1.125rem;
    border-top: 1px solid var(--desk-line);
    background: var(--desk-surface);
    font-size: 0.875rem;
  }
  section.closed h3 {
    font-size: 0.9375rem;
  }
  section.closed dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.125rem 1rem;
    margin-top: 0.25rem;
  }
  section.closed dt {
    color: var(--desk-quiet);
  }
  section.closed .quiet {
    margin-top: 0.625rem;
  }
  .unsent {
    margin: 0.25rem 0 0.375rem;
    padding: 0.5rem 0.75rem;
    border: 1px dashed var(--desk-line-strong);
    border-radius: 6px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (max-width: 30rem) {
    .head,
    .identity::part(band),
    .hint,
    section.closed {
      padding-inline: 0.75rem;
    }
  }
  @media (max-height: 30rem) {
    article {
      height: auto;
    }
  }
`;
