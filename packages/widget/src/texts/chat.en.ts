/** English of the chat. */
import type { CouncilName } from '@moothall/protocol';

export const chatEn = {
  message: 'Your message',
  hint: 'Tell us what you need, in your own words. Leave out bank and card numbers.',
  send: 'Send',
  addFile: 'Add a file',
  takePhoto: 'Take a photo',
  noFiles: 'Files cannot be added at the moment. Try again later.',
  log: 'Messages',
  you: 'You',
  hall: 'Contact service',
  date: (moment: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', options).format(moment),
  named: (council: CouncilName) => council.name,
  erased: 'This message was deleted.',
  tooLong: (over: number) =>
    `Your message is ${over.toLocaleString('en')} character${over === 1 ? '' : 's'} too long. Shorten it or send it in parts.`,
  left: (count: number) => `You have ${count.toLocaleString('en')} characters left.`,
  sending: 'Sending',
  queued: 'Not sent yet. We will send it when you are connected again.',
  sent: 'Sent',
  failed: 'Not sent.',
  retry: 'Send again',
  discard: 'Delete',
  opened: (reference: string) => `Your reference is ${reference}.`,
  waiting: 'We have your message. An adviser will answer here as soon as one is free.',
  meanwhile: 'You can add to your message, or close this and come back: your place is kept.',
  answering: (name: string, council: CouncilName) => `${name} from ${council.name} is answering.`,
  answeringFor: (name: string, adviserCouncil: CouncilName, council: CouncilName) =>
    `${name} from ${adviserCouncil.name} is answering for ${council.name}.`,
  typing: (name: string) => `${name} is writing`,
  offline: 'You are not connected. What you write is kept and sent when you are connected again.',
  ended: 'This conversation has ended.',
  endedNext: (reference: string) =>
    reference
      ? `Your reference is ${reference}. Quote it if you contact us about this again.`
      : 'Contact us again whenever you need to.',
  again: 'Start a new conversation',
  end: 'End this conversation',
  endQuestion: 'End this conversation? The adviser can no longer answer here.',
  endYes: 'End it',
  endNo: 'Go on',
  lost: 'This conversation can no longer be shown on this device.',
  ring: (telephone: string) => `Ring ${telephone}`,
  received: (name: string, text: string) => `${name}: ${text}`,
};
