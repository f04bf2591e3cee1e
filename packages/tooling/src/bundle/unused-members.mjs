// A rollup plugin that leaves out members of classes whose names are written nowhere else in a chunk: nobody can call them.
import ts from 'typescript';

/** Not for classes that the browser or a page calls: elements, the public object. @param {string} chunkName @returns {import('rollup').Plugin} */
export function unusedMembers(chunkName) {
  return {
    name: 'unused-members',
    renderChunk: (code, { name }) =>
      name === chunkName ? { code: withoutUnusedMembers(code), map: null } : null,
  };
}

/** @param {string} code JavaScript @returns {string} */
export function withoutUnusedMembers(code) {
  /** @type {ts.ClassElement[]} */
  const members = [];
  /** @type {Set<string>} */
  const written = new Set();
  const source = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, true);
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isMember = ts.isMethodDeclaration(node) || ts.isAccessor(node);
    if (isMember && ts.isClassLike(node.parent)) {
      members.push(node);
      // Its own name is no use of it, whatever stands within may be one.
      ts.forEachChild(node, (child) => (child === node.name ? undefined : visit(child)));
      return;
    }
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) written.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const unused = members.filter(({ name }) => name && ts.isIdentifier(name) && !written.has(name.text));
  if (unused.length === 0) return code;
  const shorter = unused.reduceRight(
    (text, member) => text.slice(0, member.getFullStart()) + text.slice(member.getEnd()),
    code,
  );
  // What only they used is not used any more.
  return withoutUnusedMembers(shorter);
}
