/** English of the help in an emergency and of the advice about card numbers. */

/** As councils name theirs: what for, which number, when. */
export interface HelpLine {
  readonly label: string;
  readonly telephone: string;
  readonly when: string;
}

export const distressEn = {
  title: 'If you need help now',
  lines: {
    danger: { label: 'Danger to life', telephone: '999', when: 'Police, ambulance and fire, day and night.' },
    samaritans: {
      label: 'Samaritans',
      telephone: '116 123',
      when: 'Somebody to talk to, free, day and night.',
    },
    gas: {
      label: 'Gas or carbon monoxide',
      telephone: '0800 111 999',
      when: 'Go outside first. Free, day and night.',
    },
    power: { label: 'Power lines', telephone: '105', when: 'Keep well away. Free, day and night.' },
  } as Readonly<Record<'danger' | 'samaritans' | 'gas' | 'power', HelpLine>>,
  note: 'You can still send your message. Nobody may read it at once.',
  dismiss: 'Hide this',
  card: 'Take the card number out of your message, then send it. We never ask for card numbers here.',
};

export type DistressTexts = typeof distressEn;
