/** Templates: markup with holes, made into nodes once and then only kept up to date. As much of it as the widget needs. */

/** What {@link html} makes. A class, because nothing that comes as JSON can pretend to be of it. */
export class TemplateResult {
  constructor(
    readonly strings: TemplateStringsArray,
    readonly values: readonly unknown[],
  ) {}
}

/** Shows nothing; as an attribute's value takes the attribute away. */
export const nothing = undefined;

/**
 * A hole stands between tags, for a text, a node, another template, a list of these, or nothing; or for the value of an
 * attribute or a part of it: `@click` listens, `.value` sets a property, `?hidden` is there or not. Text is only ever text.
 * No attribute's own text has `<` or `>` in it, and no hole stands in a comment or in a `<textarea>`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return new TemplateResult(strings, values);
}

/** Shows a template, or whatever else a hole may hold, at the end of a node; from the second time on brings it up to date. */
export function render(content: unknown, root: Node): void {
  const put = rendered.get(root) ?? between(root.appendChild(new Comment()));
  rendered.set(root, put);
  put(content);
}

type Put = (value: unknown) => void;
/** Puts what is its own of a template's values. */
type Fill = (values: readonly unknown[]) => void;

/** A template's nodes, and for each of its attributes and comments with holes what fills them in a copy. */
interface Mould {
  readonly content: DocumentFragment;
  readonly parts: readonly { readonly at: number; readonly fill: (node: Node) => Fill }[];
}

const rendered = new WeakMap<Node, Put>();
const moulds = new WeakMap<TemplateStringsArray, Mould>();

/** Stands for a hole while the browser reads the markup. */
const HOLE = '{}';

/** Elements and comments: what is counted to find a node again in a copy. */
const walkerOf = (root: Node): TreeWalker => document.createTreeWalker(root, 129);

function mouldOf(strings: TemplateStringsArray): Mould {
  const template = document.createElement('template');
  // No `reduce`: pages have put others in its place.
  let markup = '';
  strings.forEach((text, at) => {
    const isInTag = markup.lastIndexOf('<') > markup.lastIndexOf('>');
    markup += (at ? (isInTag ? HOLE : `<!--${HOLE}-->`) : '') + text;
  });
  // Where the page asks for a policy, the loader has made it.
  const { policy } = (customElements.get('moothall-contact') ?? {}) as {
    policy?: { createHTML(markup: string): string };
  };
  template.innerHTML = policy?.createHTML(markup) ?? markup;
  const { content } = template;
  const parts: { at: number; fill: (node: Node) => Fill }[] = [];
  const walker = walkerOf(content);
  let holes = 0;
  for (let at = 0; walker.nextNode(); at++) {
    const node = walker.currentNode as Element | Comment;
    if ('data' in node) {
      if (node.data !== HOLE) continue;
      const own = holes++;
      parts.push({
        at,
        fill(end) {
          const put = between(end as Comment);
          return (values) => put(values[own]);
        },
      });
      continue;
    }
    for (const { name, value } of [...node.attributes]) {
      const first = holes;
      holes += value.split(HOLE).length - 1;
      if (holes === first) continue;
      node.removeAttribute(name);
      // As it was written: browsers read an attribute's name in small letters.
      const written = /([^\s=]+)="?[^"]*$/.exec(strings[first] ?? '')?.[1] ?? name;
      parts.push({
        at,
        fill(element) {
          const put = attribute(element as Element, written);
          return (values) => {
            let own = first;
            put(value === HOLE ? values[own] : value.replaceAll(HOLE, () => (values[own++] ?? '') as string));
          };
        },
      });
    }
  }
  const mould = { content, parts };
  moulds.set(strings, mould);
  return mould;
}

/** What stands between tags is kept between two comments. @param end the second */
function between(end: Comment): Put {
  const start = new Comment();
  end.before(start);
  let last: unknown;
  let shape: TemplateStringsArray | undefined;
  let fills: readonly Fill[] = [];
  let places: Put[] | undefined;
  const clear = (): void => {
    while (start.nextSibling !== end) start.nextSibling?.remove();
    shape = places = undefined;
  };
  return (value) => {
    if (value instanceof TemplateResult) {
      const { strings, values } = value;
      let copy: Node | undefined;
      if (shape !== strings) {
        clear();
        const { content, parts } = moulds.get(strings) ?? mouldOf(strings);
        copy = document.importNode(content, true);
        const walker = walkerOf(copy);
        let at = -1;
        fills = parts.map((part) => {
          for (; at < part.at; at++) walker.nextNode();
          return part.fill(walker.currentNode);
        });
        shape = strings;
      }
      for (const fill of fills) fill(values);
      if (copy) end.before(copy);
    } else if (Array.isArray(value)) {
      if (!places) clear();
      const puts = (places ??= []);
      while (puts.length < value.length) {
        const own = new Comment();
        end.before(own);
        puts.push(between(own));
      }
      // Places that are left over stay, empty.
      puts.forEach((put, at) => put(value[at]));
    } else if (value !== last) {
      clear();
      // An empty text would count as something in a slot.
      if ((value ?? '') !== '') end.before(value as Node | string);
    }
    last = value;
  };
}

function attribute(node: Element, written: string): Put {
  const kind = written[0];
  const name = written.slice(1);
  let last: unknown;
  if (kind === '@')
    node.addEventListener(name, (event) => (last as ((event: Event) => void) | undefined)?.(event));
  return (value) => {
    if (value === last) return;
    last = value;
    if (kind === '.') (node as unknown as Record<string, unknown>)[name] = value;
    else if (kind === '?') node.toggleAttribute(name, Boolean(value));
    else if (kind === '@') return;
    else if (value === nothing) node.removeAttribute(written);
    else node.setAttribute(written, value as string);
  };
}
