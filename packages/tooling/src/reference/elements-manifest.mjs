// The manifest of the public elements, for editors and documentation: made from the types that a page can rely on.
import { mkdirSync } from 'node:fs';
import { runTool } from '../support/run.mjs';
import { inCache, readJson } from '../support/workspace.mjs';

const SOURCE = 'packages/widget/src/public';

/** Elements that show one door where they stand; all have the public surface of the first. */
const TAGS = ['moothall-contact', 'moothall-chat', 'moothall-callback', 'moothall-form'];

/**
 * @typedef {{ kind: string, text?: string }} Words
 * @typedef {{ summary?: Words[], blockTags?: { tag: string, name?: string, content: Words[] }[] }} Comment
 * @typedef {{ name: string, comment?: Comment, children?: Reflection[], signatures?: Reflection[], parameters?: Reflection[], type?: any, flags?: { isOptional?: boolean, isReadonly?: boolean }, inheritedFrom?: unknown }} Reflection
 */

/** @returns {Promise<object>} @throws Error with what typedoc said */
export async function elementsManifest() {
  const file = inCache('public-types.json');
  mkdirSync(inCache(), { recursive: true });
  const { code, output } = await runTool('typedoc', [
    '--options',
    'packages/tooling/config/typedoc.json',
    '--tsconfig',
    'packages/widget/tsconfig.json',
    '--json',
    file,
    `${SOURCE}/element.ts`,
    `${SOURCE}/events.ts`,
  ]);
  if (code !== 0) throw new Error(`The types of the elements could not be read.\n${output}`);
  /** @type {Reflection[]} */
  const declarations = readJson(file).children.flatMap(
    (/** @type {Reflection} */ { children }) => children ?? [],
  );
  const named = (/** @type {string} */ name) => {
    const found = declarations.find((one) => one.name === name);
    if (!found) throw new Error(`${SOURCE} declares no ${name}.`);
    return found;
  };
  const element = named('MoothallElement');
  const shared = {
    description: text(element.comment?.summary),
    attributes: (named('MoothallSettings').children ?? []).map(attribute),
    members: (element.children ?? []).filter(({ inheritedFrom }) => !inheritedFrom).map(member),
    events: (named('MoothallEventMap').children ?? []).map(event),
    cssProperties: tagged(element, '@cssprop'),
    cssParts: tagged(element, '@csspart'),
    slots: [{ name: '', description: 'What people see where the widget cannot be.' }],
  };
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'packages/widget/dist/define.js',
        declarations: TAGS.map((tagName) => ({
          kind: 'class',
          customElement: true,
          name: 'MoothallElement',
          tagName,
          ...shared,
          attributes: shared.attributes.filter(({ name }) => name !== 'form' || tagName === 'moothall-form'),
        })),
      },
    ],
  };
}

/** @param {Reflection} of */
function attribute({ name, comment, type }) {
  return { name: unquoted(name), type: { text: typeText(type) }, description: text(comment?.summary) };
}

/** @param {Reflection} of */
function event({ name, comment, type }) {
  return {
    name: `moothall:${unquoted(name)}`,
    type: { text: `CustomEvent<${typeText(type)}>` },
    description: text(comment?.summary),
  };
}

/** @param {Reflection} of */
function member({ name, comment, type, signatures, flags }) {
  const [signature] = signatures ?? [];
  if (!signature)
    return {
      kind: 'field',
      name,
      type: { text: typeText(type) },
      description: text(comment?.summary),
      ...(flags?.isReadonly && { readonly: true }),
    };
  return {
    kind: 'method',
    name,
    description: text(signature.comment?.summary),
    parameters: (signature.parameters ?? []).map(
      ({ name: parameter, type: of, flags: has, comment: says }) => ({
        name: parameter,
        type: { text: typeText(of) },
        ...(has?.isOptional && { optional: true }),
        ...(says && { description: text(says.summary) }),
      }),
    ),
    return: {
      type: { text: typeText(signature.type) },
      ...returns(signature),
    },
  };
}

/** @param {Reflection} signature */
function returns({ comment }) {
  const found = comment?.blockTags?.find(({ tag }) => tag === '@returns');
  return found ? { description: text(found.content) } : {};
}

/** Lines such as `@csspart name - what it is`. @param {Reflection} of @param {string} tag */
function tagged({ comment }, tag) {
  return (comment?.blockTags ?? [])
    .filter((one) => one.tag === tag)
    .map(({ name, content }) => {
      const [whole = '', own = name ?? '', description = ''] =
        /^(?:(\S+)\s+)?- ([^]*)$/.exec(text(content)) ?? [];
      if (!whole && !name) throw new Error(`A line ${tag} has no name or no description.`);
      return { name: own || (name ?? ''), description: description.trim() };
    });
}

/** @param {Words[] | undefined} words */
const text = (words = []) =>
  words
    .map((one) => one.text ?? '')
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** @param {string} name */
const unquoted = (name) => name.replace(/['"]/g, '');

/** A type in TypeScript's words. @param {any} type @returns {string} */
function typeText(type) {
  if (!type) return 'void';
  const many = (/** @type {any[]} */ types, /** @type {string} */ by) => types.map(typeText).join(by);
  switch (type.type) {
    case 'literal':
      return typeof type.value === 'string' ? `'${type.value}'` : String(type.value);
    case 'union':
      return many(type.types, ' | ');
    case 'array':
      return `${typeText(type.elementType)}[]`;
    case 'typeOperator':
      return `${type.operator} ${typeText(type.target)}`;
    case 'reference':
      return type.typeArguments ? `${type.name}<${many(type.typeArguments, ', ')}>` : type.name;
    case 'indexedAccess':
      return `${typeText(type.objectType)}[${typeText(type.indexType)}]`;
    case 'reflection':
      return reflectionText(type.declaration);
    default:
      return type.name ?? 'unknown';
  }
}

/** @param {Reflection} declaration */
function reflectionText({ children, signatures }) {
  const [signature] = signatures ?? [];
  if (signature)
    return `(${(signature.parameters ?? []).map(({ name, type }) => `${name}: ${typeText(type)}`).join(', ')}) => ${typeText(signature.type)}`;
  return `{ ${(children ?? [])
    .map(({ name, type, flags }) => `${unquoted(name)}${flags?.isOptional ? '?' : ''}: ${typeText(type)}`)
    .join('; ')} }`;
}
