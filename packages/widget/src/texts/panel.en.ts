/** English of the panel and the home view. */
export const panelEn = {
  back: 'Back',
  options: 'Options',
  privacy: 'How we use what you write',
  loading: 'Loading',
  /** Beside the launcher's own words. */
  unread: (count: number) => `${count} new`,
  doorsLabel: 'Ways to contact us',
};
