// What is cut out of Socket.IO's client within its files: options that our one connection does not set (`packages/client/src/live.ts`)
// and what only other platforms, binary data or another transport than the first one need.

/** By file: each piece, which must be found, with what takes its place. @type {Readonly<Record<string, readonly (readonly [RegExp, string])[]>>} */
export const CUTS = {
  'socket.io-client/build/esm/manager.js': [
    [/import \* as parser from "socket\.io-parser";/, ''],
    [
      /constructor\(uri, opts\) \{[^]*?this\.open\(\);\n {4}\}/,
      `constructor(uri, opts) {
        super();
        this.nsps = {};
        this.subs = [];
        this.opts = opts;
        this.uri = uri;
        installTimerFunctions(this, opts);
        this.backoff = new Backoff({ min: 1000, max: opts.reconnectionDelayMax, jitter: 0.5 });
        this.encoder = new opts.parser.Encoder();
        this.decoder = new opts.parser.Decoder();
        this.open();
    }`,
    ],
    [/if \(false !== this\._timeout\) \{\s*const timeout = this\._timeout;/, 'const timeout = 20000; {'],
    [/if \(this\.opts\.autoUnref\) \{\s*timer\.unref\(\);\s*\}/, ''],
    [/if \(this\.opts\.autoUnref\) \{\s*timer\.unref\(\);\s*\}/, ''],
    [/this\._readyState\.indexOf\("open"\)/, '(this._readyState ??= "closed").indexOf("open")'],
    [/this\._reconnection &&\s*this\.backoff/, 'this.backoff'],
    [/this\._reconnection && !this\.skipReconnect/, '!this.skipReconnect'],
    [/if \(this\.backoff\.attempts >= this\._reconnectionAttempts\) \{[^]*?\}\s*else \{/, '{'],
    [/else if \(this\._autoConnect && !socket\.active\) \{\s*socket\.connect\(\);\s*\}/, ''],
    [/const nsps = Object\.keys\(this\.nsps\);[^]*?this\._close\(\);/, 'this._close();'],
  ],
  'socket.io-client/build/esm/socket.js': [
    [/if \(this\.io\._autoConnect\)\s*this\.open/, 'this.open'],
    [/if \(RESERVED_EVENTS\.hasOwnProperty\(ev\)\) \{[^]*?\}/, ''],
    [/if \(this\._opts\.retries[^]*?return this;\s*\}/, ''],
    [/packet\.options = \{\};\s*packet\.options\.compress = this\.flags\.compress !== false;/, ''],
    [/this\.notifyOutgoingListeners\(packet\);/, ''],
    [/this\.notifyOutgoingListeners\(packet\);/, ''],
    [/if \(this\._anyListeners && this\._anyListeners\.length\) \{[^]*?\n {8}\}/, ''],
    [/if \(this\._pid && args\.length[^]*?\n {8}\}/, ''],
    [/this\._pid\s*\? Object\.assign\([^)]*\)\s*: data/, 'data'],
    [/this\.recovered = pid && this\._pid === pid;\s*this\._pid = pid;/, ''],
    [/this\._drainQueue\(true\);/, ''],
    [/this\._queue = \[\];/, ''],
    [/this\._queueSeq = 0;/, ''],
    [/new Error\("It seems you are trying to reach[^"]*"\)/, 'new Error("no session")'],
    [/case PacketType\.BINARY_EVENT:/, ''],
    [/case PacketType\.BINARY_ACK:/, ''],
  ],
  'engine.io-client/build/esm/socket.js': [
    [/import \{ decode \} from "\.\/contrib\/parseqs\.js";/, ''],
    [/import \{ createCookieJar, defaultBinaryType, nextTick, \}/, 'import { nextTick }'],
    [
      /constructor\(uri, opts = \{\}\) \{[^]*?this\._open\(\);\n {4}\}/,
      `constructor(uri, opts) {
        super();
        this.writeBuffer = [];
        this._prevBufferLen = 0;
        this._pingTimeoutTime = Infinity;
        this.transports = [...opts.transports];
        this.opts = { ...opts, ...parse(uri), path: opts.path + '/' };
        installTimerFunctions(this, opts);
        if (this.opts.hostname !== 'localhost') {
            this._offlineEventListener = () => this._onClose('transport close');
            OFFLINE_EVENT_LISTENERS.push(this._offlineEventListener);
        }
        this._open();
    }`,
    ],
    [
      /createTransport\(name\) \{[^]*?\n {4}\}/,
      `createTransport(name) {
        const query = { EIO: protocol, transport: name };
        if (this.id) query.sid = this.id;
        return new DEFAULT_TRANSPORTS[name]({ ...this.opts, query, socket: this });
    }`,
    ],
    [/if \(this\.transports\.length === 0\) \{[^]*?return;\s*\}/, ''],
    [/this\.opts\.rememberUpgrade &&[^]*?: this\.transports\[0\]/, 'this.transports[0]'],
    [/Socket\.priorWebsocketSuccess = "websocket" === this\.transport\.name;/, ''],
    [/if \("open" === this\.readyState && this\.opts\.upgrade\) \{[^]*?\n {8}\}/, ''],
    [/this\._upgrades = this\._filterUpgrades\(data\.upgrades\);/, ''],
    [/if \(this\.opts\.autoUnref\) \{\s*this\._pingTimeoutTimer\.unref\(\);\s*\}/, ''],
    [/!this\.upgrading &&/, ''],
    [/if \("function" === typeof data\) \{[^]*?\}\s*if \("function" === typeof options\) \{[^]*?\}/, ''],
    [/options = options \|\| \{\};\s*options\.compress = false !== options\.compress;/, ''],
    [/if \(fn\)\s*this\.once\("flush", fn\);/, ''],
    [/const cleanupAndClose = \(\) => \{[^]*?const waitForUpgrade = [^]*?\n {8}\};/, ''],
    [/this\.once\("drain", \(\) => \{[^]*?\}\);/, 'this.once("drain", close);'],
    [/else if \(this\.upgrading\) \{\s*waitForUpgrade\(\);\s*\}/, ''],
    [/Socket\.priorWebsocketSuccess = false;(?=\s*if \(this\.opts\.tryAllTransports)/, ''],
    [/if \(this\._beforeunloadEventListener\) \{[^]*?\}/, ''],
    [/Socket\.protocol = protocol;/, ''],
  ],
  'engine.io-client/build/esm/transport.js': [
    [/this\.supportsBinary = !opts\.forceBase64;/, ''],
    [
      /return \(schema \+[^]*?\);/,
      'return schema + "://" + this.opts.host + this.opts.path + "?" + new URLSearchParams(query);',
    ],
    [/import \{ encode \} from "\.\/contrib\/parseqs\.js";/, ''],
  ],
  'engine.io-client/build/esm/transports/polling.js': [
    [/if \(false !== this\.opts\.timestampRequests\) \{\s*query\[this\.opts\.timestampParam\]/, '{ query.t'],
    [/if \(!this\.supportsBinary && !query\.sid\) \{[^]*?\}/, ''],
  ],
  'engine.io-client/build/esm/transports/polling-fetch.js': [
    [/\(_a = this\.socket\._cookieJar\)[^]*?;/, ''],
    [/new Headers\(this\.opts\.extraHeaders\)/, 'new Headers()'],
    [/this\.opts\.withCredentials \? "include" : "omit"/, '"omit"'],
    [/\.then\(\(res\) => \{\s*var _a;[^]*?return res;\s*\}\)/, ''],
  ],
};
