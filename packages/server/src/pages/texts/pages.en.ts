/** English of a council's plain pages. */
import type { CouncilName } from '@moothall/protocol';
import { html, type Html } from '../html.js';

export const pagesEn = {
  skip: 'Skip to main content',
  language: 'Language',
  about: 'About this service',
  links: { contact: 'Contact', privacy: 'Privacy', accessibility: 'Accessibility' },
  named: (council: CouncilName) => council.name,
  answeredBy: (other: CouncilName, council: CouncilName) =>
    `When you contact us online, staff of ${other.name} answer for ${council.name}.`,
  contact: {
    title: (council: CouncilName) => `Contact ${council.name}`,
    controller: (name: string) => `${name} is responsible for your data.`,
    privacy: 'How we use what you tell us',
    telephone: 'By telephone',
    emergency: 'In an emergency',
    website: 'On our website',
    goToWebsite: (council: CouncilName) => `Go to the website of ${council.name}`,
  },
  privacy: {
    title: (council: CouncilName) => `Privacy – ${council.name}`,
    heading: 'Privacy when you contact us here',
    about: (council: CouncilName) => `This page is about the contact service of ${council.name}.`,
    /** @param link makes a link to the council's notice */
    notice: (link: (text: string) => Html) =>
      html`How the council uses information about you is in ${link('its privacy notice')}.`,
    kept: 'What we keep',
    keptWords: (council: CouncilName) =>
      `We keep what you write in a chat, in a request to be called and in a form, with the time and the answers, under a reference number. ${council.name} is responsible for it.`,
    stored: 'What is stored in your browser',
    storedWords:
      'Nothing is stored until you send us something. There are no cookies. What is stored is in the browser’s storage for the website from which you contact us. You can clear it in the browser’s settings at any time.',
    columns: ['What', 'Stored', 'Kept until'],
    /** What the widget keeps in the reader's browser, as decided; the documentation has the same table. */
    rows: [
      ['A secret that shows us it is you', 'when you first send something', '30 days after you last used it'],
      ['The number of the chat that you have open', 'when you start a chat', 'the chat has ended'],
      ['How far you have read in the chat', 'when an answer is shown', 'you clear the website’s data'],
      ['What you have sent and we have not yet confirmed', 'when you send something', 'we have confirmed it'],
    ],
    ask: 'Ask about your information',
    askWords: (telephone: Html) => html`Call ${telephone}. Have your reference number ready if you have one.`,
  },
  accessibility: {
    title: (council: CouncilName) => `Accessibility – ${council.name}`,
    heading: 'Accessibility of our contact service',
    words:
      'We want everybody to be able to use it. It is built to meet level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. It has been tested with automatic tools. It has not yet been tested by people outside the project.',
    madeFor: 'It is made to be used:',
    uses: [
      'with the keyboard alone',
      'with a screen reader',
      'with text at 400% and on a small screen',
      'with less motion and with more contrast, when your device is set to that',
    ],
    cannot: 'If you cannot use it',
    cannotWords: (telephone: Html) =>
      html`Call ${telephone} and tell us what does not work, or what you need in another form.`,
  },
  unknown: {
    title: 'Council not found',
    words: 'There is no council of this name here. Check the address.',
  },
};

export type PagesTexts = typeof pagesEn;
