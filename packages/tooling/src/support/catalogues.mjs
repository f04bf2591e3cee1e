// Reads the messages of a catalogue (`chat.en.ts`, `chat.cy.ts`) from its source: the path of each, and a hash of what it says.
import { createHash } from 'node:crypto';
import ts from 'typescript';

/**
 * The messages of the object that a catalogue exports. A message's hash covers the helpers of the same file that it uses;
 * comments and layout do not count.
 * @param {string} source text of the file
 * @returns {{ messages: Map<string, string>, spreads: boolean }} path (`door.open`) → hash; `spreads`: it also takes in others
 */
export function readCatalogue(source) {
  const file = ts.createSourceFile('catalogue.ts', source, ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ removeComments: true });
  /** @param {ts.Node} node */
  const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, file);

  /** @type {Map<string, ts.Node>} what stands at the top of the file, by name */
  const helpers = new Map();
  /** @type {ts.ObjectLiteralExpression | undefined} */
  let catalogue;
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
      helpers.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !ts.isIdentifier(name)) continue;
      const value = bare(initializer);
      if (isExported && ts.isObjectLiteralExpression(value)) catalogue ??= value;
      else helpers.set(name.text, initializer);
    }
  }

  /** @param {ts.Node} node @param {Set<string>} seen @returns {string} the text of a message and of all that it uses */
  const whole = (node, seen = new Set()) => {
    let text = print(node);
    /** @param {ts.Node} inner */
    const visit = (inner) => {
      const helper = ts.isIdentifier(inner) && !seen.has(inner.text) ? helpers.get(inner.text) : undefined;
      if (helper !== undefined && ts.isIdentifier(inner)) {
        seen.add(inner.text);
        text += whole(helper, seen);
      }
      ts.forEachChild(inner, visit);
    };
    visit(node);
    return text;
  };

  /** @type {Map<string, string>} */
  const messages = new Map();
  let spreads = false;
  /** @param {ts.ObjectLiteralExpression} object @param {string} before */
  const collect = (object, before) => {
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) {
        spreads = true;
        continue;
      }
      const path = before + nameOf(property.name);
      const value = ts.isPropertyAssignment(property) ? bare(property.initializer) : property;
      if (ts.isObjectLiteralExpression(value)) collect(value, `${path}.`);
      else messages.set(path, createHash('sha256').update(whole(value)).digest('hex').slice(0, 8));
    }
  };
  if (catalogue !== undefined) collect(catalogue, '');
  return { messages, spreads };
}

/** Without the type that is written after it. @param {ts.Expression} node @returns {ts.Expression} */
function bare(node) {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

/** @param {ts.PropertyName | undefined} name */
function nameOf(name) {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}
