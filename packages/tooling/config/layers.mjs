// Who may import whom. A package's number is its layer; a room may import the rooms that stand before it in its list.

/** @type {Readonly<Record<string, number>>} */
export const LAYERS = {
  protocol: 0,
  directory: 0,
  planner: 0,
  rules: 1,
  client: 2,
  widget: 3,
  server: 3,
  console: 4,
  cli: 4,
};

/** Names under which a browser may take values of the protocol; anything else of it only as types. */
export const BROWSER_PACKAGES = ['rules', 'client', 'widget', 'console'];
export const VALUES_FOR_BROWSERS = '@moothall/protocol/constants';

/** Each room of the server and the rooms it may import, next to itself. */
const base = ['platform'];
const people = [...base, 'councils', 'citizens', 'staff'];
const record = [...people, 'attachments', 'enquiries'];
/** @type {Readonly<Record<string, readonly string[]>>} */
export const ROOMS = {
  platform: [],
  councils: base,
  citizens: [...base, 'councils'],
  staff: [...base, 'councils', 'citizens'],
  attachments: people,
  enquiries: [...people, 'attachments'],
  callbacks: record,
  forms: record,
  availability: [...record, 'callbacks', 'forms'],
  embedding: [...base, 'councils'],
  pages: [...base, 'councils'],
  sites: [],
  gateway: [...record, 'callbacks', 'forms', 'availability'],
  api: [...record, 'callbacks', 'forms', 'availability'],
};
