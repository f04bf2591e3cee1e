/** English of how a chat stands: whose turn it is, whether it was read, that it closes. */

export const standingEn = {
  next: 'You are next.',
  place: (ahead: number) => (ahead === 1 ? '1 person is ahead of you.' : `${ahead} people are ahead of you.`),
  nobody: 'Nobody is free to answer just now. You can wait here, or ask us to ring you.',
  call: 'Ask us to ring you instead',
  called: (telephone: string) => `We will ring you on ${telephone}. You can still write here.`,
  closes: (time: string) => `We have not heard from you for a while. This conversation closes at ${time}.`,
  stay: 'Keep it open',
  read: 'Read',
};
