import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright-core';
import { filledDir } from '../harness/filled';
import { describeWith } from '../harness/needs';
import type { Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER, newVisitor, type Visitor } from '../harness/visitor';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

describeWith('chromium', 'a front end on another origin, in a browser', (binary) => {
  let app: Spawned;
  let ids: Seeded;
  let site: Server;
  let browser: Browser;
  let page: Page;
  let visitor: Visitor;

  beforeAll(async () => {
    const filled = await filledDir();
    ids = filled.ids;
    app = await spawn({ dir: filled.dir });
    visitor = await newVisitor(app.url);
    await visitor.record({ type: 'compare', documentIds: [ids.guide, ids.review], topic: 'televisions' });
    site = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Shop</title>');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    const address = site.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    browser = await chromium.launch({ executablePath: binary, args: FLAGS });
    // Without a window it calls itself a bot, and bots are nobody.
    page = await browser.newPage({ userAgent: BROWSER });
    await page.goto(`http://127.0.0.1:${port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  /** Fetches as the page's own script would; `failed` where the browser refuses. */
  const fetchThere = (path: string, init: RequestInit = {}) =>
    page.evaluate(
      async ({ url, options }) => {
        try {
          const answer = await fetch(url, options);
          const text = await answer.text();
          return {
            status: answer.status,
            varied: answer.headers.get('X-Context-Variants'),
            text,
            failed: false,
          };
        } catch {
          return { status: 0, varied: null, text: '', failed: true };
        }
      },
      { url: app.url + path, options: init },
    );

  test('is refused headers that nobody allowed, so that the preflight is a real one', async () => {
    expect(await fetchThere(`/api/articles/${ids.guide}`, { headers: { 'X-Other': '1' } })).toMatchObject({
      failed: true,
    });
  });

  test('may send the visitor token and read what varied', async () => {
    const answer = await fetchThere(`/api/articles/${ids.guide}`, {
      headers: { 'X-Context-Visitor': visitor.token },
    });
    expect(answer).toMatchObject({ status: 200, varied: 'varying=1, varied=1' });
    expect(answer.text).toContain('The guide, comparing');
  });

  test('may send the context and switch recording off by header', async () => {
    const headers = { 'X-Context': 'stage:decide', 'X-Context-Record': 'off' };
    const answer = await fetchThere('/api/homepage', { headers });
    expect(answer).toMatchObject({ status: 200, varied: 'varying=1, varied=1' });
    expect(answer.text).toContain('Welcome, deciding');
  });

  test('sees no header of ours where nothing varies', async () => {
    const answer = await fetchThere(`/api/articles/${ids.review}`, {
      headers: { 'X-Context-Visitor': visitor.token },
    });
    expect(answer).toMatchObject({ status: 200, varied: null });
  });

  test('may become a visitor, report events and ask what is known', async () => {
    const json = { 'Content-Type': 'application/json' };
    const consent = { personalisation: true, measurement: true };
    const welcome = await fetchThere('/api/context-variants/visitors', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ consent }),
    });
    expect(welcome.status).toBe(200);
    const { token } = JSON.parse(welcome.text).data;
    const headers = { ...json, 'X-Context-Visitor': token };
    const body = JSON.stringify({
      events: [{ type: 'view', documentId: ids.guide, contentType: 'api::article.article' }],
    });
    const receipt = await fetchThere('/api/context-variants/events', { method: 'POST', headers, body });
    expect(receipt.status).toBe(200);
    expect(JSON.parse(receipt.text).data).toMatchObject({ accepted: 1, duplicates: 0, rejected: [] });
    for (const [method, path] of [
      ['GET', '/me'],
      ['PATCH', '/me'],
      ['PUT', '/me/consent'],
      ['DELETE', '/me'],
    ] as const) {
      const text = { PATCH: { attributes: { knowledge: 'expert' } }, PUT: consent };
      const content = method === 'PATCH' || method === 'PUT' ? JSON.stringify(text[method]) : null;
      const answer = await fetchThere(`/api/context-variants${path}`, { method, headers, body: content });
      expect([method, answer.failed, answer.status < 300]).toEqual([method, false, true]);
    }
  });
});
