// A rollup plugin that leaves out of Socket.IO's client what no citizen's page uses: binary packets, WebTransport, XHR.

/** What each file of the library is replaced by; whatever is not named here stays as it is. @type {Readonly<Record<string, string>>} */
const REPLACEMENTS = {
  // Without `io`, which shares connections among the parts of a page.
  'socket.io-client/build/esm/index.js': `
    export { Manager } from './manager.js';`,
  // Long-polling by fetch: the same requests as by XHR in a fifth of the code, without cookies.
  'engine.io-client/build/esm/transports/index.js': `
    import { Fetch } from './polling-fetch.js';
    import { WS } from './websocket.js';
    export const transports = { websocket: WS, polling: Fetch };`,
  // The platform reads addresses by itself.
  'engine.io-client/build/esm/contrib/parseuri.js': `
    export function parse(address) {
      const { protocol, hostname, port } = new URL(address);
      return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port };
    }`,
  'engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js';
    export const encodePacket = ({ type, data }, _supportsBinary, callback) => callback(PACKET_TYPES[type] + (data ?? ''));
    export const encodePacketToBinary = undefined;`,
  'engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js';
    export const decodePacket = (text) => {
      const type = PACKET_TYPES_REVERSE[text[0]];
      return type ? { type, data: text.slice(1) } : ERROR_PACKET;
    };`,
  'socket.io-parser/build/esm/is-binary.js': `
    export const isBinary = () => false;
    export const hasBinary = () => false;`,
  'socket.io-parser/build/esm/binary.js': `
    export const deconstructPacket = undefined;
    export const reconstructPacket = undefined;`,
};

/** The packages that the library is made of. */
const OURS =
  /\/node_modules\/(socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)\//;

/** @returns {import('rollup').Plugin} */
export function leanSocket() {
  /** @type {Set<string>} */
  const missing = new Set(Object.keys(REPLACEMENTS));
  /** @type {Map<string, string>} */
  const names = new Map();
  /** The same for the same name in every file. @param {string} name */
  const shortName = (name) => {
    const short = names.get(name) ?? names.size.toString(36);
    names.set(name, short);
    return short;
  };
  return {
    name: 'lean-socket',
    load(id) {
      const path = Object.keys(REPLACEMENTS).find((path) => id.endsWith(`/node_modules/${path}`));
      if (path === undefined) return null;
      missing.delete(path);
      // A replacement that names no export has nothing to do when it is imported.
      return { code: REPLACEMENTS[path] ?? '', moduleSideEffects: false };
    },
    transform(code, id) {
      if (!OURS.test(id)) return null;
      // Members by which the library marks what is its own: no name of them is seen outside, so a short one will do.
      const shorter = code.replace(/\b_[a-zA-Z]\w*/g, (name) => `_${shortName(name)}`);
      // The library declares nothing about side effects; the transports that are left out have some.
      const isTransport = /\/engine\.io-client\/build\/esm\/transports\//.test(id);
      return { code: shorter, map: null, ...(isTransport ? { moduleSideEffects: false } : {}) };
    },
    buildEnd(error) {
      // The library has changed its files: better no build than one that grew in silence.
      if (error === undefined && missing.size > 0)
        this.error(
          `Socket.IO's client has no ${[...missing].join(', ')} any more; bring lean-socket.mjs up to date.`,
        );
    },
  };
}
