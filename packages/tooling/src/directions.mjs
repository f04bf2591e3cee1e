// Holds every import against the map: no circle, no arrow that points up, rooms entered by their doors, libraries in
// their places. Used by `npm run check` and by the tests of these rules.
import { basename, relative, sep } from 'node:path';
import { BROWSER_PACKAGES, LAYERS, ROOMS, VALUES_FOR_BROWSERS } from '../config/layers.mjs';
import { importsUnder } from './support/imports.mjs';

/**
 * @param {string} packagesFolder absolute path of `packages/`, or of a folder laid out like it
 * @returns {{ circles: string[], upward: string[], fences: string[], files: string[] }} each entry says where and why
 */
export function checkDirections(packagesFolder) {
  const graph = importsUnder(packagesFolder);
  const name = (/** @type {string} */ file) => relative(packagesFolder, file).split(sep).join('/');
  const upward = [];
  const fences = [];
  for (const [file, imports] of graph) {
    const from = place(name(file));
    for (const { specifier, target, typeOnly } of imports) {
      const to = target === undefined ? undefined : place(name(target));
      upward.push(...packageArrow(from, specifier, typeOnly));
      if (to !== undefined) upward.push(...roomArrow(from, to));
      fences.push(...libraryFence(from, specifier));
    }
  }
  return {
    circles: circles(graph).map((circle) => circle.map(name).join(' → ')),
    upward,
    fences,
    files: [...graph.keys()].map(name),
  };
}

/** @typedef {{ path: string, pack: string, room: string | undefined, file: string, isTest: boolean }} Place */

/** @param {string} path @returns {Place} */
function place(path) {
  const [pack = '', , ...rest] = path.split('/');
  const room = pack === 'server' && rest.length > 1 ? rest[0] : undefined;
  return {
    path,
    pack,
    room,
    file: basename(path),
    isTest: /\.test\.ts$|\.contract\.ts$|(^|\/)testing(\/|\.ts$)/.test(path),
  };
}

/** @param {Place} from @param {string} specifier @param {boolean} typeOnly */
function packageArrow(from, specifier, typeOnly) {
  const to = /^@moothall\/([a-z]+)/.exec(specifier)?.[1];
  if (to === undefined || to === from.pack) return [];
  const [fromLayer, toLayer] = [LAYERS[from.pack], LAYERS[to]];
  if (fromLayer === undefined || toLayer === undefined)
    return [`${from.path} imports ${specifier}, which has no layer`];
  if (toLayer >= fromLayer)
    return [
      `${from.path} [${fromLayer}] imports ${specifier} [${toLayer}]: arrows point to lower layers only`,
    ];
  if (
    to === 'protocol' &&
    !typeOnly &&
    !from.isTest &&
    BROWSER_PACKAGES.includes(from.pack) &&
    specifier !== VALUES_FOR_BROWSERS
  ) {
    return [
      `${from.path} takes values of ${specifier}: the schema library would reach a page; take types, or values of ${VALUES_FOR_BROWSERS}`,
    ];
  }
  return [];
}

/** @param {Place} from @param {Place} to */
function roomArrow(from, to) {
  if (from.room === undefined || to.room === undefined || from.room === to.room) return [];
  const allowed = ROOMS[from.room];
  if (allowed === undefined)
    return [`${from.path}: the room ${from.room} has no place in the order of rooms`];
  // Tests may build what they need from any room below the roof.
  if (!allowed.includes(to.room) && !from.isTest) {
    return [`${from.path} imports ${to.path}: the room ${from.room} stands before ${to.room}`];
  }
  const byDoor = to.room === 'platform' || to.file === 'index.ts' || from.isTest;
  return byDoor ? [] : [`${from.path} enters ${to.path} through the wall; its door is ${to.room}/index.ts`];
}

const LIBRARY_FENCES = [
  {
    library: /^(socket\.io|@socket\.io\/|ioredis)/,
    allows: (/** @type {Place} */ { pack, room, file }) =>
      pack !== 'server' || room === 'gateway' || file === 'socket.ts',
    reason: 'sockets belong to gateway/ and to a room’s socket.ts, so that no rule depends on the transport',
  },
  {
    library: /^(fastify$|@fastify\/)/,
    allows: (/** @type {Place} */ { pack, room, file, path }) =>
      pack !== 'server' ||
      room === 'api' ||
      /^http(\.ts|$)/.test(file) ||
      path === 'server/src/app.ts' ||
      path.startsWith('server/src/staff/sessions'),
    reason: 'HTTP belongs to api/ and to a room’s http.ts, so that no rule depends on the transport',
  },
  {
    library: /^(kysely|pg)$/,
    allows: (/** @type {Place} */ { pack, room, file }) =>
      pack !== 'server' || room === 'platform' || file.endsWith('.sql.ts'),
    reason: 'SQL belongs to platform/ and to a room’s *.sql.ts, the only files that know its tables',
  },
  {
    library: /^(lit|@lit\/|@awesome\.me\/)/,
    allows: (/** @type {Place} */ { pack }) => pack === 'widget' || pack === 'console',
    reason: 'elements belong to widget and console; what others share has no DOM',
  },
];

/** @param {Place} from @param {string} specifier */
function libraryFence(from, specifier) {
  if (from.isTest) return [];
  return LIBRARY_FENCES.filter(({ library, allows }) => library.test(specifier) && !allows(from)).map(
    ({ reason }) => `${from.path} imports ${specifier}: ${reason}`,
  );
}

/**
 * Circles among files, type-only imports included: the strongly connected parts with more than one file (Tarjan 1972).
 * @param {Map<string, import('./support/imports.mjs').Import[]>} graph
 * @returns {string[][]}
 */
function circles(graph) {
  /** @type {Map<string, { index: number, low: number, onStack: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} file */
  const visit = (file) => {
    const state = { index: seen.size, low: seen.size, onStack: true };
    seen.set(file, state);
    stack.push(file);
    for (const { target } of graph.get(file) ?? []) {
      if (target === undefined || !graph.has(target)) continue;
      const next = seen.get(target);
      if (next === undefined) state.low = Math.min(state.low, visit(target).low);
      else if (next.onStack) state.low = Math.min(state.low, next.index);
    }
    if (state.low === state.index) {
      const part = stack.splice(stack.indexOf(file));
      for (const member of part) {
        const memberState = seen.get(member);
        if (memberState !== undefined) memberState.onStack = false;
      }
      if (part.length > 1) found.push(part);
    }
    return state;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return found;
}
