/** The instant shell: native, operable nodes inside the panel that is not yet defined, which later takes them as they are. */
import { loaderEn } from '../texts/loader.en.js';
import { element } from './dom.js';

/** The views that the loader knows by name; a form is named `form:<id>`. */
export type ShellView = 'home' | 'chat' | 'callback' | `form${string}`;

/** What the shell asks of its owner. */
export interface ShellOwner {
  go(view: ShellView): void;
  close(): void;
}

/** An element that will be the panel, filled with heading, topic, doors and close. */
export function makeShell(owner: ShellOwner, view: ShellView): HTMLElement {
  const panel = document.createElement('moothall-panel');
  const close = element('button', { slot: 'close', type: 'button', part: 'close' }, loaderEn.close);
  close.onclick = () => owner.close();
  panel.append(
    close,
    element('h2', { slot: 'heading', tabindex: '-1', part: 'heading', id: 'h' }, loaderEn.heading),
    element('input', {
      slot: 'topic',
      part: 'topic',
      'aria-labelledby': 'h',
      autocomplete: 'off',
      maxlength: '200',
    }),
  );
  for (const [door, [title, line]] of Object.entries(loaderEn.doors)) {
    const button = element(
      'button',
      { slot: 'door', type: 'button', part: 'door', value: door },
      element('b', {}, title ?? ''),
      element('small', {}, line ?? ''),
    );
    button.onclick = () => owner.go(door as ShellView);
    panel.append(button);
  }
  showInShell(panel, view);
  return panel;
}

/** Shows a view's heading, and for the chat a field to write in, at once and with the focus in it. */
export function showInShell(panel: HTMLElement, view: ShellView): void {
  panel.setAttribute('view', view);
  const heading = panel.querySelector('h2');
  const door = loaderEn.doors[view.slice(0, 8) as keyof typeof loaderEn.doors];
  if (heading) heading.textContent = door?.[0] ?? loaderEn.heading;
  if (view !== 'chat') {
    heading?.focus();
    return;
  }
  let composer = panel.querySelector('textarea');
  if (!composer) {
    composer = element('textarea', {
      slot: 'composer',
      part: 'composer',
      rows: '2',
      'aria-label': loaderEn.message,
    });
    composer.onkeydown = ({ key, shiftKey, isComposing }) => {
      if (key === 'Enter' && !shiftKey && !isComposing && !panel.shadowRoot)
        composer?.setAttribute('data-send', '');
    };
    panel.append(composer);
  }
  // What was written on the way need not be written again.
  composer.value ||= panel.querySelector('input')?.value ?? '';
  composer.focus();
}
