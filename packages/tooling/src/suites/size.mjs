// The suite of byte budgets: each journey is a test.
import { measureJourneys } from '../size.mjs';

/** @returns {Promise<import('./vitest.mjs').Result>} */
export async function runSize() {
  const journeys = await measureJourneys();
  const over = journeys.filter(({ bytes, budgetBytes }) => bytes > budgetBytes);
  return {
    passed: journeys.length - over.length,
    failed: over.length,
    output: over
      .map(
        ({ name, bytes, budgetBytes }) =>
          `${name}: ${String(bytes)} bytes, ${String(budgetBytes)} allowed. npm run size shows its files.\n`,
      )
      .join(''),
    skipped: [],
    holes: [],
  };
}
