/** For tests that walk by keyboard alone: real keys, pressed by the browser itself. */
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionWalk } from './question-walk.js';

/** No step has more stops than this. */
const STOPS = 40;

/** Presses Tab until the named control (its id, else its words) has the focus; fails where it cannot be reached. */
export async function tabTo(walk: QuestionWalk, name: string): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    const element = walk.root.activeElement;
    if (element && (element.id === name || element.textContent.trim() === name)) return;
    await press('Tab');
  }
  throw new Error(`Tab never came to “${name}”.`);
}

/** `Enter`, `Space`, `ArrowDown`, … */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
