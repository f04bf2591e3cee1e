/** Gives Web Awesome its icons from one local file: no foreign origin, no markup parsed from a download. */
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import type { Channel } from '@moothall/protocol';

/** The symbol for each channel. */
export const CHANNEL_ICONS: Readonly<Record<Channel, string>> = {
  chat: 'message',
  callback: 'phone',
  form: 'form',
};

/** Call once, before the first element is rendered. @param sheet address of `icons.svg` */
export function useLocalIcons(sheet: string = new URL('icons.svg', document.baseURI).href): void {
  for (const library of ['default', 'system'])
    registerIconLibrary(library, {
      resolver: (name) => `${sheet}#${name}`,
      // Without a view box of its own the outer image would be 300 px wide.
      mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'),
      spriteSheet: true,
    });
}
