/** English of the panel and the home view. */
import type { Door } from '@moothall/protocol';

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
  /** Nothing where the hall does not know: nothing is invented. */
  door(
    { state, waitSeconds, opensAt }: Pick<Door, 'state' | 'waitSeconds' | 'opensAt'>,
    at: (moment: string) => string,
  ): string | undefined {
    if (state === 'closed') return opensAt ? `Closed. Opens ${at(opensAt)}` : 'Closed now';
    if (state === 'unknown') return undefined;
    return waitSeconds ? `Open now. About ${minutes(waitSeconds)} wait` : 'Open now';
  },
};

function minutes({ low, high }: NonNullable<Door['waitSeconds']>): string {
  const [least, most] = [low, high].map((seconds) => Math.max(1, Math.ceil(seconds / 60)));
  return least === most ? `${most} minute${most === 1 ? '' : 's'}` : `${least} to ${most} minutes`;
}
