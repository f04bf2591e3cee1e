// The page of the public elements, from their manifest.

/**
 * @typedef {{ name: string, description?: string, type?: { text: string } }} Line
 * @typedef {Line & { kind: string, parameters?: (Line & { optional?: boolean })[], return?: { type: { text: string }, description?: string } }} Member
 * @typedef {{ tagName: string, description: string, attributes: Line[], members: Member[], events: Line[], cssProperties: Line[], cssParts: Line[] }} Element
 */

/** @param {any} manifest @returns {string} */
export function elementsPage(manifest) {
  /** @type {Element[]} */
  const elements = manifest.modules[0].declarations;
  const form = elements.at(-1);
  if (!form) throw new Error('The manifest has no elements.');
  return `# Elements

${elements.map(({ tagName }) => `\`<${tagName}>\``).join(', ')}: ${form.description.replace(/^.*?: /, '')}

The same in a form that editors read is in \`docs/reference/custom-elements.json\`.

## Attributes

${table(['attribute', 'values', 'what it sets'], form.attributes, ({ name, type, description }) => [code(name), code(type?.text), description])}

## Properties

${table(
  ['property', 'type', 'what it says'],
  form.members.filter(({ kind }) => kind === 'field'),
  ({ name, type, description }) => [code(name), code(type?.text), description],
)}

## Methods

${table(
  ['method', 'what it does', 'gives'],
  form.members.filter(({ kind }) => kind === 'method'),
  (member) => [code(signature(member)), [member.description, ...notes(member)].join(' '), gives(member)],
)}

## Events

${table(['event', 'detail', 'when'], form.events, ({ name, type, description }) => [code(name), code(type?.text.replace(/^CustomEvent<(.*)>$/, '$1')), description])}

## Custom properties

${table(['property', 'what it sets'], form.cssProperties, ({ name, description }) => [code(name), description])}

## Parts

${table(['part', 'what it is'], form.cssParts, ({ name, description }) => [code(name), description])}

Written by \`npm run docs\` from \`packages/widget/src/public/\`.
`;
}

/** @type {<Kind>(head: readonly string[], lines: readonly Kind[], cells: (line: Kind) => readonly (string | undefined)[]) => string} */
const table = (head, lines, cells) =>
  [head, head.map(() => '---'), ...lines.map(cells)]
    .map((row) => `| ${row.map((cell = '') => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** @param {string | undefined} words */
const code = (words) => (words ? `\`${words}\`` : '');

/** @param {Member} member */
const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`;

/** @param {Member} member */
const notes = ({ parameters = [] }) =>
  parameters.flatMap(({ name, description }) => (description ? [`${code(name)}: ${description}`] : []));

/** @param {Member} member */
const gives = ({ return: given }) =>
  !given || given.type.text === 'void' ? '' : `${code(given.type.text)} ${given.description ?? ''}`.trim();
