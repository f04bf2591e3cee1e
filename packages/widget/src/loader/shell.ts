/** The instant shell: native, operable nodes inside the panel that is not yet defined, which later takes them as they are. */
import { loaderEn } from '../texts/loader.en.js';
import { element } from './dom.js';

/** The views that the loader knows by name; a form is named `form:<id>`. */
export type ShellView = 'home' | 'chat' | 'callback' | `form${string}`;

/** An element that will be the panel, filled with close, heading, topic and doors. */
export function makeShell(close: () => void, go: (view: ShellView) => void): HTMLElement {
  return element(
    'moothall-panel' as 'div',
    {},
    element('button', { slot: 'close', part: 'close', onclick: close }, loaderEn.close),
    element('h2', { slot: 'heading', part: 'heading', tabindex: '-1', id: 'h' }),
    element('input', { slot: 'topic', part: 'topic', 'aria-labelledby': 'h', autocomplete: 'off' }),
    ...Object.entries(loaderEn.doors).map(([value, [title, line] = ['', '']]) =>
      element(
        'button',
        { slot: 'door', part: 'door', value, onclick: () => go(value as ShellView) },
        element('b', {}, title),
        element('small', {}, line),
      ),
    ),
  );
}

/** Shows a view's heading, and for the chat a field to write in, at once and with the focus in it. */
export function showInShell(panel: HTMLElement, view: ShellView): void {
  const [heading, topic, found] = ['h2', 'input', 'textarea'].map((tag) => panel.querySelector(tag)) as [
    HTMLElement,
    HTMLInputElement,
    HTMLTextAreaElement | null,
  ];
  panel.setAttribute('view', view);
  heading.textContent = loaderEn.doors[view.split(':')[0] ?? '']?.[0] ?? loaderEn.heading;
  if (view !== 'chat') return heading.focus();
  const field =
    found ??
    element('textarea', {
      slot: 'composer',
      part: 'composer',
      rows: '1',
      'aria-label': loaderEn.message,
      // Enter sends; before the chat is there it says so, and the chat sends as soon as it can.
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          field.setAttribute('data-send', '');
        }
      },
    });
  if (!found) panel.append(field);
  // What was written on the way need not be written again.
  field.value ||= topic.value;
  field.focus();
}
