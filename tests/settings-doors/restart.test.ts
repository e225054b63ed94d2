import fs from 'node:fs';
import type { Server } from 'node:http';
import request from 'supertest';
import type { RuleBook } from '../../contract/rule-book';
import type { Vocabulary } from '../../contract/vocabulary';
import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants } from '../harness/seed';
import { spawn } from '../harness/spawn';
import { BOOK, settingAt, TYPE, VOCABULARY } from './desk';

let app: Booted;
let jwt: string;
let guide: string;

beforeAll(async () => {
  app = await boot();
  const ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  ({ jwt } = await adminAccount(app.strapi));
  guide = ids.guide;
});
const titleAt = async (at: Server | string): Promise<string> =>
  (await request(at).get(`/api/articles/${guide}?context=stage:compare`).expect(200)).body.data.title;
const versionsOf = (of: Booted) => ({
  store: of.strapi.store({ type: 'plugin', name: 'context-variants' }),
  key: `rule-book.${TYPE}`,
});

const owners = (stage: string) => ({
  audiences: [{ key: 'owners', name: 'Owners', condition: { 'journey.televisions.stage': stage } }],
});

test('Strapi starts whatever became of a rule book while the variants of its type were switched off', async () => {
  await settingAt(app, jwt, BOOK).save(0, owners('own')).expect(200);
  const forComparing = await titleAt(app.http);
  await app.destroy(true);
  const off = { [TYPE]: { pluginOptions: { 'context-variants': { enabled: false } } } };
  app = await boot({ dir: app.dir, schemas: off });
  const words = settingAt(app, jwt, VOCABULARY);
  const { stages, signals, ...rest } = (await words.look()).content as Vocabulary;
  const kept = signals.filter((one) => !one.stages?.['own']);
  const fewer = { ...rest, stages: stages.filter(({ key }) => key !== 'own'), signals: kept };
  const { body } = await words.save(0, fewer).expect(400);
  expect(body.error.details).toMatchObject({ code: 'in-use', uses: [`${TYPE}: audience "Owners"`] });

  // As a release left it that took no care of this.
  const { store, key } = versionsOf(app);
  const [newest] = (await store.get({ key })) as { content: RuleBook }[];
  await store.set({ key, value: [{ ...newest, content: { ...newest?.content, ...owners('gone') } }] });
  await app.destroy(true);
  const again = await spawn({ dir: app.dir });
  try {
    expect(again.output()).toContain(`the rule book of ${TYPE} cannot be read`);
    const book = () => request(again.url).get(BOOK).set('Authorization', `Bearer ${jwt}`).expect(200);
    expect((await book()).body.data).toMatchObject({ version: 1, content: owners('gone') });
    expect(await titleAt(again.url)).not.toBe(forComparing);
    const mended = { version: 1, content: owners('decide') };
    await request(again.url).put(BOOK).set('Authorization', `Bearer ${jwt}`).send(mended).expect(200);
    expect(await titleAt(again.url)).toBe(forComparing);
  } finally {
    await again.stop();
    fs.rmSync(app.dir, { recursive: true });
  }
}, 240_000);
