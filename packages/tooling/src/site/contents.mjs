// What stands where in the documentation: its chapters and their pages in reading order. Every page under docs/ is in one, but for the single decisions.

/**
 * @typedef {object} Chapter
 * @property {string} title
 * @property {readonly string[]} pages  paths under docs/, without `.md`
 */

/** @type {readonly Chapter[]} */
export const CHAPTERS = [
  { title: 'Start', pages: ['index', 'guides/start', 'guides/embed', 'guides/theme', 'guides/api'] },
  {
    title: 'What citizens meet',
    pages: [
      'guides/opening-hours',
      'guides/services',
      'guides/forms',
      'guides/emergencies',
      'guides/what-citizens-complain-of',
    ],
  },
  { title: 'Safe and private', pages: ['guides/csp', 'guides/privacy', 'guides/browsers'] },
  { title: 'Accessible', pages: ['guides/focus-path', 'guides/screen-reader-scripts'] },
  {
    title: 'Reference',
    pages: [
      'reference/elements',
      'warnings',
      'reference/errors',
      'reference/configuration',
      'reference/storage',
    ],
  },
  { title: 'How it is built', pages: ['architecture', 'glossary', 'conventions', 'decisions/index'] },
];
