/** Council files are refused with the file, the place and the reason. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCouncilFolder } from './folder.js';
import { aCouncil, aForm } from './testing.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-councils-'));
  await mkdir(join(folder, 'forms'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

describe('loadCouncilFolder', () => {
  it('reads councils with their forms and marks', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
    await put('ashvale.json', aCouncil('ashvale', { forms: ['bins'], answeredBy: 'northmarch' }));
    await put('ashvale.svg', svg);
    await put('northmarch.json', aCouncil('northmarch'));
    await put('forms/bins.json', aForm('bins'));
    await put('forms/unused.json', aForm('unused'));
    const [ashvale, northmarch] = await loadCouncilFolder(folder);
    expect(ashvale).toEqual({
      definition: aCouncil('ashvale', { forms: ['bins'], answeredBy: 'northmarch' }),
      forms: [aForm('bins')],
      mark: svg,
    });
    expect(northmarch).toEqual({ definition: aCouncil('northmarch'), forms: [], mark: undefined });
  });

  const { light } = aCouncil('ashvale').theme;
  it.each([
    ['a field that is missing', { telephone: undefined }, /telephone/],
    ['a field that nobody knows', { nickname: 'Ash' }, /nickname|additional/i],
    [
      'a faint pair',
      { theme: { light: { ...light, onPrimary: '#3d5577' } } },
      /\/theme\/light\/onPrimary: has a contrast of 1\.\d\d:1 with primary/,
    ],
    [
      'a faint pair in the dark',
      { theme: { light, dark: { ...light, onDanger: '#a4161a' } } },
      /\/theme\/dark\/onDanger: has a contrast of 1\.00:1/,
    ],
    [
      'a font that is more than one',
      { theme: { light, fontBody: 'serif; } body { display: none' } },
      /\/theme\/fontBody/,
    ],
    ['another name than the file’s', { slug: 'ashford' }, /\/slug: differs/],
    ['a council that answers and is not there', { answeredBy: 'nowhere' }, /\/answeredBy: names a council/],
    ['a form that is not there', { forms: ['bins'] }, /\/forms\/0: names a form .* bins/],
    ['an origin with a path', { origins: ['https://x.example', 'https://X.example'] }, /\/origins\/1/],
    ['a link that is a script', { website: 'javascript:alert(1)' }, /\/website/],
    ['an unknown time zone', { hours: { timeZone: 'Europe/Nowhere', weekly: {} } }, /\/hours\/timeZone/],
    ['a language without words', { languages: ['en', 'cy'] }, /\/texts: .* cy/],
    [
      'Welsh without a Welsh name',
      { languages: ['cy'], texts: {}, emergency: { cy: [] } },
      /\/nameCy: is missing/,
    ],
    [
      'a Welsh name that is mutated in another way',
      { nameCy: { plain: 'Cyngor Onnen', soft: 'Cyngor Onnen', aspirate: 'Gyngor Onnen' } },
      /\/nameCy\/aspirate: is neither “Chyngor Onnen” nor/,
    ],
  ])('refuses %s', async (_what, change, message) => {
    await put('ashvale.json', { ...aCouncil('ashvale'), ...change });
    const error = await loadCouncilFolder(folder).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'StartRefused', code: 'council-file-wrong' });
    expect(String(error)).toMatch(message);
    expect(String(error)).toContain(join(folder, 'ashvale.json'));
  });

  it('refuses a form with its file and place', async () => {
    await put('ashvale.json', aCouncil('ashvale'));
    await put('forms/bins.json', {
      ...aForm('bins'),
      pages: [{ id: 'p', title: { en: 'P' }, fields: [{ id: 'a', type: 'colour', label: { en: 'A' } }] }],
    });
    await expect(loadCouncilFolder(folder)).rejects.toThrow(
      /bins\.json is not right at \/pages\/0\/fields\/0\/type: “colour” is no type of field\. Use one of text, /,
    );
  });

  it('refuses a condition that can never hold', async () => {
    await put('ashvale.json', aCouncil('ashvale'));
    const [page] = aForm('bins').pages;
    await put('forms/bins.json', {
      ...aForm('bins'),
      pages: [{ ...page, showWhen: { field: 'nothing', equals: 'x' } }],
    });
    await expect(loadCouncilFolder(folder)).rejects.toThrow(
      /bins\.json is not right at \/pages\/0\/showWhen\/field: No field of the form has this id\. Correct it/,
    );
  });

  it('refuses a mark with a script, and a file that is no JSON', async () => {
    await put('ashvale.json', aCouncil('ashvale'));
    await put('ashvale.svg', '<svg><script/></svg>');
    await expect(loadCouncilFolder(folder)).rejects.toThrow(/ashvale\.svg .*<script>/);
    await put('ashvale.json', '{');
    await expect(loadCouncilFolder(folder)).rejects.toThrow(/ashvale\.json is not right as a whole/);
  });

  it('refuses a folder without councils, and one that is not there', async () => {
    await expect(loadCouncilFolder(folder)).rejects.toThrow(/holds no council files/);
    await expect(loadCouncilFolder(join(folder, 'nowhere'))).rejects.toThrow(/holds no council files/);
  });
});
