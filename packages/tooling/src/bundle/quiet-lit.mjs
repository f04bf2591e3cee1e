// A rollup plugin that keeps lit to itself: it names its version on the page's window, takes supports for old browsers from
// there, and extends Symbol. On a council's page nothing of ours may be found but one name, and nothing of the page's in ours.
// It also leaves out what no element of ours asks of lit: see lit-unused.mjs.
import { UNUSED } from './lit-unused.mjs';

/** Each with what takes its place; every one must be found, or lit has changed and so must this. */
const REPLACEMENTS = [
  ...UNUSED,
  { file: 'lit-html/lit-html.js', from: /(\w+)\.litHtmlPolyfillSupport;/, to: 'void 0;' },
  { file: 'lit-html/lit-html.js', from: /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, to: '0' },
  {
    file: 'lit-element/lit-element.js',
    from: /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/,
    to: '0;',
  },
  { file: 'lit-element/lit-element.js', from: /\w+\.litElementPolyfillSupport;/, to: 'void 0;' },
  {
    file: 'lit-element/lit-element.js',
    from: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    from: /\w+\.reactiveElementPolyfillSupport,/,
    to: 'void 0,',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    from: /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
  },
  // Metadata is how decorators declare properties. Ours declare them in a static field.
  {
    file: '@lit/reactive-element/reactive-element.js',
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    to: '',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    from: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}this\._\$Eh/,
    to: 'this._$Eh',
  },
  // A policy's name can be taken once: a page with a lit of its own has taken that one, and our loader has made one.
  {
    file: 'lit-html/lit-html.js',
    from: /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/,
    to: '(customElements.get("moothall-contact")?.policy??$1.createPolicy("moothall",$2))',
  },
];

/** @returns {import('rollup').Plugin} */
export function quietLit() {
  return {
    name: 'quiet-lit',
    resolveId(source) {
      if (source.startsWith('lit/directives'))
        this.error(`${source}: the widget's lit has no directives (lit-unused.mjs).`);
      return null;
    },
    transform(code, id) {
      const own = REPLACEMENTS.filter(({ file }) =>
        id.replaceAll('\\', '/').endsWith(`node_modules/${file}`),
      );
      if (own.length === 0) return null;
      let quiet = code;
      for (const { from, to } of own) {
        if (!from.test(quiet)) this.error(`${String(from)} is not found in ${id}: has lit changed?`);
        quiet = quiet.replace(from, to);
      }
      return { code: quiet, map: null };
    },
  };
}
