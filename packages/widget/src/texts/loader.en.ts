/** English of the loader: every page view pays for these words. */
type DoorTexts = Readonly<Record<string, readonly [title: string, line: string] | undefined>>;

export const loaderEn = {
  launcher: 'Contact us',
  heading: 'What do you need help with?',
  close: 'Close',
  /** Each door: its name, and a line until the hall has said how it stands. */
  doors: {
    chat: ['Chat with us', 'Write to an adviser'],
    callback: ['Ask us to ring you', 'Leave your number'],
    form: ['Fill in a form', 'Send us the details'],
  } as DoorTexts,
  message: 'Your message',
  /** The telephone number follows, as a link. */
  unreachable: 'We cannot connect to our contact service. Try again in a few minutes, or ring ',
};
