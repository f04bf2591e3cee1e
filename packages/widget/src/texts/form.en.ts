/** English of forms: what every form says around its own questions. */
export const formEn = {
  send: 'Send your answers',
  done: 'We have your answers',
  next: 'We’ll read your answers and contact you if we need to know more.',
  keep: 'Keep the reference number: you can quote it when you contact us.',
  stopped: 'What to do now',
  unavailable: 'This form is not available',
  unknown: 'You can still contact us another way.',
  cannotLoad: 'We could not load this form. Check your connection, then try again.',
  changed:
    'The form changed while you were filling it in. We kept the answers that still fit. Check them before you send.',
};
