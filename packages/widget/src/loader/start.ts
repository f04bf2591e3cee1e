/** Starts the loader: learns the settings, defines the elements. Nothing is ever thrown into the page. */
import { elements, MoothallContact } from './contact.js';
import { warn } from './warn.js';

/** @param found the settings that the hall wrote in (`undefined` for the pinned loader), the loader's own address, the chunks */
export function start(...found: Parameters<typeof MoothallContact.learn>): void {
  try {
    const earlier = customElements.get('moothall-contact') as typeof MoothallContact | undefined;
    // A second loader of the page tells the first what it knows.
    (earlier ?? MoothallContact).learn(...found);
    if (earlier) return;
    for (const kind of ['contact', 'chat', 'callback', 'form'])
      customElements.define(
        `moothall-${kind}`,
        kind === 'contact' ? MoothallContact : class extends MoothallContact {},
      );
    const complete = (): void => {
      if (!elements.size) document.body.append((MoothallContact.own = new MoothallContact()));
    };
    // A script in the head may run before there is a body.
    if (document.body as HTMLElement | null) complete();
    else addEventListener('DOMContentLoaded', complete);
    // Turbo takes the whole body away and puts another in its place.
    addEventListener('turbo:load', complete);
    // By then every loader of the page has run: an element without settings names a council that has none here.
    addEventListener('load', () => {
      for (const one of elements) if (!one.known) one.warn('unknown-council', one.council);
    });
  } catch (error) {
    warn('start-failed', error);
  }
}
