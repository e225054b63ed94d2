import type { Json, Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, uploadImage, type AdminAccount, type UploadedFile } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import type { SchemaChange } from '../harness/settings';
import { variantsOf } from '../variants/service';
import { ARTICLE, deskOf, type Desk, type Where } from './desk';

let app: Booted;
let admin: AdminAccount;
let ids: Seeded;
let desk: Desk;
let picture: UploadedFile;
let mine: Where;

const ref = (key = 'outlives', documentId = ids.guide) => ({ contentType: ARTICLE, documentId, key });
async function stored(key = 'outlives', documentId = ids.guide) {
  const records = await variantsOf(app.strapi).list(ref(key, documentId));
  const record = records.find((one) => one.key === key);
  const drafts = record?.overlays.filter(({ status }) => status === 'draft') ?? [];
  return Object.fromEntries(drafts.map(({ locale, overlay }) => [locale, overlay]));
}
const deleteFile = async ({ id }: UploadedFile) => {
  const file = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  await app.strapi.plugin('upload').service('upload').remove(file);
};

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  admin = await adminAccount(app.strapi);
  desk = deskOf(app, admin);
  mine = { id: ids.guide, locale: 'en', variant: 'outlives' };
});
afterAll(() => app.destroy());

describe('what a variant refers to is deleted', () => {
  let related: string;
  const body = (): Json => [
    { __component: 'body.figure', image: picture.documentId, caption: 'Ours' },
    { __component: 'body.teaser', headline: 'Ours', article: related },
  ];

  beforeAll(async () => {
    picture = await uploadImage(app.strapi, 'moon');
    const passing = await app.strapi.documents(ARTICLE).create({ data: { title: 'Passing' } as object });
    related = passing.documentId;
    await variantsOf(app.strapi).save({
      ...ref(),
      target: { stages: ['own'] },
      overlay: {
        title: 'Ours',
        cover: picture.documentId,
        related: [related, ids.review],
        seo: { title: 'Ours', image: picture.documentId },
        body: body(),
      },
      locale: 'en',
    });
    await deleteFile(picture);
    await app.strapi.documents(ARTICLE).delete({ documentId: related });
  });

  test('the form is saved and published all the same, and what was not touched stays', async () => {
    const { data } = await desk.open(mine);
    const saved = await desk.save(mine, { title: 'Saved', seo: { ...data.seo, title: 'Saved too' } });
    expect(saved).toMatchObject({ status: 200, data: { title: 'Saved', seo: { title: 'Saved too' } } });
    const published = await desk.act(mine, 'publish', { title: 'Published' });
    expect(published).toMatchObject({ status: 200, data: { title: 'Published', status: 'published' } });
    const { en } = await stored();
    expect(en).toEqual({
      title: 'Published',
      cover: picture.documentId,
      related: [related, ids.review],
      seo: { title: 'Saved too', image: picture.documentId },
      body: body(),
    });
  });

  test('what is chosen anew must be there, whatever else is gone', async () => {
    const { id } = picture;
    await variantsOf(app.strapi).save({ ...ref('other'), overlay: { title: 'Theirs' }, locale: 'en' });
    const other = { ...mine, variant: 'other' };
    const refused = await desk.save(other, {
      title: 'Lost',
      cover: { id, documentId: picture.documentId },
    });
    expect(refused).toMatchObject({
      status: 400,
      error: { details: { code: 'unknown-value', errors: [{ path: ['cover'] }] } },
    });
    expect((await stored('other'))['en']).toEqual({ title: 'Theirs' });
  });

  test('it is copied within the entry, and to another one', async () => {
    const copied = await desk.create(mine, { name: 'Copied', copyFrom: 'outlives' });
    expect(copied.status).toBe(201);
    expect((await stored('copied'))['en']).toEqual((await stored())['en']);
    const set = await desk.send(
      'post',
      `/context-variants/entries/${ARTICLE}/${ids.review}/variants/copied`,
      { locale: 'en' },
      { from: ids.guide, words: true },
    );
    expect(set.body).toMatchObject({ data: { kept: [] } });
    expect((await stored('outlives', ids.review))['en']).toEqual((await stored())['en']);
  });

  test('the default content is taken for one field, and the others stay', async () => {
    const theirs: object = { title: 'Anew' };
    await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, data: theirs });
    const door = `/context-variants/entries/${ARTICLE}/${ids.guide}/variants/outlives/drift`;
    const { body: compared } = await desk.send('get', door, { locale: 'en' });
    const { revision } = compared.data;
    const settled = await desk.send('post', door, { locale: 'en' }, { revision, keep: [], take: ['title'] });
    expect(settled.status).toBe(204);
    const { en } = await stored();
    expect(Object.keys(en ?? {}).sort()).toEqual(['body', 'cover', 'related', 'seo']);
  });
});

