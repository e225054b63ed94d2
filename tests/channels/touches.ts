import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import type { TouchResult, TouchTotals } from '../../contract/touch';
import { meet } from '../delivery/visitors';
import { keptEvents } from '../harness/history-file';
import { lettingGo } from '../resolve/garbage';
import type { Site } from './doors.test';
import { bulkOf, importing, killedTwice } from './killed-import';

const LINES = 100_000;

type Answered = (TouchResult | TouchTotals) & { readonly line?: number };

/** What happened outside of the site. */
export function touches(site: () => Site): void {
  const route = '/api/context-variants/touches/import';
  const send = async (importId: string, lines: readonly unknown[], query = ''): Promise<Answered[]> => {
    const answer = await request(site().app.http)
      .post(`${route}?importId=${importId}${query}`)
      .set({ Authorization: `Bearer ${site().ids.token}`, 'Content-Type': 'application/x-ndjson' })
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, text));
      })
      .send(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    if (answer.status !== 200) throw new Error(String(answer.body));
    return String(answer.body)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answered);
  };
  const open = { type: 'email_open', channel: 'email' };

  describe('touches from outside', () => {
    it('are kept line by line; a bad line is named with number and path, and holds up no other', async () => {
      const { app, desk, ids } = site();
      const [visitor, shy] = [await meet(app), await meet(app, { personalisation: true })];
      await desk.identify(visitor.token, 'reader 1');
      await request(app.http)
        .put('/api/context-variants/me/consent')
        .set('X-Context-Visitor', shy.token)
        .send({ personalisation: false, measurement: false })
        .expect(200);
      const lines = [
        { token: visitor.token, ...open, contentType: 'api::article.article', documentId: ids.guide },
        { identifier: 'reader 1', type: 'call', channel: 'phone', data: { note: 'Rings back' } },
        '{ "identifier": ',
        { identifier: 'reader 1', type: 'call' },
        { identifier: 'reader 1', ...open, seconds: -1 },
        '',
        { identifier: 'nobody', ...open },
        { token: shy.token, ...open },
        { ...open },
        { identifier: 'reader 1', ...open, at: '1999-01-01T00:00:00Z' },
        `{ "identifier": "reader 1", "data": "${'x'.repeat(20_000)}" }`,
        { identifier: 'reader 1', ...open, contentType: 'api::nothing.nothing' },
        { identifier: 'reader 1', id: 'own', ...open },
      ];
      const answered = await send('first', lines);
      const bad = answered.flatMap((one) =>
        one.result === 'rejected' ? [[one.line, one.code, one.path.join('.')]] : [],
      );
      expect(bad).toEqual([
        [3, 'malformed', ''],
        [4, 'invalid', 'channel'],
        [5, 'invalid', 'seconds'],
        [7, 'no-visitor', 'identifier'],
        [8, 'no-consent', 'token'],
        [9, 'invalid', ''],
        [10, 'too-old', 'at'],
        [11, 'too-large', ''],
        [12, 'unknown-entry', 'contentType'],
      ]);
      expect(answered.at(-1)).toEqual({ result: 'done', next: 14, accepted: 3, duplicates: 0, rejected: 9 });
      expect((await send('first', lines)).at(-1)).toMatchObject({ accepted: 0, duplicates: 3 });
      expect((await send('first', lines.slice(1), '&from=2')).at(-1)).toMatchObject({
        accepted: 0,
        duplicates: 2,
      });
      const told = await desk.post('/briefing', { token: visitor.token });
      expect(told.body.data.said.map(({ channel }: { channel: string }) => channel).sort()).toEqual([
        'email',
        'email',
        'phone',
      ]);
    });

    it('from before somebody was erased stay away when they are back', async () => {
      const { app, desk } = site();
      const [before, back] = [await meet(app), await meet(app)];
      await desk.identify(before.token, 'reader 2');
      const at = new Date(Date.now() - 60_000).toISOString();
      const lines = [{ identifier: 'reader 2', ...open, at }];
      expect((await send('march', lines)).at(-1)).toMatchObject({ accepted: 1 });
      await request(app.http)
        .delete('/api/context-variants/me')
        .set('X-Context-Visitor', before.token)
        .expect(204);
      await desk.identify(back.token, 'reader 2');
      expect((await send('march', lines))[0]).toMatchObject({ code: 'no-visitor', path: ['at'] });
      const later = { identifier: 'reader 2', ...open, at: new Date(Date.now() + 1).toISOString() };
      expect((await send('april', [later])).at(-1)).toMatchObject({ accepted: 1 });
      await request(app.http)
        .put('/api/context-variants/me/consent')
        .set('X-Context-Visitor', back.token)
        .send({ measurement: true, version: 'of later' })
        .expect(200);
      expect((await send('april', [later])).at(-1)).toMatchObject({ accepted: 0, duplicates: 1 });
    });

    it('are refused as a whole by the name of what is wrong', async () => {
      const { app, desk, ids } = site();
      await request(app.http).post(`${route}?importId=x`).expect(403);
      expect((await desk.post('/touches/import', {}).expect(400)).body.error.details).toMatchObject({
        code: 'invalid',
        path: ['importId'],
      });
      const answer = await request(app.http)
        .post(`${route}?importId=x`)
        .set('Authorization', `Bearer ${ids.token}`)
        .send({})
        .expect(400);
      expect(answer.body.error.details.path).toEqual(['content-type']);
    });

    it('are kept once each by the command, killed and started again twice, in memory that does not grow', async () => {
      const { app, desk, ids } = site();
      const bulk = bulkOf(path.join(app.dir, 'bulk.ndjson'), LINES);
      for (const identifier of bulk.identifiers) await desk.identify((await meet(app)).token, identifier);
      if (!app.http.listening) await new Promise<void>((resolve) => app.http.listen(0, resolve));
      const { port } = app.http.address() as AddressInfo;
      const here = { url: `http://127.0.0.1:${port}/api`, key: ids.token };
      const inUse: number[] = [];
      const keptIds = async () => (await keptEvents(app.dir)).map(({ id }) => id);
      await killedTwice(bulk, here, 6, keptIds, () => inUse.push(lettingGo()));
      const grown = (Math.max(...inUse) - Number(inUse[0])) / 2 ** 20;
      process.stdout.write(`memory for ${LINES} lines: ${grown.toFixed(1)} MB more than for the first\n`);
      expect(inUse.length).toBeGreaterThan(4);
      expect(grown).toBeLessThan(64);

      bulkOf(bulk.file, 1);
      const { steps } = await importing(bulk.file, here);
      expect(steps.at(-1)).toMatch(/is not the file that was begun as bulk: .* another --id$/);
    }, 600_000);
  });
}
