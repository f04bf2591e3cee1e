/** How many slips of the finger part two words. */

/**
 * Counts letters added, left out, exchanged or swapped with their neighbour (Damerau and Levenshtein, the restricted
 * form: no part is changed twice).
 * @param most the search ends as soon as more are needed
 * @returns the number, or `undefined` where it is more than `most`
 */
export function editDistance(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let value = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) value = Math.min(value, at(beforeLast, column - 2) + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, other.length);
  return distance <= most ? distance : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
