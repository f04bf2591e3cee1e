/** The words both sides speak. Browser code takes types from here and values from `./constants`. */
export * from './asyncapi.js';
export * from './attachments.js';
export * from './availability.js';
export * from './commands.js';
export * from './constants.js';
export * from './contents.js';
export * from './councils.js';
export * from './errors.js';
export * from './facts.js';
export * from './forms.js';
export * from './gateway.js';
export * from './hours.js';
export * from './people.js';
export * from './scalars.js';
export * from './sessions.js';
export * from './signals.js';
export * from './snapshots.js';
