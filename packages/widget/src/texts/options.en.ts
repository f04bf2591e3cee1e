/** English of the options: what the citizen may do about this device. */
export const optionsEn = {
  shared: 'I’m on a shared computer',
  sharedHint: 'Then nothing that you write here is kept after you close this tab.',
  forThisTab: 'Nothing that you write here is kept after you close this tab.',
  afterwards:
    'When you have finished, choose “Forget this device”, or close every window of this browser. If you open another tab, choose this again there.',
  forget: 'Forget this device',
  forgetQuestion:
    'Everything this device remembers about your enquiries will be deleted, and what you have not sent. The council keeps its record.',
  forgetYes: 'Delete it from this device',
  forgetNo: 'Keep it',
  forgotten: 'This device no longer remembers your enquiries.',
};
