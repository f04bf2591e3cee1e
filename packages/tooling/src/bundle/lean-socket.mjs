// A rollup plugin that leaves out of Socket.IO's client what no citizen's page uses: binary packets, WebTransport, XHR.

import { CUTS } from './lean-socket-cuts.mjs';

/** What each file of the library is replaced by; whatever is not named here stays as it is. @type {Readonly<Record<string, string>>} */
const REPLACEMENTS = {
  // Without `io`, which shares connections among the parts of a page.
  'socket.io-client/build/esm/index.js': `
    export { Manager } from './manager.js';`,
  'engine.io-client/build/esm/index.js': `
    export { Socket } from './socket.js';
    export { installTimerFunctions } from './util.js';
    export { nextTick } from './globals.js';`,
  // Long-polling by fetch: the same requests as by XHR in a fifth of the code, without cookies.
  'engine.io-client/build/esm/transports/index.js': `
    import { Fetch } from './polling-fetch.js';
    import { WS } from './websocket.js';
    export const transports = { websocket: WS, polling: Fetch };`,
  'engine.io-client/build/esm/transports/websocket.js': `
    import { Transport } from '../transport.js';
    import { encodePacket } from 'engine.io-parser';
    import { nextTick } from '../globals.js';
    export class WS extends Transport {
      get name() { return 'websocket'; }
      doOpen() {
        try {
          this.ws = new WebSocket(this.createUri(this.opts.secure ? 'wss' : 'ws', this.query));
        } catch (error) {
          return this.emitReserved('error', error);
        }
        this.ws.onopen = () => this.onOpen();
        this.ws.onclose = () => this.onClose();
        this.ws.onmessage = ({ data }) => this.onData(data);
        this.ws.onerror = (error) => this.onError('websocket error', error);
      }
      write(packets) {
        this.writable = false;
        for (const packet of packets)
          encodePacket(packet, false, (data) => {
            try {
              this.ws.send(data);
            } catch {
              // It was closed already, and says so in a moment.
            }
          });
        nextTick(() => {
          this.writable = true;
          this.emitReserved('drain');
        });
      }
      doClose() {
        if (!this.ws) return;
        this.ws.onerror = null;
        this.ws.close();
        this.ws = null;
      }
    }`,
  // The platform reads addresses, counts bytes and keeps time by itself.
  'engine.io-client/build/esm/contrib/parseuri.js': `
    export function parse(address) {
      const { protocol, host, hostname } = new URL(address);
      return { host, hostname, secure: protocol === 'https:' };
    }`,
  'engine.io-client/build/esm/util.js': `
    export const byteLength = (text) => new Blob([text]).size;
    export const randomString = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 5);
    export function installTimerFunctions(object) {
      object.setTimeoutFn = (run, delayMs) => setTimeout(run, delayMs);
      object.clearTimeoutFn = (timer) => clearTimeout(timer);
    }`,
  'engine.io-client/build/esm/globals.js': `
    export const nextTick = (run) => Promise.resolve().then(run);`,
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
  // The client has a parser of its own, for text alone.
  'socket.io-parser/build/esm/index.js': `
    export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 };`,
};

/** The packages that the library is made of. */
const OURS =
  /\/node_modules\/(socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)\//;

/** @returns {import('rollup').Plugin} */
export function leanSocket() {
  /** @type {Set<string>} */
  const missing = new Set([...Object.keys(REPLACEMENTS), ...Object.keys(CUTS)]);
  /** @type {Map<string, string>} */
  const names = new Map();
  /** The same for the same name in every file. @param {string} name */
  const shortName = (name) => {
    const short = names.get(name) ?? names.size.toString(36);
    names.set(name, short);
    return short;
  };
  /** @param {string} code @param {string} id */
  const lean = (code, id) => {
    const file = Object.keys(CUTS).find((path) => id.endsWith(`/node_modules/${path}`)) ?? '';
    missing.delete(file);
    return (CUTS[file] ?? []).reduce((text, [piece, instead]) => {
      if (!piece.test(text)) missing.add(`${String(piece)} in ${file}`);
      return text.replace(piece, () => instead);
    }, code);
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
      const shorter = lean(code, id).replace(/\b_[a-zA-Z]\w*/g, (name) => `_${shortName(name)}`);
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
