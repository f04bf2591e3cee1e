/** English of the suggested services. */
export const suggestEn = {
  label: 'Services',
  /** Heard when suggestions appear. */
  found: (count: number) =>
    `${count} ${count === 1 ? 'service' : 'services'} found. Use the up and down arrows to choose.`,
  none: 'No service found. You can go on writing and contact us.',
  chosen: (service: string) => `${service} chosen.`,
  /** The link to the council's own page or online service. */
  online: (service: string) => `${service} on our website`,
  /** Stands above the doors, below the link. */
  orContact: 'Or contact us about it:',
  other: 'Another organisation looks after this',
  otherNext: 'We do not look after this ourselves. Contact us and we tell you who does.',
};
