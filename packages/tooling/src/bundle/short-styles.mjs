// A rollup plugin that takes comments, line breaks and indentation out of css`…`, html`…` and svg`…` templates.
import ts from 'typescript';

/** @type {Readonly<Record<string, (text: string) => string>>} */
const SHORTEN = { css: shortCss, html: shortMarkup, svg: shortMarkup };

/** @returns {import('rollup').Plugin} */
export function shortStyles() {
  return {
    name: 'short-styles',
    transform(code, id) {
      if (!/packages\/(widget|console)\/src\//.test(id)) return null;
      const shorter = shortTemplates(code);
      return shorter === code ? null : { code: shorter, map: null };
    },
  };
}

/** @param {string} code JavaScript @returns {string} the same with shorter templates */
export function shortTemplates(code) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const changes = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const shorten = SHORTEN[node.tag.text];
      if (shorten !== undefined)
        changes.push(
          ...literals(node.template).map(({ start, end }) => ({
            start,
            end,
            text: shorten(code.slice(start, end)),
          })),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true));
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: short }) => text.slice(0, start) + short + text.slice(end), code);
}

/**
 * Where the template's own text stands in the code, without its delimiters.
 * @param {ts.TemplateLiteral} template
 */
function literals(template) {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part) => {
    const closer = ts.isNoSubstitutionTemplateLiteral(part) || ts.isTemplateTail(part) ? 1 : 2;
    return { start: part.getStart() + 1, end: part.getEnd() - closer };
  });
}

/** @param {string} text */
function shortCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

/**
 * A line break with its indentation becomes nothing between two tags and one space anywhere else, as a browser shows it.
 * @param {string} text
 */
function shortMarkup(text) {
  return text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ');
}
