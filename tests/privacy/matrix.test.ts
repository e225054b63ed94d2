import fs from 'node:fs';
import path from 'node:path';
import type { ConsentMode } from '../../contract/consent';
import { boot, type Booted } from '../harness/boot';
import type { KeptVisitor } from '../harness/history-file';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { matrix, sentence, type Row } from './row';
import { comesToHold, Subject } from './subject';

const ROWS = matrix();
const GPC = { 'Sec-GPC': '1' };
const NO = { personalisation: false, measurement: false };

const STEPS: Readonly<Record<string, (one: Subject) => Promise<unknown>>> = {
  erase: (one) => one.erase(),
  withdraw: (one) => one.decide(NO),
  'withdraw personalisation': (one) => one.decide({ personalisation: false }),
  'withdraw measurement': (one) => one.decide({ measurement: false }),
  'agree again': (one) => one.decide({ personalisation: true, measurement: true }),
};

function standing(kept: KeptVisitor | null): string {
  if (kept?.tombstone) return kept.consent ? 'tombstone and row' : 'tombstone';
  if (!kept?.consent) return 'no row';
  return `${kept.consent.purposes || 'neither'}${kept.consent.implied ? ' implied' : ''}`;
}

const ORDER = ['before', 'after', 'reading'];

/** The events by name, each with what it is kept for. */
function listed(kept: KeptVisitor | null): string {
  const named = (kept?.events ?? []).map(({ id, type, purposes }) => ({
    name: type === 'view' ? 'reading' : id,
    purposes,
  }));
  named.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  return named.map(({ name, purposes }) => `${name}:${purposes}`).join(' ') || 'nothing';
}

describe.each<ConsentMode>(['required', 'implied'])('where consent is %s', (mode) => {
  let app: Booted;
  let ids: Seeded;
  let witness: Subject;
  beforeAll(async () => {
    app = await boot({ plugin: { consent: { mode }, limits: { requestsPerMinute: 1_000_000 } } });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    witness = new Subject(app, ids);
    await witness.meet('yes');
  });
  afterAll(() => app.destroy());

  async function standingAt(earlier: Row['earlier']): Promise<Subject> {
    const one = new Subject(app, ids);
    if (earlier === 'none') return one;
    await one.meet(
      earlier === 'no' || earlier === 'erased' ? 'yes' : earlier === 'implied' ? 'nothing' : earlier,
    );
    await one.record('before');
    if (earlier === 'no') await one.decide(NO);
    if (earlier === 'erased') await one.erase();
    return one;
  }

  /** Readings are kept after their answers: one that is kept for certain comes after them. */
  async function readingsAreKept(): Promise<void> {
    const before = (await witness.kept())?.events.length ?? 0;
    await witness.read();
    expect(await comesToHold(async () => ((await witness.kept())?.events.length ?? 0) > before)).toBe(true);
  }

  test.each(ROWS.filter((row) => row.mode === mode).map((row) => [sentence(row), row] as const))(
    '%s',
    async (_, row) => {
      const one = (await standingAt(row.earlier)).with(row.gpc === 'gpc' ? GPC : {});
      const met = await one.meet(row.says);
      let events = await one.record('after');
      for (const step of row.then.split(' + ')) {
        if (step === 'replay') events = await one.record('after');
        else await STEPS[step]?.(one);
      }
      const served = await one.read();
      await readingsAreKept();
      await comesToHold(async () => listed(await one.kept()) === row.kept);
      const kept = await one.kept();
      expect({ ...met, events, served, consent: standing(kept), kept: listed(kept) }).toEqual({
        token: row.token,
        cookie: row.cookie,
        events: row.events,
        served: row.served,
        consent: row.consent,
        kept: row.kept,
      });
    },
  );

  test('withdrawing both purposes takes the cookie back only where nothing is taken for granted without it', async () => {
    const one = await standingAt('yes');
    expect(await one.decide(NO)).toBe(mode === 'required' ? 'taken back' : 'none');
  });

  test.each([
    ['withdrawing personalisation', (one: Subject) => one.decide({ personalisation: false })],
    ['erasing', (one: Subject) => one.erase()],
  ])('%s deletes what a long history was summed up to', async (_, end) => {
    const one = await standingAt('yes');
    for (let i = 0; i < 110; i += 1) await one.record(`long-${i}`);
    await one.read();
    await witness.read();
    const summedUp = async () => ((await one.kept())?.states ?? 0) > 0;
    expect(await comesToHold(summedUp)).toBe(true);
    await end(one);
    expect(await summedUp()).toBe(false);
  });

  test('no file of ours holds a token', async () => {
    const one = await standingAt('yes');
    const [, , id = '', signature = ''] = (one.token ?? '').split('.');
    const files = fs.readdirSync(app.dir).filter((name) => name.startsWith('context-variants-history'));
    expect(files).not.toEqual([]);
    for (const name of files) {
      const bytes = fs.readFileSync(path.join(app.dir, name));
      expect([name, bytes.includes(id), bytes.includes(signature)]).toEqual([name, false, false]);
    }
  });
});

test('the matrix has a row for each standing, signal and word in both modes', () => {
  const seen = new Set(ROWS.map(({ mode, earlier, gpc, says }) => [mode, earlier, gpc, says].join()));
  expect(seen.size).toBe(6 * 2 * 5 + 7 * 2 * 5);
  expect(new Set(ROWS.map((row) => `${row.mode} ${sentence(row)}`)).size).toBe(ROWS.length);
});
