/** Marks are pictures and nothing else. */
import { describe, expect, it } from 'vitest';
import { svgProblem } from './svg.js';

const wrap = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inner}</svg>`;

describe('svgProblem', () => {
  it.each([
    wrap('<circle cx="4" cy="4" r="4" fill="#123456"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n${wrap('<title>A &amp; B</title>')}`,
    wrap(
      '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><path fill="url(#g)" d="M0 0"/>',
    ),
    wrap('<symbol id="s"><path d="M0 0"/></symbol><use href="#s"/>'),
  ])('takes a picture: %s', (svg) => {
    expect(svgProblem(svg)).toBeUndefined();
  });

  it.each([
    ['a script', wrap('<script>alert(1)</script>')],
    ['a script of another name space', wrap('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>')],
    ['a handler', wrap('<path d="M0 0" onload="alert(1)"/>')],
    ['a handler in capitals', wrap('<path d="M0 0" ONCLICK="alert(1)"/>')],
    ['foreign content', wrap('<foreignObject><p>hello</p></foreignObject>')],
    ['an image from elsewhere', wrap('<image href="https://elsewhere.example/a.png"/>')],
    ['a use from elsewhere', wrap('<use href="https://elsewhere.example/a.svg#b"/>')],
    ['a use by the old attribute', wrap('<use xlink:href="data:image/svg+xml,x"/>')],
    ['an address in character references', wrap('<path fill="&#117;rl(https://elsewhere.example)"/>')],
    ['a fill from elsewhere', wrap('<path fill="url(https://elsewhere.example/a.svg#b)"/>')],
    ['a style sheet', wrap('<style>@import "https://elsewhere.example"</style>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${wrap('')}`],
    ['a processing instruction', `<?xml-stylesheet href="https://elsewhere.example"?>${wrap('')}`],
    ['a CDATA section', wrap('<text><![CDATA[<script>]]></text>')],
    ['an attribute without quotes', wrap('<path onload=alert(1) d="M0 0"/>')],
    ['an open element', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['something else', '<html><body/></html>'],
    ['nothing', ''],
  ])('refuses %s', (_what, svg) => {
    expect(svgProblem(svg)).toBeTypeOf('string');
  });
});