describe('the schema is another one by now', () => {
  const i18n = { i18n: { localized: true } };
  const fixed = { 'context-variants': { overridable: false } };
  const text = { type: 'text', pluginOptions: i18n };
  const CHANGES: Record<string, SchemaChange> = {
    [ARTICLE]: {
      attributes: {
        contact: null,
        summary: { ...text, pluginOptions: { ...i18n, ...fixed } },
        code: { type: 'string', pluginOptions: { i18n: { localized: false }, ...fixed } },
        minutes: { type: 'string', pluginOptions: i18n },
        difficulty: { type: 'enumeration', enum: ['easy', 'medium'], pluginOptions: i18n },
        content: { type: 'richtext', maxLength: 10, pluginOptions: i18n },
        body: { type: 'dynamiczone', components: ['body.text', 'body.figure'], pluginOptions: i18n },
      },
    },
    'shared.seo': { attributes: { description: { type: 'text', pluginOptions: fixed } } },
  };
  const overlay: Overlay = {
    title: 'Ours',
    summary: 'Words of a field that is excluded for a while',
    contact: 'ours@example.com',
    minutes: 3,
    difficulty: 'hard',
    content: 'Longer than ten letters',
    seo: { title: 'Ours', description: 'Excluded for a while' },
    body: [
      { __component: 'body.text', text: 'Ours' },
      { __component: 'body.teaser', headline: 'Of a component that is gone' },
    ],
  };
  const restart = async (schemas: Record<string, SchemaChange>) => {
    await app.destroy(true);
    app = await boot({ dir: app.dir, schemas });
    desk = deskOf(app, admin);
  };

  beforeAll(async () => {
    mine = { ...mine, variant: 'returns' };
    const input = { ...ref('returns'), target: { stages: ['own'] }, locale: 'en' };
    await variantsOf(app.strapi).save({ ...input, overlay: { ...overlay, code: 'OURS' } });
    const alone = { ...ref('alone', ids.review), target: { stages: ['own'] }, locale: 'en' };
    await variantsOf(app.strapi).save({ ...alone, overlay: { seo: overlay['seo'] ?? null } });
    await restart(CHANGES);
  });

  test('other fields are saved, and not a word of the rest is lost', async () => {
    const { data } = await desk.open(mine);
    const saved = await desk.save(mine, { title: 'Saved', seo: { ...data.seo, title: 'Saved too' } });
    expect(saved).toMatchObject({ status: 200, data: { title: 'Saved', seo: { title: 'Saved too' } } });
    const seo = { title: 'Saved too', description: 'Excluded for a while' };
    expect(await stored('returns')).toEqual({
      en: { ...overlay, title: 'Saved', seo },
      '*': { code: 'OURS' },
    });
  });

  test('a component whose fields are those of the default content again keeps what is excluded in it', async () => {
    const { data, open } = await desk.open(mine);
    const { title } = open.defaults['seo'] as { title: string };
    const seen = await desk.save(mine, { seo: { ...data.seo, title } });
    expect(seen.open.fields).not.toHaveProperty('seo.title');
    expect((await stored('returns'))['en']).toMatchObject({ seo: { description: 'Excluded for a while' } });
    await desk.save(mine, { seo: { ...data.seo, title: 'Saved too' } });
  });

  test('a component that the default content has not is taken out, though words of it are kept for later', async () => {
    const alone = { id: ids.review, locale: 'en', variant: 'alone' };
    expect((await desk.open(alone)).data.seo).toMatchObject({ title: 'Ours' });
    const seen = await desk.save(alone, { contextVariants: { reset: ['seo'] } });
    expect(seen).toMatchObject({ status: 200, data: { seo: null }, open: { fields: {} } });
    expect((await stored('alone', ids.review))['en']).toEqual({
      seo: { description: 'Excluded for a while' },
    });
  });

  test('a text that is too long by now is saved with the rest, and refused at publishing, at its field', async () => {
    const refused = await desk.act(mine, 'publish', { title: 'Published' });
    expect(refused).toMatchObject({ status: 400, error: { details: { errors: [{ path: ['content'] }] } } });
    const published = await desk.act(mine, 'publish', { title: 'Published', content: 'Short' });
    expect(published).toMatchObject({ status: 200, data: { title: 'Published', status: 'published' } });
  });

  test('it is all there again when the schema is', async () => {
    await restart({});
    const { data } = await desk.open(mine);
    expect(data).toMatchObject({
      ...{ title: 'Published', summary: overlay['summary'], contact: overlay['contact'], code: 'OURS' },
      ...{ minutes: 3, difficulty: 'hard', seo: { description: 'Excluded for a while' } },
      body: [{ text: 'Ours' }, { headline: 'Of a component that is gone' }],
    });
  });
});
