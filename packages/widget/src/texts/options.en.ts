/** English of the options: what the citizen may do about this device. */
export const optionsEn = {
  forget: 'Forget this device',
  forgetQuestion:
    'Everything this device remembers about your enquiries will be deleted. The council keeps its record.',
  forgetYes: 'Delete it from this device',
  forgetNo: 'Keep it',
  forgotten: 'This device no longer remembers your enquiries.',
};
