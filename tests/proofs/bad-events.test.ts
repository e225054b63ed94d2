import { json } from '../harness/exchange';
import { openLetterbox, view, type Letterbox } from './letterbox';

let box: Letterbox;
beforeAll(async () => {
  box = await openLetterbox();
});
afterAll(() => box?.close());

/** Expects that the one event is refused by index, and that the batch goes on. */
async function expectRejected(event: unknown, code: string, message: RegExp): Promise<void> {
  const answer = await box.events(event);
  expect(answer.status).toBe(200);
  expect(json(answer).data).toEqual({
    accepted: 0,
    duplicates: 0,
    rejected: [{ index: 0, code, message: expect.stringMatching(message) }],
  });
}

describe('one event is refused by index', () => {
  test.each<[string, unknown, RegExp]>([
    ['that is null', null, /object/i],
    ['that is text', 'view', /object/i],
    ['that is a list', [], /object/i],
    ['without a type', {}, /type/],
    ['with a number for a type', { type: 7 }, /type/],
    ['of a type that cannot be one', { type: 'Not A Type!' }, /type/],
    ['that pretends to be a declaration', { type: '$declare' }, /type/],
    ['with a field nobody knows', { type: 'view', colour: 'red' }, /colour/],
    ['with an id that is not ASCII', { type: 'view', id: 'größe' }, /id/],
    ['with an id of 65 characters', { type: 'view', id: 'i'.repeat(65) }, /id/],
    ['with a time that is none', { type: 'view', at: 'yesterday' }, /at/],
    ['with a time as a number', { type: 'view', at: 1_700_000_000_000 }, /at/],
    ['with a time without a zone', { type: 'view', at: '2026-03-01T08:00:00' }, /at/],
    ['with a NUL in its path', { type: 'view', path: '/a\u0000b' }, /path/],
    ['with a NUL in its query', { type: 'search', query: 'oled\u0000' }, /query/],
    ['with half a character in its topic', { type: 'view', topic: 'a\ud800' }, /topic/],
    ['with a NUL in its data', { type: 'view', data: { note: 'a\u0000' } }, /data/],
    ['with a NUL in a name of its data', { type: 'view', data: { 'a\u0000': 1 } }, /data/],
    ['with more than 4 KB of data', { type: 'view', data: 'x'.repeat(5000) }, /data/],
    ['with too long a query', { type: 'search', query: 'x'.repeat(600) }, /query/],
    ['that searches for nothing', { type: 'search' }, /query/],
    ['that dwells no time', { type: 'dwell' }, /seconds/],
    ['that dwells a negative time', { type: 'dwell', seconds: -1 }, /seconds/],
    ['that dwells longer than a day', { type: 'dwell', seconds: 90_000 }, /seconds/],
    ['that compares one thing', { type: 'compare', documentIds: ['a'] }, /documentIds/],
    ['that compares a thing with itself', { type: 'compare', documentIds: ['a', 'a'] }, /documentIds/],
    ['with documents of the wrong type', { type: 'view', documentIds: 'a' }, /documentIds/],
  ])('%s', async (_what, event, message) => {
    await expectRejected(event, 'invalid', message);
  });

  test('of 1970, which is older than what is kept', async () => {
    await expectRejected(view('old', { at: '1970-01-01T00:00:00Z' }), 'too-old', /at/);
    expect(await box.kept('old')).toEqual([]);
  });
});

test('an event of the year 2100 counts as of now', async () => {
  const before = Date.now();
  expect(json(await box.events(view('future', { at: '2100-01-01T00:00:00Z' }))).data).toMatchObject({
    accepted: 1,
  });
  const [event] = await box.kept('future');
  expect(event?.at).toBeGreaterThanOrEqual(before);
  expect(event?.at).toBeLessThanOrEqual(Date.now());
});

test("an event of a kind of the front end's own is kept", async () => {
  expect(json(await box.events({ type: 'shop.wish-list_2', id: 'own-kind' })).data).toMatchObject({
    accepted: 1,
  });
  expect(await box.kept('own-kind')).toHaveLength(1);
});

test('of a mixed batch the good ones are kept, and the bad ones named by their index', async () => {
  const answer = await box.events(
    view('mixed-0'),
    { type: 'view', colour: 'red' },
    view('mixed-2', { at: '1970-01-01T00:00:00Z' }),
    view('mixed-3'),
    'nonsense',
    view('mixed-0'),
    { type: 'compare', id: 'mixed-6', documentIds: ['a', 'b'], topic: 'televisions' },
  );
  expect(answer.status).toBe(200);
  const { accepted, duplicates, rejected } = json(answer).data;
  expect([accepted, duplicates]).toEqual([3, 1]);
  expect(rejected.map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual([
    [1, 'invalid'],
    [2, 'too-old'],
    [4, 'invalid'],
  ]);
  for (const id of ['mixed-0', 'mixed-3', 'mixed-6']) expect(await box.kept(id)).toHaveLength(1);
  expect(await box.kept('mixed-2')).toEqual([]);
});

test('a beacon, which comes as plain text, is read like any other', async () => {
  const answer = await box.raw(JSON.stringify({ events: [view('beacon')] }), {
    'Content-Type': 'text/plain;charset=UTF-8',
  });
  expect([answer.status, json(answer).data.accepted]).toEqual([200, 1]);
});

test('a retry with the same ids changes nothing', async () => {
  expect(json(await box.events(view('twice'))).data).toEqual({ accepted: 1, duplicates: 0, rejected: [] });
  expect(json(await box.events(view('twice'))).data).toEqual({ accepted: 0, duplicates: 1, rejected: [] });
  expect(await box.kept('twice')).toHaveLength(1);
});
