/** English of the callback request. */
import type { CouncilName } from '@moothall/protocol';

export const callbackEn = {
  title: 'Ask us to ring you',
  questions: {
    name: 'Your name',
    telephone: 'Your telephone number',
    about: 'What is it about?',
    slot: 'When should we ring?',
    needs: 'Do you need any of these?',
    language: 'Your language, if not English',
    adjustments: 'Anything else that helps',
  },
  hints: {
    telephone: 'Any format, for example 07700 900 982. We only use it to ring you about this.',
    about: 'A few words so that the right person rings. Leave out bank and card numbers.',
  } as Readonly<Record<string, string>>,
  soonest: 'As soon as you can',
  soonestWords: (hours: string) => `We’ll ring as soon as we can during opening hours: ${hours}.`,
  moreTimes: 'Show more times',
  slot: (day: string, time: string) => `${day}, ${time}`,
  taken: 'That time has just been taken. Select another time',
  noneLeft:
    'That time has just been taken, and no others are left. You can still ask us to ring as soon as we can.',
  help: 'Help with the call',
  /** By their names in a wish. */
  needs: {
    relayUk: 'Ring me through Relay UK',
    noMessage: 'Do not leave a message',
    discreet: 'Do not say it is the council',
  },
  send: 'Ask for the call',
  done: 'We have your request',
  nextSlot: (slot: string) => `We’ll ring you on ${slot}.`,
  calendar: 'Save it for your calendar',
  calendarTitle: (council: CouncilName) => `${council.name} rings you`,
  keep: 'Keep the reference number: you can quote it when we speak.',
};

export type CallbackTexts = typeof callbackEn;
