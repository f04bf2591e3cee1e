/** Welsh of the control that leaves the page at once. */
import type { exitEn } from './exit.en.js';

export const exitCy: typeof exitEn = {
  exit: 'Gadael y dudalen hon',
  hint: 'Neu pwyswch Shift 3 gwaith',
  more: (left) => `Shift, pwyswch ${left === 1 ? 'unwaith' : 'ddwywaith'} eto i adael.`,
  expired: 'Mae’r amser i adael y dudalen hon wedi dod i ben.',
  leaving: 'Wrthi’n llwytho',
};
