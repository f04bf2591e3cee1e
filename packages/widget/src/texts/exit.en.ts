/** English of the control that leaves the page at once. */
export const exitEn = {
  exit: 'Exit this page',
  hint: 'Or press Shift 3 times',
  /** @param left presses of Shift that are still needed */
  more: (left: number) => `Shift, press ${left} more ${left === 1 ? 'time' : 'times'} to exit.`,
  expired: 'Exit this page expired.',
  leaving: 'Loading',
};
