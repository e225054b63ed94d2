import request from 'supertest';
import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const HOMEPAGE = 'api::homepage.homepage';
const PAGE = 'api::page.page';
const TABLE = 'plugin::context-variants.variant';
const target = { stages: ['own'] };

let app: Booted;
let ids: Seeded;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

const service = () => variantsOf(app.strapi);
const documents = () => app.strapi.documents(ARTICLE);
const words = (data: object): object => data;

let made = 0;
/** A published article in English, and in German where there is a title for it. */
async function article(title = 'Default', german?: string): Promise<string> {
  made += 1;
  const data = words({ title, slug: `following-${made}` });
  const { documentId } = await documents().create({ data, status: 'published' });
  if (german) {
    await documents().update({
      documentId,
      locale: 'de',
      data: words({ title: german }),
      status: 'published',
    });
  }
  return documentId;
}
async function draft(documentId: string, key: string, overlay: Overlay, locale = 'en') {
  const ref = { contentType: ARTICLE, documentId, key };
  await service().save({ ...ref, target, locale, overlay });
  return ref;
}
const sidesOf = async (documentId: string, contentType = ARTICLE) =>
  (await service().list({ contentType, documentId })).flatMap(({ key, overlays }) =>
    overlays.map(({ locale, status }) => `${key} ${locale} ${status}`),
  );
const read = (documentId: string, key: string, query = '') =>
  request(app.http).get(`/api/articles/${documentId}?fields=title&context=variant:${key}${query}`);
const titleOf = async (documentId: string, key: string, query = '') => {
  const { body } = await read(documentId, key, query).expect(200);
  return body.data.title as string;
};

test('publishing an entry publishes its variants’ drafts in that locale, and in no other', async () => {
  const documentId = await article('Default', 'Vorgabe');
  await draft(documentId, 'along', { title: 'Along', code: 'A' });
  await draft(documentId, 'along', { title: 'Mit' }, 'de');
  await documents().publish({ documentId });
  expect(await titleOf(documentId, 'along')).toBe('Along');
  expect(await titleOf(documentId, 'along', '&locale=de')).toBe('Vorgabe');
  await documents().publish({ documentId, locale: ['de'] });
  expect(await titleOf(documentId, 'along', '&locale=de')).toBe('Mit');
  expect(await sidesOf(documentId)).toContain('along * published');
});

test('publishing again brings later drafts along', async () => {
  const documentId = await article();
  await draft(documentId, 'again', { title: 'First' });
  await documents().publish({ documentId });
  await draft(documentId, 'again', { title: 'Second' });
  expect(await titleOf(documentId, 'again')).toBe('First');
  await documents().publish({ documentId, locale: '*' });
  expect(await titleOf(documentId, 'again')).toBe('Second');
});

test('an update that publishes brings drafts along, one that does not leaves them', async () => {
  const documentId = await article();
  await draft(documentId, 'updated', { title: 'Variant' });
  await documents().update({ documentId, data: words({ summary: 'One' }) });
  expect(await sidesOf(documentId)).toEqual(['updated en draft']);
  await documents().update({ documentId, data: words({ summary: 'Two' }), status: 'published' });
  expect(await titleOf(documentId, 'updated')).toBe('Variant');
});

test('an incomplete variant stays a draft and does not hold up the entry', async () => {
  const documentId = await article();
  await draft(documentId, 'hollow', { title: null });
  await draft(documentId, 'whole', { title: 'Whole' });
  await documents().publish({ documentId });
  expect(await sidesOf(documentId)).toEqual(['hollow en draft', 'whole en draft', 'whole en published']);
});

test('unpublishing an entry takes its variants offline and leaves them as they are', async () => {
  const documentId = await article();
  await draft(documentId, 'offline', { title: 'Variant' });
  await documents().publish({ documentId });
  const before = await sidesOf(documentId);
  await documents().unpublish({ documentId });
  await read(documentId, 'offline').expect(404);
  expect(await sidesOf(documentId)).toEqual(before);
  await documents().publish({ documentId });
  expect(await titleOf(documentId, 'offline')).toBe('Variant');
});

test('discarding an entry’s draft leaves its variants’ drafts', async () => {
  const documentId = await article();
  await draft(documentId, 'undecided', { title: 'Draft' });
  await documents().update({ documentId, data: words({ title: 'Changed' }) });
  await documents().discardDraft({ documentId });
  const [record] = await service().list({ contentType: ARTICLE, documentId });
  expect(record?.overlays).toMatchObject([{ status: 'draft', overlay: { title: 'Draft' } }]);
});

