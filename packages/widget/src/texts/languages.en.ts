/** English of the switch between languages. */
export const languagesEn = {
  label: 'Language',
  /** Said when the switch was used. */
  changed: 'This is now in English.',
};
