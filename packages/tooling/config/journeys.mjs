// What a visitor loads up to each point, and what that may cost: brotli bytes, KB = 1,000 bytes.
// The budget is what was reached and is held; only ever lower it (decision record 7). The goal is where it has to get to.

/**
 * @typedef {object} Journey
 * @property {string} name
 * @property {number} goalBytes
 * @property {number} budgetBytes
 * @property {readonly string[]} entries   files loaded on the way; what they import statically is counted too
 */

/** @type {readonly Journey[]} */
export const JOURNEYS = [
  { name: 'page view: launcher shown', goalBytes: 2_500, budgetBytes: 3_225, entries: ['council.js'] },
  {
    name: 'opened, typing',
    goalBytes: 16_000,
    budgetBytes: 21_055,
    entries: ['council.js', 'panel.js', 'chat.js', 'safety.js', 'distress.js'],
  },
  {
    name: 'opened, typing, in Welsh',
    goalBytes: 22_000,
    budgetBytes: 29_225,
    entries: [
      'council.js',
      'panel.js',
      'cy.js',
      'chat.js',
      'languages.js',
      'safety.js',
      'distress.js',
      'distress-welsh.js',
    ],
  },
  {
    name: 'first message acknowledged',
    goalBytes: 34_000,
    budgetBytes: 37_530,
    entries: [
      'council.js',
      'panel.js',
      'chat.js',
      'safety.js',
      'distress.js',
      'log.js',
      'conversations.js',
      'live.js',
    ],
  },
  {
    name: 'callback sent',
    goalBytes: 22_000,
    budgetBytes: 24_670,
    entries: ['council.js', 'panel.js', 'clients.js', 'callback.js'],
  },
  {
    name: 'form sent',
    goalBytes: 23_000,
    budgetBytes: 27_430,
    entries: ['council.js', 'panel.js', 'clients.js', 'form-list.js', 'form.js', 'text-kinds.js'],
  },
  {
    name: 'every feature used once',
    goalBytes: 70_000,
    budgetBytes: 61_960,
    entries: [
      'council.js',
      'panel.js',
      'chat.js',
      'log.js',
      'conversations.js',
      'live.js',
      'callback.js',
      'change-callback.js',
      'form-list.js',
      'form.js',
      'text-kinds.js',
      'files-kind.js',
      'safety.js',
      'distress.js',
      'distress-welsh.js',
      'suggest.js',
      'attachments.js',
      'uploads.js',
      'shrink.js',
    ],
  },
];
