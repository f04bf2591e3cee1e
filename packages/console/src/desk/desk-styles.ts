/** How the desk is laid out: three columns, then two, then one; in low windows the page itself scrolls. */
import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    height: 100dvh;
    min-width: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
    min-height: 3rem;
    padding: 0.25rem 0.75rem 0.25rem 1rem;
    border-bottom: 1px solid var(--desk-line);
    background: var(--desk-ground);
  }
  h1 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
    font-size: 0.9375rem;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  h1 wa-icon {
    align-self: center;
    color: var(--desk-accent);
    font-size: 1.25rem;
  }
  h1 .quiet {
    font-weight: 450;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    font-size: 0.8125rem;
  }
  .connection.online {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    margin-inline-end: 0.25rem;
  }
  .connection.online::before {
    content: '';
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: var(--desk-good);
  }
  .skip {
    position: absolute;
    inset: 0.375rem auto auto 0.75rem;
    z-index: 5;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--desk-line-strong);
    border-radius: 6px;
    background: var(--desk-surface);
    color: var(--desk-text);
    font: inherit;
    font-size: 0.875rem;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  .banner p {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--desk-note-line);
    background: var(--desk-note);
    color: var(--desk-on-note);
    font-size: 0.875rem;
  }
  .columns {
    display: grid;
    min-height: 0;
  }
  .columns.two {
    grid-template-columns: minmax(17rem, 22rem) minmax(0, 1fr);
  }
  .columns.three {
    grid-template-columns: 24rem minmax(0, 1fr) 20rem;
  }
  .columns.one {
    grid-template-columns: minmax(0, 1fr);
  }
  nav,
  main,
  aside {
    min-width: 0;
    min-height: 0;
  }
  nav {
    display: grid;
    background: var(--desk-surface);
  }
  .two nav,
  .three nav {
    border-inline-end: 1px solid var(--desk-line);
  }
  main {
    background: var(--desk-ground);
  }
  main.list {
    display: grid;
  }
  moothall-enquiry {
    height: 100%;
  }
  aside {
    overflow-y: auto;
    scrollbar-width: thin;
    border-inline-start: 1px solid var(--desk-line);
    background: var(--desk-surface);
  }
  .none {
    display: grid;
    gap: 0.25rem;
    justify-items: center;
    padding: clamp(2rem, 20vh, 10rem) 1.5rem 2rem;
    text-align: center;
  }
  .none .title {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .none wa-button {
    margin-top: 0.75rem;
  }
  details {
    flex: none;
    max-height: 50vh;
    overflow-y: auto;
    border-bottom: 1px solid var(--desk-line);
    background: var(--desk-surface);
  }
  summary {
    padding: 0.4375rem 1.25rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  @media (max-width: 40rem) {
    h1 .quiet,
    .tools .label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .connection.online {
      display: none;
    }
    summary {
      padding-inline: 0.75rem;
    }
  }
  @media (max-height: 30rem) {
    :host {
      display: block;
      height: auto;
      min-height: 100dvh;
    }
    .columns,
    moothall-enquiry {
      height: auto;
    }
    details {
      max-height: none;
    }
  }
`;
