/** English of the panel and the home view. */
import type { Door } from '@moothall/protocol';

export const panelEn = {
  close: 'Close',
  back: 'Back',
  menu: 'Options',
  privacy: 'How we use what you write',
  accessibility: 'Accessibility',
  forget: 'Forget this device',
  forgetQuestion:
    'Everything this device remembers about your enquiries will be deleted. The council keeps its record.',
  forgetYes: 'Delete it from this device',
  forgetNo: 'Keep it',
  forgotten: 'This device no longer remembers your enquiries.',
  loading: 'Loading',
  offline: 'You are offline. What you write is kept and sent when you are back.',
  unreachable: 'We cannot connect to our contact service. Try again in a few minutes, or ring ',
  tryAgain: 'Try again',
  /** Beside the launcher's own words. */
  unread: (count: number) => `${count} new`,
  opened: (council: string) => `Contact ${council}`,
  lede: 'Choose how to contact us.',
  chooseForm: 'Choose a form',
  noForms: 'There are no forms here yet. You can chat with us or ask us to ring you.',
  doorsLabel: 'Ways to contact us',
  enquiries: 'Your enquiries',
  emergency: 'In an emergency',
  channel: { chat: 'Chat', callback: 'Call back', form: 'Form' },
  state: { waiting: 'waiting for an adviser', held: 'being answered', closed: 'ended' },
  /** Nothing where the hall does not know: nothing is invented. */
  door(
    door: Pick<Door, 'state' | 'waitSeconds' | 'opensAt'>,
    at: (moment: string) => string,
  ): string | undefined {
    if (door.state === 'closed') return door.opensAt ? `Closed. Opens ${at(door.opensAt)}` : 'Closed now';
    if (door.state === 'unknown') return undefined;
    const { low, high } = door.waitSeconds ?? {};
    return high === undefined ? 'Open now' : `Open now. About ${minutes(low ?? 0, high)} wait`;
  },
};

function minutes(lowSeconds: number, highSeconds: number): string {
  const [low, high] = [lowSeconds, highSeconds].map((seconds) => Math.max(1, Math.ceil(seconds / 60)));
  return low === high ? `${high} minute${high === 1 ? '' : 's'}` : `${low} to ${high} minutes`;
}
