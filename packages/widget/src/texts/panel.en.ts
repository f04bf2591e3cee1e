/** English of the panel and the home view. */
export const panelEn = {
  back: 'Back',
  options: 'Options',
  privacy: 'How we use what you write',
  controller: (name: string) => `${name} is responsible for your data.`,
  loading: 'Loading',
  /** Beside the launcher's own words. */
  unread: (count: number) => `${count} new`,
  doorsLabel: 'Ways to contact us',
  changeCallback: 'Change or cancel a callback',
};
