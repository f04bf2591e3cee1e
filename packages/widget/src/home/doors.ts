/** The three doors: the loader's own buttons, with a sign, and a line that says how each stands. */
import type { Doors } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import { doorIcon } from './door-icons.js';

/** @param warm brings a view's code when a pointer or the focus comes near its door */
export function dressDoors(panel: HTMLElement, warm: (view: string) => void): void {
  for (const door of doorsOf(panel)) {
    if (!door.querySelector('svg')) door.prepend(doorIcon(door.value));
    door.onpointerenter = door.onfocus = () => warm(door.value);
  }
}

/** In the hall's words: “Opens tomorrow at 9am”. What it does not know keeps the loader's line: nothing is invented. */
export function showDoors(panel: HTMLElement, doors: Doors['doors'], locale: string): void {
  for (const door of doorsOf(panel)) {
    const words = doors.find(({ channel }) => channel === door.value)?.words;
    if (words) door.querySelector('small')?.replaceChildren(localise(words, locale));
  }
}

function doorsOf(panel: HTMLElement): NodeListOf<HTMLButtonElement> {
  return panel.querySelectorAll<HTMLButtonElement>('button[slot=door]');
}
