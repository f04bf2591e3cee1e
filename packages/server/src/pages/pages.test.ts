/** A council's plain pages. */
import type { CouncilDefinition } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { createCouncils } from '../councils/index.js';
import { aCouncil } from '../councils/testing.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { html } from './html.js';
import { pageRoutes } from './http.js';

async function open(change: Partial<CouncilDefinition> = {}) {
  // A Tuesday, on which they are closed.
  const clock = settableClock('2026-11-24T10:00:00.000Z');
  const councils = createCouncils({
    store: {
      all: () =>
        Promise.resolve([
          {
            definition: aCouncil('ashvale', { name: '<b>Ash</b> & "Vale"', answeredBy: 'northmarch' }),
            forms: [],
            mark: '<svg/>',
          },
          { definition: aCouncil('northmarch', change), forms: [], mark: undefined },
        ]),
      save: () => Promise.reject(new Error('not here')),
    },
    clock,
    publicUrl: 'https://hall.example',
  });
  return testServer(pageRoutes({ councils, clock }));
}

describe('the pages', () => {
  it.each(['/c/ashvale', '/c/ashvale/privacy', '/c/ashvale/accessibility', '/c/northmarch/'])(
    '%s needs no script and takes none',
    async (url) => {
      const server = await open();
      const { statusCode, headers, body } = await server.inject({ url });
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self';/,
      );
      expect(body).not.toMatch(/<script|<b>Ash|style="|undefined/);
      expect(body).toContain('href="tel:01632960000"');
      await server.close();
    },
  );

  it('name who is responsible for the data and link to how it is used, before any way to get in touch', async () => {
    const server = await open({ languages: ['en', 'cy'], controller: 'Northmarch Data Trust' });
    const english = (await server.inject({ url: '/c/northmarch?lang=en' })).body;
    expect(english).toMatch(/Northmarch Data Trust is responsible for your data[^]*privacy[^]*tel:/);
    const welsh = (await server.inject({ url: '/c/northmarch?lang=cy' })).body;
    expect(welsh).toMatch(/Northmarch Data Trust sy’n gyfrifol am eich data[^]*privacy[^]*tel:/);
    expect((await server.inject({ url: '/c/ashvale' })).body).toContain('is responsible for your data.');
    await server.close();
  });

  it('say who answers, when, and what to do in an emergency', async () => {
    const server = await open();
    const { body } = await server.inject({ url: '/c/ashvale' });
    expect(body).toContain(
      'When you contact us online, staff of Northmarch Council answer for &lt;b&gt;Ash&lt;/b&gt; &amp; &quot;Vale&quot;.',
    );
    expect(body).toContain('<strong>Opens at 9am on Monday 30 November</strong>');
    expect(body).toContain('<li>Monday, 9am to 5pm</li>');
    expect(body).toContain('<li>Closed on bank holidays</li>');
    expect(body).toContain('href="tel:999"');
    expect((await server.inject({ url: '/c/northmarch' })).body).not.toContain('staff of');
    await server.close();
  });

  it('say what is different soon, and what everybody should know now', async () => {
    const { timeZone, weekly } = aCouncil('northmarch').hours;
    const server = await open({
      hours: { timeZone, weekly, closures: [{ from: '2026-11-30', reason: { en: 'training' } }] },
      notices: [
        { text: { en: 'Bins are late' }, link: 'https://www.northmarch.example/bins', to: '2026-11-24' },
        { text: { en: 'Over' }, to: '2026-11-23' },
        { text: { en: 'Not yet' }, from: '2026-11-25' },
      ],
    });
    const { body } = await server.inject({ url: '/c/northmarch' });
    expect(body).toContain('<li>Closed on Monday 30 November: training</li>');
    expect(body).toContain('<a href="https://www.northmarch.example/bins">Bins are late</a>');
    expect(body).not.toMatch(/Over|Not yet/);
    await server.close();
  });

  it('are in the reader’s language, with the council’s own texts marked where they are in another', async () => {
    const server = await open({
      languages: ['cy', 'en'],
      nameCy: { plain: 'Cyngor Gogledd', soft: 'Gyngor Gogledd', aspirate: 'Chyngor Gogledd' },
      texts: { en: { greeting: 'Ask us anything' }, cy: { greeting: 'Gofynnwch' } },
      services: [
        { id: 'bins', name: { en: 'Bins' }, tier: 'all', link: 'https://www.northmarch.example/bins' },
      ],
    });
    const welsh = await server.inject({ url: '/c/northmarch', headers: { 'accept-language': 'en-GB' } });
    expect(welsh.headers).toMatchObject({ 'content-language': 'cy', vary: 'accept-language' });
    expect(welsh.body).toContain('<html lang="cy">');
    expect(welsh.body).toContain('<h1>Cysylltu â Chyngor Gogledd</h1>');
    expect(welsh.body).toContain('<p>Gofynnwch</p>');
    expect(welsh.body).toContain('<li>Dydd Llun, 9am i 5pm</li>');
    expect(welsh.body).toContain('<ul class="emergency" role="list" lang="en">');
    expect(welsh.body).toContain('<span lang="en">Bins</span>');
    expect(welsh.body).toMatch(/<a href="\?lang=en" lang="en" hreflang="en"\s*>English<\/a/);
    expect(welsh.body).toContain('href="/c/northmarch/privacy?lang=cy"');
    const english = await server.inject({
      url: '/c/northmarch?lang=en',
      headers: { 'accept-language': 'cy' },
    });
    expect(english.body).toContain('<h1>Contact Northmarch Council</h1>');
    expect(english.body).toMatch(/lang="cy" hreflang="cy"\s*>Cymraeg<\/a/);
    for (const page of ['privacy', 'accessibility']) {
      const { body } = await server.inject({ url: `/c/northmarch/${page}` });
      expect(body).not.toMatch(/\b(the|and|your|you)\b/);
    }
    expect((await server.inject({ url: '/c/nowhere?lang=cy' })).body).toContain('Gwiriwch y cyfeiriad');
    await server.close();
  });

  it('have the council’s colours', async () => {
    const server = await open();
    const { headers, body } = await server.inject({ url: '/c/ashvale/style.css' });
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(body).toContain('--primary: #1d3557;');
    await server.close();
  });

  it('say so where there is no such council', async () => {
    const server = await open();
    for (const url of ['/c/nowhere', '/c/%3Cscript%3E/privacy']) {
      const { statusCode, body } = await server.inject({ url });
      expect([statusCode, body.includes('Council not found')]).toEqual([404, true]);
    }
    await server.close();
  });
});

it('html escapes texts and keeps HTML', () => {
  const inner = html`<i>${`<"'&>`}</i>`;
  expect(html`<p title="${'"'}">${inner}${[inner]}${undefined}</p>`.toString()).toBe(
    '<p title="&quot;"><i>&lt;&quot;&#39;&amp;&gt;</i><i>&lt;&quot;&#39;&amp;&gt;</i></p>',
  );
});
