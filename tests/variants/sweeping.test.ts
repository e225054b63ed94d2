import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { addLocale } from '../harness/fill';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const TABLE = 'plugin::context-variants.variant';

let app: Booted;
beforeAll(async () => {
  app = await boot();
});
afterAll(() => app.destroy());

const service = () => variantsOf(app.strapi);
const documents = () => app.strapi.documents(ARTICLE);
const words = (data: object): object => data;

async function article(): Promise<string> {
  const { documentId } = await documents().create({ data: words({ title: 'Default' }), status: 'published' });
  return documentId;
}
async function draft(documentId: string, key: string, overlay: Overlay, locale = 'en'): Promise<void> {
  await service().save({ contentType: ARTICLE, documentId, key, locale, overlay });
}
const sidesOf = async (documentId: string) =>
  (await service().list({ contentType: ARTICLE, documentId })).flatMap(({ key, overlays }) =>
    overlays.map(({ locale, status }) => `${key} ${locale} ${status}`),
  );
async function restart(): Promise<void> {
  await app.destroy(true);
  app = await boot({ dir: app.dir });
}

test('with a locale that i18n deletes goes what was written in it', async () => {
  await addLocale(app.strapi, 'fr', 'French (fr)');
  const documentId = await article();
  const data = words({ title: 'Défaut' });
  await documents().update({ documentId, locale: 'fr', data, status: 'published' });
  await draft(documentId, 'spoken', { title: 'Variant' });
  await draft(documentId, 'spoken', { title: 'Variante' }, 'fr');
  const alone = String(
    (await documents().create({ locale: 'fr', data: words({ title: 'Seul' }) })).documentId,
  );
  await draft(alone, 'only', { title: 'Seule' }, 'fr');
  const locales = app.strapi.plugin('i18n').service('locales');
  const { id } = await locales.findByCode('fr');
  await locales.delete({ id });
  expect(await sidesOf(documentId)).toEqual(['spoken en draft']);
  expect(await app.strapi.db.query(TABLE).count({ where: { entryDocumentId: alone } })).toBe(0);
});

test('what an entry that is gone left behind is swept at the next start', async () => {
  const documentId = await article();
  await draft(documentId, 'left', { title: 'Left' });
  const kept = await article();
  await draft(kept, 'kept', { title: 'Kept' });
  await app.strapi.db.query(ARTICLE).deleteMany({ where: { documentId } });
  await restart();
  expect(await app.strapi.db.query(TABLE).count({ where: { entryDocumentId: documentId } })).toBe(0);
  expect(await sidesOf(kept)).toEqual(['kept en draft']);
});

test('where the rule book says no, drafts stay drafts', async () => {
  const book = { contentType: ARTICLE, publishVariants: false };
  const value = [{ version: 1, at: 0, by: 'Ada', content: book }];
  const shelf = app.strapi.store({ type: 'plugin', name: 'context-variants' });
  await shelf.set({ key: `rule-book.${ARTICLE}`, value });
  await restart();
  const documentId = await article();
  await draft(documentId, 'alone', { title: 'Alone' });
  await documents().publish({ documentId });
  expect(await sidesOf(documentId)).toEqual(['alone en draft']);
});
