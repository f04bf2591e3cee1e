/** English of the panel and the home view. */

export const panelEn = {
  back: 'Back',
  options: 'Options',
  privacy: 'How we use what you write',
  forgotten: 'This device no longer remembers your enquiries.',
  loading: 'Loading',
  unreachable: 'We cannot connect to our contact service. Try again in a few minutes, or ring ',
  /** Beside the launcher's own words. */
  unread: (count: number) => `${count} new`,
  lede: 'Choose how to contact us.',
  doorsLabel: 'Ways to contact us',
};
