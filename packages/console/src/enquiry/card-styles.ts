/** How what an enquiry began with looks: a sheet with a heading and a summary list. */
import { css } from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    max-width: 46rem;
    margin: 0 auto 1rem;
  }
  section {
    padding: 1rem 1.25rem;
    border: 1px solid var(--desk-line);
    border-radius: 8px;
    background: var(--desk-surface);
  }
  h3 {
    margin-bottom: 0.375rem;
    font-size: 1rem;
    line-height: 1.3;
  }
  h4 {
    margin: 1.25rem 0 0;
    padding-bottom: 0.25rem;
    color: var(--desk-quiet);
    font-size: 0.8125rem;
    font-weight: 650;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(7rem, 30%) 1fr;
    margin-top: 0.75rem;
    font-size: 0.9375rem;
  }
  h4 + dl {
    margin-top: 0;
  }
  dt,
  dd {
    padding: 0.4375rem 0.75rem 0.4375rem 0;
    border-top: 1px solid var(--desk-line);
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--desk-quiet);
  }
  .written {
    white-space: pre-wrap;
  }
  @media (max-width: 30rem) {
    section {
      padding: 0.75rem;
    }
    dl {
      grid-template-columns: 1fr;
    }
    dt {
      padding-bottom: 0;
    }
    dd {
      padding-top: 0.125rem;
      border-top: 0;
    }
  }
`;
