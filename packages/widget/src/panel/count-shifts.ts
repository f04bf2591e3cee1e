/** Pure: three presses of Shift by itself, one soon after the other, leave the page. */

/** How long a press counts. */
export const SHIFT_PATIENCE_MS = 5_000;
/** So many presses leave. */
export const SHIFTS_TO_LEAVE = 3;

export interface Shifts {
  readonly count: number;
  /** Shift is down, and so far nothing else was pressed with it. */
  readonly isDown: boolean;
  readonly atMs: number;
}

export const NO_SHIFTS: Shifts = { count: 0, isDown: false, atMs: 0 };

export interface Press {
  readonly type: string;
  /** Missing of a pointer. */
  readonly key?: string;
}

/** A Shift counts when it comes up; whatever else is pressed begins anew: who writes in capitals does not leave. */
export function countShifts(before: Shifts, { type, key }: Press, atMs: number): Shifts {
  const count = atMs - before.atMs > SHIFT_PATIENCE_MS ? 0 : before.count;
  if (key !== 'Shift') return type === 'keyup' ? { ...before, count } : NO_SHIFTS;
  if (type === 'keydown') return { ...before, count, isDown: true };
  return before.isDown ? { count: count + 1, isDown: false, atMs } : { ...before, count };
}
