/** Three presses of Shift by themselves leave, and nothing else does, in whatever order keys are pressed. */
import { describe, equal, it } from '../testing/check.js';
import { countShifts, NO_SHIFTS, SHIFT_PATIENCE_MS, SHIFTS_TO_LEAVE, type Press } from './count-shifts.js';

type Step = readonly [name: string, press: Press, afterMs: number];
const DOWN: Step = ['down', { type: 'keydown', key: 'Shift' }, 1];
const UP: Step = ['up', { type: 'keyup', key: 'Shift' }, 1];
const LATE: Step = ['late up', { type: 'keyup', key: 'Shift' }, SHIFT_PATIENCE_MS + 1];
const LETTER: Step = ['letter', { type: 'keydown', key: 'A' }, 1];
const RELEASED: Step = ['released', { type: 'keyup', key: 'A' }, 1];
const CLICK: Step = ['click', { type: 'pointerdown' }, 1];

function leaves(steps: readonly Step[]): boolean {
  let state = NO_SHIFTS;
  let now = 100_000;
  return steps.some(([, press, afterMs]) => {
    now += afterMs;
    state = countShifts(state, press, now);
    return state.count >= SHIFTS_TO_LEAVE;
  });
}

describe('three presses of Shift', () => {
  it('leave the page', () => {
    equal(leaves([DOWN, UP, DOWN, UP, DOWN, UP]), true);
    // Held down, a key repeats.
    equal(leaves([DOWN, DOWN, UP, DOWN, UP, DOWN, DOWN, DOWN, UP]), true);
  });

  it('do not where they come too late, or something else is pressed between or with them', () => {
    equal(leaves([DOWN, UP, DOWN, UP, DOWN, LATE]), false);
    equal(leaves([DOWN, UP, DOWN, UP, LETTER, RELEASED, DOWN, UP]), false);
    equal(
      leaves([DOWN, LETTER, RELEASED, UP, DOWN, LETTER, RELEASED, UP, DOWN, LETTER, RELEASED, UP]),
      false,
    );
    equal(leaves([DOWN, CLICK, UP, DOWN, CLICK, UP, DOWN, CLICK, UP]), false);
  });

  it('are all it takes and the least it takes, in every order of eight presses', () => {
    const wrong: string[] = [];
    const steps = [DOWN, UP, LETTER, RELEASED, CLICK];
    for (let at = 0; at < steps.length ** 8; at++) {
      const order = [...at.toString(steps.length).padStart(8, '0')].map(
        (digit) => steps[Number(digit)] as Step,
      );
      const names = order.map(([name]) => name).join(' ');
      // What comes up without having gone down was pressed before, or is the other of the two Shifts.
      const expected =
        /(down (released )*)+up ((released|up) )*(down (released )*)+up ((released|up) )*(down (released )*)+up/.test(
          names,
        );
      if (leaves(order) !== expected) wrong.push(names);
    }
    equal(wrong.slice(0, 3), []);
  });
});
