// What a visitor loads up to each point, and what that may cost: brotli bytes, KB = 1,000 bytes.
// Only ever lower a budget; a higher one needs a decision record.

/**
 * @typedef {object} Journey
 * @property {string} name
 * @property {number} budgetBytes
 * @property {readonly string[]} entries   files loaded on the way; what they import statically is counted too
 */

/** @type {readonly Journey[]} */
export const JOURNEYS = [
  { name: 'page view: launcher shown', budgetBytes: 2_500, entries: ['council.js'] },
  { name: 'opened, typing', budgetBytes: 16_000, entries: ['council.js', 'panel.js', 'chat.js'] },
  {
    name: 'first message acknowledged',
    budgetBytes: 34_000,
    entries: ['council.js', 'panel.js', 'chat.js', 'conversations.js', 'live.js'],
  },
  {
    name: 'callback sent',
    budgetBytes: 22_000,
    entries: ['council.js', 'panel.js', 'clients.js', 'callback.js'],
  },
  { name: 'form sent', budgetBytes: 23_000, entries: ['council.js', 'panel.js', 'clients.js', 'form.js'] },
  {
    name: 'every feature used once',
    budgetBytes: 70_000,
    entries: ['council.js', 'panel.js', 'chat.js', 'conversations.js', 'live.js', 'callback.js', 'form.js'],
  },
];
