/** How the conversation looks: sides, labels and borders tell who spoke; colour only supports it. */
import { css } from 'lit';

export const conversationStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    flex: 1 1 auto;
    min-height: 0;
    padding: 1rem 1.25rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  ol {
    display: flex;
    flex-direction: column;
    max-width: 46rem;
    margin-inline: auto;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-width: min(36rem, 88%);
    margin-top: 0.25rem;
  }
  .message.starts {
    margin-top: 0.875rem;
  }
  .message.staff {
    align-self: flex-end;
    align-items: flex-end;
  }
  .message.note {
    align-self: stretch;
    align-items: stretch;
    max-width: none;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    margin-bottom: 0.1875rem;
    font-size: 0.8125rem;
  }
  .only {
    color: var(--desk-on-note);
    font-weight: 550;
  }
  .note .only,
  .note .who {
    color: var(--desk-text);
  }
  .bubble {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--desk-line);
    border-radius: 4px 12px 12px 12px;
    background: var(--desk-surface);
    font-size: 0.9375rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .staff .bubble {
    border-color: transparent;
    border-radius: 12px 4px 12px 12px;
    background: var(--desk-own);
    color: var(--desk-on-own);
  }
  .note .bubble {
    border: 1px dashed var(--desk-note-line);
    border-radius: 6px;
    background: var(--desk-note);
    color: var(--desk-on-note);
  }
  .bubble.erased {
    border: 1px dashed var(--desk-line-strong);
    background: none;
    color: var(--desk-quiet);
    font-style: italic;
  }
  .event {
    align-self: center;
    max-width: 34rem;
    margin-top: 0.875rem;
    font-size: 0.8125rem;
    text-align: center;
  }
  .pending .bubble {
    border: 1px dashed var(--desk-line-strong);
  }
  .failed .bubble {
    border: 1px solid var(--desk-danger);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.25rem 0.375rem;
    margin-top: 0.25rem;
    color: var(--desk-quiet);
    font-size: 0.8125rem;
  }
  .failed .state {
    color: var(--desk-danger);
  }
  .typing {
    max-width: 46rem;
    min-height: 1.25rem;
    margin: 0.5rem auto 0;
    font-size: 0.8125rem;
  }
  .newer {
    position: absolute;
    inset-inline: 0;
    bottom: 0.75rem;
    width: max-content;
    margin-inline: auto;
  }
  @media (forced-colors: active) {
    .staff .bubble {
      border-color: CanvasText;
      border-inline-end-width: 4px;
    }
  }
  @media (max-height: 30rem) {
    .scroll {
      overflow: visible;
    }
  }
`;
