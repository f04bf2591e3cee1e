// Builds the documentation that the hall serves at /docs/: pages from docs/, a search over them, nothing from elsewhere.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Eleventy } from '@11ty/eleventy';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import anchor from 'markdown-it-anchor';
import { createIndex } from 'pagefind';
import { fromRoot, inRoot, root } from '../support/workspace.mjs';
import { CHAPTERS } from './contents.mjs';

/** Where the finished pages stand; the hall's package carries them. */
export const SITE_FOLDER = inRoot('packages/server/dist-docs');

/** @typedef {{ page: { inputPath: string } }} Data what a template knows of its page */

const HERE = 'packages/tooling/src/site';
const FONT = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/**
 * Writes the whole site anew.
 * @returns {Promise<{ pages: number }>}
 * @throws Error with what the generator said
 */
export async function buildSite() {
  // The generator takes paths from where it runs.
  process.chdir(root);
  rmSync(SITE_FOLDER, { recursive: true, force: true });
  const eleventy = new Eleventy('docs', SITE_FOLDER, {
    quietMode: true,
    config: configure,
  });
  const pages = await eleventy.toJSON();
  const listed = new Set(CHAPTERS.flatMap((chapter) => chapter.pages));
  const lost = pages.map(pathOf).find((path) => !listed.has(path) && !path.startsWith('decisions/'));
  if (lost) throw new Error(`docs/${lost}.md stands in no chapter of ${HERE}/contents.mjs.`);
  await eleventy.write();
  await indexPages();
  return { pages: pages.length };
}

async function indexPages() {
  const { index } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error('The search index could not be begun.');
  await index.addDirectory({ path: SITE_FOLDER, glob: '**/*.html' });
  await index.writeFiles({ outputPath: `${SITE_FOLDER}/search` });
  await index.deleteIndex();
}

/** @param {import('@11ty/eleventy').EleventyConfig} eleventy */
function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.ignores.add(inRoot('docs/reference/api'));
  eleventy.setIncludesDirectory(relativeToDocs(HERE));
  eleventy.setTemplateFormats(['md']);
  eleventy.addPlugin(highlight);
  // What scrolls can be scrolled by keyboard.
  eleventy.addTransform('focusable', (html) => html.replace(/<pre\b/g, '<pre tabindex="0"'));
  eleventy.addPassthroughCopy({
    [inRoot(HERE, 'assets')]: 'assets',
    [inRoot(FONT)]: 'assets/source-sans-3.woff2',
    [inRoot('docs/pictures')]: 'pictures',
  });
  eleventy.amendLibrary('md', (markdown) => {
    // Generated pages carry anchors of their own.
    markdown.set({ html: true });
    markdown.use(anchor, {
      permalink: anchor.permalink.headerLink({ safariReaderFix: true }),
      level: [2, 3],
    });
    markdown.use(pageLinks);
    markdown.renderer.rules['table_open'] = () =>
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
    markdown.renderer.rules['table_close'] = () => '</table></div>';
  });
  eleventy.addGlobalData('layout', 'page.njk');
  eleventy.addGlobalData('permalink', () => permalinkOf);
  eleventy.addGlobalData('eleventyComputed', {
    title: (/** @type {Data} */ { page }) => titleOf(page.inputPath),
    here: (/** @type {Data} */ { page }) => pathOf(page),
    // Relative, so that the pages can also be read from a folder.
    root: (/** @type {Data} */ { page }) => posix.relative(posix.dirname(pathOf(page)), '') || '.',
  });
  eleventy.addGlobalData('chapters', () =>
    CHAPTERS.map(({ title, pages }) => ({
      title,
      pages: pages.map((path) => ({ path, title: titleOf(inRoot('docs', `${path}.md`)) })),
    })),
  );
  eleventy.addFilter('sections', sectionsOf);
}

/** A page's place under docs/, without `.md`. @param {{ inputPath: string }} page */
const pathOf = ({ inputPath }) =>
  relative(inRoot('docs'), resolve(inputPath)).split(sep).join('/').replace(/\.md$/, '');

/** @param {Data} data */
const permalinkOf = ({ page }) => `${pathOf(page)}.html`;

/** @param {string} path */
const relativeToDocs = (path) => posix.relative('docs', path);

/** A page's title is its first heading. @param {string} path */
function titleOf(path) {
  const [, title] = /^# (.+)$/m.exec(readFileSync(path, 'utf8')) ?? [];
  if (!title) throw new Error(`${fromRoot(path)} has no title: begin it with a line “# …”.`);
  return title;
}

/** Second-level headings of a finished page, for the list beside it. @param {string} html */
function sectionsOf(html) {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id, inner = '']) => ({
    id,
    title: inner.replace(/<[^>]+>/g, ''),
  }));
}

/** Links between pages name files of the repository; on the site those are pages. @param {import('markdown-it').default} markdown */
function pageLinks(markdown) {
  markdown.core.ruler.push('page-links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet('href');
      if (token.type === 'link_open' && href) token.attrSet('href', onSite(href, env.page.inputPath));
    }
  });
}

/** @param {string} href @param {string} page path of the page's file */
function onSite(href, page) {
  if (/^[a-z]+:|^#/i.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const folder = posix.dirname(page.replaceAll('\\', '/'));
  const named = path.endsWith('/') ? `${path}index.md` : path;
  if (!existsSync(posix.join(folder, named)))
    throw new Error(`${fromRoot(page)} links to ${href}, which is not there.`);
  return named.replace(/\.md$/, '.html') + (fragment ? `#${fragment}` : '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildSite().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
  process.exit();
}
