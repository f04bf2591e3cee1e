/** Says whether an SVG is only a picture: no scripts, no handlers, nothing from elsewhere. */

/** Elements that draw. Whatever is not named here is refused, so nothing new slips in. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc path circle ellipse rect line polyline polygon text tspan
   linearGradient radialGradient stop clipPath mask pattern`.split(/\s+/),
);

/** The parts between elements, then an element's name and attributes; attribute values must be quoted. */
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @returns what is wrong with it, in words; undefined where it is only a picture */
export function svgProblem(svg: string): string | undefined {
  const text = svg.replace(/^\uFEFF?\s*<\?xml\s[^?<>]*\?>/, '').replaceAll(/<!--[^]*?-->/g, '');
  const open: string[] = [];
  let elements = 0;
  for (const [, closing, name = '', attributes = '', empty] of text.matchAll(TAG)) {
    elements += 1;
    if (!ELEMENTS.has(name)) return `the element <${name}> is not one that only draws`;
    if (elements === 1 && name !== 'svg') return 'the outermost element is not <svg>';
    if (closing === '/') {
      if (open.pop() !== name) return `</${name}> closes an element that is not open`;
      continue;
    }
    if (empty !== '/') open.push(name);
    const problem = attributeProblem(attributes);
    if (problem !== undefined) return problem;
  }
  if (elements === 0) return 'there is no <svg> in it';
  if (open.length > 0) return `the element <${String(open.at(-1))}> is not closed`;
  // Declarations, CDATA, processing instructions and malformed tags are no tags to the pattern above.
  if (text.replaceAll(TAG, '').includes('<')) return 'it has a part that is neither element nor text';
  return undefined;
}

function attributeProblem(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '');
    if (/^on/i.test(name)) return `the attribute ${name} is a script`;
    if (/(^|:)(href|src)$/i.test(name) && !value.startsWith('#')) {
      return `the attribute ${name} refers to something outside the file`;
    }
    if (/url\(\s*(?!['"]?#)|@import|javascript:/i.test(value)) {
      return `the attribute ${name} refers to something outside the file`;
    }
  }
  return undefined;
}

/** An address may be written in character references; the names matter little where every element is a drawing. */
function decode(value: string): string {
  return value.replaceAll(/&#(x[0-9a-f]+|[0-9]+);?/gi, (reference, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
  });
}
