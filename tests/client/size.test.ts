import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { TrackedEvent } from '../../client/src';
import { eventInputSchema, type EventInput } from '../../contract/event';
import { ROOT } from '../harness/settings';

/** Bytes that front ends may be asked to load, minified and gzipped. */
const MOST = 3 * 1024;

test.each(['index', 'script'])('client/src/%s.ts takes at most 3 KB of a page, gzipped', (name) => {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, `client/src/${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  console.log(`client ${name}: ${bytes} bytes gzipped`);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(MOST);
});

test('what the client lets a site tell is what the server takes', () => {
  const told: Required<TrackedEvent> = {
    type: 'feedback',
    channel: 'web',
    contentType: 'api::guide.guide',
    documentId: 'a',
    documentIds: ['a', 'b'],
    locale: 'en',
    variant: 'default',
    topic: 'televisions',
    path: '/',
    query: 'oled',
    seconds: 1,
    words: 1,
    value: 1,
    data: { clear: true },
  };
  const input: EventInput = told;
  expect(eventInputSchema.safeParse(input).success).toBe(true);
});

test('the client can be imported where there is no window, and does nothing there', async () => {
  const { start, visitorHeaders, tokenIn } = await import('../../client/src');
  const tracker = start({ url: 'http://127.0.0.1:9/api', consent: 'implied' });
  tracker.track({ type: 'view' });
  await tracker.consent({ personalisation: true });
  expect([tracker.token, tracker.headers]).toEqual([null, {}]);
  expect(tokenIn('a=b; context_token=v1.k.x.y; context_visitor=v1.k.other.y')).toBe('v1.k.x.y');
  expect(tokenIn('context_token=no')).toBeNull();
  const request = new Headers({ cookie: 'context_visitor=v1.k.x.y', 'user-agent': 'Firefox', accept: '*/*' });
  expect(visitorHeaders({ request, context: 'stage:decide', record: false })).toEqual({
    'X-Context-Visitor': 'v1.k.x.y',
    'X-Context': 'stage:decide',
    'X-Context-Record': 'off',
    'user-agent': 'Firefox',
  });
});
