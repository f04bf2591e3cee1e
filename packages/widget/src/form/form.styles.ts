/** What the types of field that only forms have add to the styles of questions. */
import { css } from 'lit';

export const formStyles = css`
  .postcode,
  .number {
    max-inline-size: 10em;
  }
  .lines {
    display: grid;
    gap: var(--mh-space);
    justify-items: start;
    padding-block-start: var(--mh-space);
  }
  .lines .field,
  .lines .hint {
    margin: 0;
  }
  .lines .postcode {
    inline-size: 10em;
  }
  .lines [role='status']:empty {
    display: none;
  }
  .keep {
    max-inline-size: 36em;
    padding: 0 calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 2.5);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--mh-space) * 2);
    padding-block-start: var(--mh-space);
  }
  .piece {
    font-weight: 400;
  }
  .piece .field {
    inline-size: 3.8em;
    margin: 0;
  }
  .piece .year {
    inline-size: 5em;
  }
`;
