// What of lit no element of the widget asks for: controllers, directives, converters, default values of attributes, holes in
// `<textarea>`, comments and tags, SVG templates, and browsers without constructed style sheets, which the loader needs too.

const ELEMENT = '@lit/reactive-element/reactive-element.js';
const CSS = '@lit/reactive-element/css-tag.js';
const BASE = 'lit-element/lit-element.js';
const TEMPLATES = 'lit-html/lit-html.js';

/** In the form of quiet-lit.mjs. @type {{ file: string, from: RegExp, to: string }[]} */
export const UNUSED = [
  { file: ELEMENT, from: /,c=a\.trustedTypes,l=c\?c\.emptyScript:""/, to: '' },
  {
    file: ELEMENT,
    from: /\{toAttribute\(t,s\)\{.*?return i\}\}/,
    to: '{toAttribute:t=>t,fromAttribute:t=>t}',
  },
  { file: ELEMENT, from: /static addInitializer\(t\)\{.*?push\(t\)\}/, to: '' },
  { file: ELEMENT, from: /void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, to: '' },
  { file: ELEMENT, from: /,this\.constructor\.l\?\.forEach\(\(?t=>t\(this\)\)?\)/, to: '' },
  { file: ELEMENT, from: /addController\(t\)\{.*?\}removeController\(t\)\{.*?\}/, to: '' },
  { file: ELEMENT, from: /,this\._\$EO\?\.forEach\(\(?t=>t\.hostConnected\?\.\(\)\)?\)/, to: '' },
  { file: ELEMENT, from: /this\._\$EO\?\.forEach\(\(?t=>t\.hostDisconnected\?\.\(\)\)?\)/, to: '' },
  { file: ELEMENT, from: /this\._\$EO\?\.forEach\(\(?t=>t\.hostUpdate\?\.\(\)\)?\),/, to: '' },
  { file: ELEMENT, from: /this\._\$EO\?\.forEach\(\(?t=>t\.hostUpdated\?\.\(\)\)?\),/, to: '' },
  { file: ELEMENT, from: /this\.prototype\.hasOwnProperty\(t\)&&.*?wrapped=!0\),/, to: '' },
  {
    file: ELEMENT,
    from: /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?i,e\)\}/,
    to: '',
  },
  { file: ELEMENT, from: /\(\(i\.hasChanged\?\?f\)\(h,s\)\|\|.*?\)\)\)\)return/, to: 'f(h,s))return' },
  {
    file: ELEMENT,
    from: /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?add\(t\)\)\}/,
    to: 'C(t,s,{reflect:e}){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
  },
  { file: ELEMENT, from: /this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, to: 'this[e]=r' },
  { file: CSS, from: /if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]*"\);/, to: '' },
  { file: CSS, from: /e\+\(t=>\{if\(!0===t\._\$cssResult\$\).*?\}\)\(s\)\+/, to: 'e+s.cssText+' },
  { file: CSS, from: /if\(e\)(s\.adoptedStyleSheets=.*?;)else for\(.*?\}\}/, to: '$1}' },
  { file: CSS, from: /c=e\?t=>t:t=>.*?\(t\):t;/, to: 'c=t=>t;' },
  {
    file: CSS,
    from: /e=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/,
    to: 'e=true,',
  },
  { file: BASE, from: /connectedCallback\(\)\{super.*?setConnected\(!1\)\}/, to: '' },
  { file: TEMPLATES, from: /setConnected\(t\)\{.*?\}(?=\}class)/, to: '' },
  { file: TEMPLATES, from: /for\(this\._\$AP\?\.\(!1,!0,s\);/, to: 'for(;' },
  { file: TEMPLATES, from: /if\(y\.test\(r\.tagName\)\)\{.*?c\(\)\)\}\}/, to: '' },
  { file: TEMPLATES, from: /else\{let t=-1;for\(;-1!==.*?o\.length-1\}/, to: '' },
  { file: TEMPLATES, from: /else t\.startsWith\(o\)&&\(.*?removeAttribute\(t\)\)/, to: '' },
  { file: TEMPLATES, from: /:6===r\.type&&\(i=new Z\(h,this,t\)\)/, to: ':0' },
  { file: TEMPLATES, from: /2===i\?"<svg>":3===i\?"<math>":""/, to: '""' },
  { file: TEMPLATES, from: /\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, to: '' },
  { file: TEMPLATES, from: /function M\(t,i,s=t,e\)\{.*?,i\}/, to: 'function M(t,i){return i}' },
];