test('a clone has its own copies of the variants, as drafts', async () => {
  const documentId = await article('Default', 'Vorgabe');
  const ref = await draft(documentId, 'copied', { title: 'Variant', code: 'C' });
  await draft(documentId, 'copied', { title: 'Variante' }, 'de');
  await service().save({ ...ref, key: 'default', target: { stages: ['explore'] } });
  await service().publish(ref);
  const clone = await documents().clone({ documentId, locale: '*', data: words({ slug: 'a-clone' }) });
  const copy = String(clone?.documentId);
  expect(await sidesOf(copy)).toEqual(['copied en draft', 'copied * draft', 'copied de draft']);
  const [head, record] = await service().list({ contentType: ARTICLE, documentId: copy });
  expect(head).toMatchObject({ key: 'default', target: { stages: ['explore'] } });
  expect(record).toMatchObject({
    target,
    revision: 1,
    overlays: [{ overlay: { title: 'Variant' } }, {}, {}],
  });
  await documents().publish({ documentId: copy, locale: '*' });
  expect(await titleOf(copy, 'copied', '&locale=de')).toBe('Variante');
  await service().remove({ ...ref, documentId: copy });
  expect(await titleOf(documentId, 'copied')).toBe('Variant');
});

test('a clone of one locale gets what is written in that locale', async () => {
  const documentId = await article('Default', 'Vorgabe');
  await draft(documentId, 'half', { title: 'Variant' });
  await draft(documentId, 'half', { title: 'Variante' }, 'de');
  const clone = await documents().clone({ documentId, locale: 'de', data: words({ slug: 'half-clone' }) });
  expect(await sidesOf(String(clone?.documentId))).toEqual(['half de draft']);
});

test('many published in one transaction publish all variants, or none', async () => {
  const all = [await article(), await article()];
  for (const documentId of all) await draft(documentId, 'released', { title: 'Released' });
  const release = (fails: boolean) =>
    app.strapi.db.transaction(async () => {
      for (const documentId of all) await documents().publish({ documentId });
      if (fails) throw new Error('one of them failed');
    });
  await expect(release(true)).rejects.toThrow('one of them failed');
  for (const documentId of all) {
    expect(await sidesOf(documentId)).toEqual(['released en draft']);
    expect(await titleOf(documentId, 'released')).toBe('Default');
  }
  await release(false);
  for (const documentId of all)
    await until(async () => (await titleOf(documentId, 'released')) === 'Released');
});

test('a single type’s variants follow it', async () => {
  const ref = { contentType: HOMEPAGE, documentId: ids.homepage, key: 'follows' };
  await service().save({ ...ref, target, overlay: { title: 'Followed' } });
  await app.strapi.documents(HOMEPAGE).publish({ documentId: ids.homepage });
  const { body } = await request(app.http).get('/api/homepage?context=variant:follows').expect(200);
  expect(body.data.title).toBe('Followed');
});

test('without drafts a clone is live at once, and deleting takes all along', async () => {
  const pages = app.strapi.documents(PAGE);
  const ref = { contentType: PAGE, documentId: ids.about, key: 'live' };
  await service().save({ ...ref, target, overlay: { title: 'Live' } });
  const clone = await pages.clone({ documentId: ids.about, data: words({ slug: 'about-clone' }) });
  const documentId = String(clone?.documentId);
  const { body } = await request(app.http).get(`/api/pages/${documentId}?context=variant:live`).expect(200);
  expect(body.data.title).toBe('Live');
  await pages.delete({ documentId });
  expect(await sidesOf(documentId, PAGE)).toEqual([]);
  expect(await app.strapi.db.query(TABLE).count({ where: { entryDocumentId: documentId } })).toBe(0);
});

test('what is not localised is the same in all locales, published with any', async () => {
  const documentId = await article('Default', 'Vorgabe');
  await draft(documentId, 'shared', { title: 'Variant', code: 'NEW' });
  await draft(documentId, 'shared', { title: 'Variante' }, 'de');
  await documents().publish({ documentId, locale: '*' });
  await documents().update({ documentId, data: words({ code: 'OLD' }), status: 'published' });
  const codeIn = async (locale: string, context: string) => {
    const path = `/api/articles/${documentId}?locale=${locale}&fields=code&context=${context}`;
    return (await request(app.http).get(path).expect(200)).body.data.code as string;
  };
  expect([await codeIn('en', 'off'), await codeIn('de', 'off')]).toEqual(['OLD', 'OLD']);
  expect([await codeIn('en', 'variant:shared'), await codeIn('de', 'variant:shared')]).toEqual([
    'NEW',
    'NEW',
  ]);
});

test('the entry’s own events and ours are told once each', async () => {
  const documentId = await article();
  await draft(documentId, 'told', { title: 'Told' });
  const heard: unknown[] = [];
  const stop = app.strapi.eventHub.on('context-variants.variant.publish', (told: unknown) => {
    heard.push(told);
    return Promise.resolve();
  });
  await documents().publish({ documentId });
  await until(() => Promise.resolve(heard.length > 0));
  await documents().publish({ documentId });
  stop();
  expect(heard).toEqual([{ contentType: ARTICLE, documentId, key: 'told', locale: 'en' }]);
});

/** Waits until something holds, five seconds at most. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come true');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
