/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Search as one types: over an index that was built with the pages, without asking anybody else.

/**
 * @typedef {{ url: string, excerpt: string, meta: { title: string } }} Found
 * @typedef {{ options(options: { baseUrl: string }): Promise<void>, debouncedSearch(text: string, options: object, ms: number): Promise<{ results: { data(): Promise<Found> }[] } | null> }} Index
 */

/** @type {<Kind extends Element>(selector: string) => Kind} */
const inPage = (selector) => /** @type {any} */ (document.querySelector(selector));
const form = /** @type {HTMLFormElement} */ (inPage('[role=search]'));
const query = /** @type {HTMLInputElement} */ (inPage('#query'));
const found = /** @type {HTMLElement} */ (inPage('#found'));
const said = /** @type {HTMLElement} */ (inPage('#said'));

const base = new URL('../', import.meta.url);

/** @type {Promise<Index> | undefined} */
let index;
/** @returns {Promise<Index>} */
const load = () => (index ??= begin());

/** @returns {Promise<Index>} */
async function begin() {
  /** @type {Index} */
  const found = await import(new URL('search/pagefind.js', base).href);
  await found.options({ baseUrl: base.pathname });
  return found;
}

query.addEventListener('input', () => void search());
query.addEventListener('focus', () => {
  void load();
  found.hidden = !found.childElementCount;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.focus();
});
form.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || found.hidden) return;
  show([]);
  query.focus();
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!form.contains(/** @type {Node | null} */ (relatedTarget))) found.hidden = true;
});

async function search() {
  const text = query.value.trim();
  if (!text) return show([]);
  const { debouncedSearch } = await load();
  const answer = await debouncedSearch(text, {}, 120);
  // A newer search has begun.
  if (!answer) return;
  const pages = await Promise.all(answer.results.slice(0, 8).map((one) => one.data()));
  show(pages);
  said.textContent = pages.length
    ? `${String(pages.length)} ${pages.length === 1 ? 'page' : 'pages'} found`
    : 'Nothing found. Try fewer or other words.';
}

/** @param {readonly Found[]} pages */
function show(pages) {
  said.textContent = '';
  found.hidden = !pages.length;
  found.replaceChildren(...pages.map(line));
}

/** @param {Found} page */
function line({ url, meta, excerpt }) {
  const link = document.createElement('a');
  link.href = url;
  const title = document.createElement('b');
  title.textContent = meta.title;
  const words = document.createElement('span');
  // The index marks what was found with <mark>; all else is text.
  for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const [, marked] = /^<mark>(.*)<\/mark>$/.exec(part) ?? [];
    const node = document.createElement(marked ? 'mark' : 'span');
    node.textContent = unescaped(marked ?? part);
    words.append(node);
  }
  link.append(title, words);
  return link;
}

/** @param {string} text */
function unescaped(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
