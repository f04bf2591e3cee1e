/** English of looking a callback up, moving and cancelling it. */

export const changeEn = {
  hints: {
    reference: 'We gave it to you when you asked for the callback. For example ABC-1D2E-3F4G.',
    telephone: 'The number that you asked us to ring, in any format.',
  },
  /** Never says which of the two was wrong. */
  notFound: 'We cannot find a callback with this reference number and this telephone number. Check both',
  /** @param minutes until it can be tried again; 0 where that is not known */
  tooMany: (minutes: number) =>
    `There were too many wrong tries, so looking up is paused. Try again ${
      minutes > 1 ? `in ${minutes} minutes` : 'in a minute'
    }, or ring us.`,
  over: 'This callback can no longer be changed: we have rung you already, or it was cancelled. Ring us, or ask for another one.',
  yours: 'Your callback',
  when: 'When we ring',
  about: 'About',
  number: 'Your number',
  numberEnds: (digits: string) => `ends in ${digits}`,
  soonest: 'As soon as we can',
  another: 'Choose another time',
  cancel: 'Cancel the callback',
  noneFree: 'No other time is free at the moment. Your callback stays as it is.',
  same: 'We already ring you as soon as we can. Select a time',
  checkTime: 'Check the new time',
  /** @param time “Tuesday 2 June, 9am to midday” or “As soon as we can” */
  old: (time: string) => `The time you have now: ${time}.`,
  move: 'Change the time',
  moved: 'We have changed your callback',
  cancelQuestion: 'Cancel this callback?',
  cancelYes: 'Yes, cancel it',
  cancelNo: 'No, keep it',
  cancelled: 'Your callback is cancelled',
  willNot: (slot: string | undefined) =>
    slot ? `We will not ring you on ${slot}.` : 'We will not ring you about this.',
  calendar: 'If you saved it in your calendar, delete it there.',
  again: 'You can ask us to ring you again at any time.',
};
