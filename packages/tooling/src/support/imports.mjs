// Reads the imports of every source file, type-only ones included, as TypeScript understands them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { filesUnder } from './workspace.mjs';

/**
 * @typedef {object} Import
 * @property {string} specifier  as written
 * @property {string | undefined} target  absolute path where it is a file of ours in the same package
 * @property {boolean} typeOnly
 */

/**
 * @param {string} folder
 * @returns {Map<string, Import[]>} by absolute path of the importing file
 */
export function importsUnder(folder) {
  const files = filesUnder(folder, (path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(files.map((file) => [file, importsOf(file)]));
}

/** @param {string} file @returns {Import[]} */
function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const typeOnly =
        clause?.isTypeOnly === true ||
        (clause !== undefined &&
          clause.name === undefined &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every((element) => element.isTypeOnly));
      found.push(resolved(file, node.moduleSpecifier.text, typeOnly));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push(resolved(file, node.moduleSpecifier.text, node.isTypeOnly));
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push(resolved(file, node.arguments[0].text, false));
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push(resolved(file, node.argument.literal.text, true));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {string} file @param {string} specifier @param {boolean} typeOnly @returns {Import} */
function resolved(file, specifier, typeOnly) {
  if (!specifier.startsWith('.')) return { specifier, target: undefined, typeOnly };
  const target = join(dirname(file), specifier).replace(/\.js$/, '.ts');
  return { specifier, target: existsSync(target) ? target : undefined, typeOnly };
}
