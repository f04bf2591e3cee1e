/** English of the loader: every page view pays for these words. */
import type { LoaderTexts } from '../loader/markup.js';

export const loaderEn: LoaderTexts = {
  launcher: 'Contact us',
  heading: 'What do you need help with?',
  close: 'Close',
  chat: ['Chat with us', 'Write to an adviser'],
  callback: ['Ask us to ring you', 'Leave your number'],
  form: ['Fill in a form', 'Send us the details'],
  message: 'Your message',
  unreachable: 'We cannot connect to our contact service. Try again in a few minutes',
  ring: 'or ring',
};
