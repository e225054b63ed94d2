import type { VariantInput } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { uploadImage } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { refusal, variantsOf } from './service';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
beforeAll(async () => {
  app = await boot({ plugin: { limits: { variantsPerEntry: 3, overlayBytes: 2000 } } });
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

const service = () => variantsOf(app.strapi);
const guide = (key = 'probe') => ({ contentType: ARTICLE, documentId: ids.guide, key });
const save = (input: Omit<VariantInput, 'contentType' | 'documentId' | 'key'> & Partial<VariantInput>) =>
  service().save({ ...guide(), ...input });
/** What is no VariantInput, as a script without types would send it. */
const saveAnything = (overlay: unknown) => save({ overlay } as Partial<VariantInput>);

test('what is saved is listed, and a partial save keeps the rest', async () => {
  const ref = { contentType: ARTICLE, documentId: ids.review, key: 'compare' };
  await service().save({
    ...ref,
    name: 'For comparing',
    target: { stages: ['compare'] },
    suggests: { attributes: { knowledge: 'expert' } },
    arguments: ['price-match'],
    order: 2,
    overlay: { title: 'One of two' },
  });
  await service().save({ ...ref, paused: true });
  expect(await service().list(ref)).toEqual([
    {
      ...ref,
      name: 'For comparing',
      target: { stages: ['compare'] },
      suggests: { attributes: { knowledge: 'expert' } },
      arguments: ['price-match'],
      order: 2,
      paused: true,
      revision: 2,
      overlays: [{ locale: 'en', status: 'draft', overlay: { title: 'One of two' }, revision: 1 }],
    },
  ]);
});

test('variants are listed by order, then key, after the default', async () => {
  const entry = { contentType: ARTICLE, documentId: ids.portrait };
  await service().save({ ...entry, key: 'b' });
  await service().save({ ...entry, key: 'a' });
  await service().save({ ...entry, key: 'z', order: -1 });
  await service().save({ ...entry, key: 'default', target: { stages: ['explore'] } });
  expect((await service().list(entry)).map(({ key }) => key)).toEqual(['default', 'z', 'a', 'b']);
});

test('what i18n does not localise is stored once, set by every locale and kept by those that are silent', async () => {
  const entry = { contentType: ARTICLE, documentId: ids.guide, key: 'shared' };
  await service().save({ ...entry, overlay: { title: 'Pick', code: 'A' } });
  await service().save({ ...entry, locale: 'de', overlay: { title: 'Wahl' } });
  const { overlays } = await service().save({ ...entry, locale: 'en', overlay: { title: 'Choose' } });
  const sides = (list: typeof overlays) => list.map(({ locale, overlay }) => [locale, overlay]);
  expect(sides(overlays)).toEqual([
    ['en', { title: 'Choose' }],
    ['*', { code: 'A' }],
    ['de', { title: 'Wahl' }],
  ]);
  const emptied = await service().save({ ...entry, locale: '*', overlay: {} });
  expect(sides(emptied.overlays)).toContainEqual(['*', {}]);
  await service().remove(entry);
});

test('what all languages share counts as saved only where it changes', async () => {
  const entry = { contentType: ARTICLE, documentId: ids.guide, key: 'unmoved' };
  await service().save({ ...entry, overlay: { title: 'Pick', code: 'A' } });
  const german = { ...entry, locale: 'de' };
  const revisionAfter = async (code: string) =>
    (await service().save({ ...german, overlay: { title: 'Wahl', code } })).overlays.find(
      ({ locale }) => locale === '*',
    )?.revision;
  expect([await revisionAfter('A'), await revisionAfter('B'), await revisionAfter('B')]).toEqual([1, 2, 2]);
  await service().remove(entry);
});

test.each([
  ['a text that is a number', { title: 5 }, 'invalid', ['overlay', 'title']],
  ['a number that is a text', { minutes: '5' }, 'invalid', ['overlay', 'minutes']],
  ['half a number', { minutes: 1.5 }, 'invalid', ['overlay', 'minutes']],
  ['a value that the enumeration has not', { difficulty: 'odd' }, 'invalid', ['overlay', 'difficulty']],
  ['a day that does not exist', { day: '2026-02-30' }, 'invalid', ['overlay', 'day']],
  ['a time without a day', { startsAt: 'noon' }, 'invalid', ['overlay', 'startsAt']],
  ['a NUL', { title: 'a\u0000b' }, 'invalid', ['overlay', 'title']],
  ['half a character', { title: 'a\ud83d' }, 'invalid', ['overlay', 'title']],
  ['half a character as a name in JSON', { extra: { '\ud83d': 1 } }, 'invalid', ['overlay', 'extra']],
  ['a NUL deep in JSON', { extra: { a: ['\u0000'] } }, 'invalid', ['overlay', 'extra']],
  ['blocks that are none', { story: [{ type: 'sermon' }] }, 'invalid', ['overlay', 'story', 0]],
  ['text beyond Strapi’s 255', { title: 'x'.repeat(256) }, 'invalid', ['overlay', 'title']],
  ['an attribute that is not there', { titel: 'x' }, 'unknown-attribute', ['overlay', 'titel']],
  ['one of a component', { seo: { titel: 'x' } }, 'unknown-attribute', ['overlay', 'seo', 'titel']],
  ['a uid', { slug: 'x' }, 'not-overridable', ['overlay', 'slug']],
  ['a unique attribute', { sku: 'x' }, 'not-overridable', ['overlay', 'sku']],
  ['a password', { secret: 'x' }, 'not-overridable', ['overlay', 'secret']],
  ['a private attribute', { internal: 'x' }, 'not-overridable', ['overlay', 'internal']],
  ['one that opted out', { legal: 'x' }, 'not-overridable', ['overlay', 'legal']],
  ['the topic', { category: null }, 'not-overridable', ['overlay', 'category']],
  ['Strapi’s own', { locale: 'de' }, 'not-overridable', ['overlay', 'locale']],
  ['a file that is not there', { cover: 'nowhere' }, 'unknown-value', ['overlay', 'cover']],
  ['a row id', { cover: 1 }, 'invalid', ['overlay', 'cover']],
  ['one of many that is not there', { related: ['nowhere'] }, 'unknown-value', ['overlay', 'related', 0]],
  ['one where many belong', { related: 'nowhere' }, 'invalid', ['overlay', 'related']],
  [
    'a component the zone has not',
    { body: [{ __component: 'shared.seo' }] },
    'invalid',
    ['overlay', 'body', 0, '__component'],
  ],
  [
    'wrong below a zone',
    { body: [{ __component: 'body.text', text: 1 }] },
    'invalid',
    ['overlay', 'body', 0, 'text'],
  ],
  [
    'wrong below a list',
    { facts: [{ label: 'A' }, { label: 1 }] },
    'invalid',
    ['overlay', 'facts', 1, 'label'],
  ],
])('refuses %s, and says where', async (_name, overlay, code, path) => {
  const error = await refusal(saveAnything(overlay));
  expect(error.details).toMatchObject({ code, path });
  expect(error.message).toContain(String(path.at(-1)));
});

test('words that only look like a NUL are words', async () => {
  const ref = guide('escaped');
  const { overlays } = await service().save({ ...ref, overlay: { title: String.raw`\u0000` } });
  expect(overlays[0]?.overlay).toEqual({ title: String.raw`\u0000` });
  await service().remove(ref);
});

test('a file of a kind that the attribute does not take is refused', async () => {
  const { documentId, id } = await uploadImage(app.strapi, 'tune');
  await app.strapi.db.query('plugin::upload.file').update({ where: { id }, data: { mime: 'audio/mpeg' } });
  const error = await refusal(save({ overlay: { cover: documentId } }));
  expect(error).toMatchObject({ details: { code: 'invalid', path: ['overlay', 'cover'] } });
});

test.each([
  ['an unknown stage', { target: { stages: ['buy'] } }, 'unknown-name', 'explore, compare, decide, own'],
  ['an unknown attribute', { target: { attributes: { mood: 'glad' } } }, 'unknown-name', 'knowledge'],
  ['arguments that are no tags', { arguments: ['Price match'] }, 'invalid', 'arguments[0]'],
  ['an argument twice', { arguments: ['warranty', 'warranty'] }, 'invalid', 'twice'],
  ['an unknown value', { suggests: { attributes: { knowledge: 'guru' } } }, 'unknown-value', 'expert'],
  ['a schedule the wrong way round', { target: { from: 2, until: 1 } }, 'invalid', 'ends before'],
  ['a key with capitals', { key: 'Compare' }, 'invalid', 'a key is a-z'],
  ['a type without variants', { contentType: 'api::note.note' }, 'not-enabled', 'Note has no variants'],
  ['a type that is none', { contentType: 'api::no.no' }, 'not-enabled', 'api::article.article'],
  ['an entry that is none', { documentId: 'nowhere' }, 'unknown-entry', 'nowhere'],
  ['a locale the entry is not in', { locale: 'fr', overlay: {} }, 'unknown-entry', 'de, en'],
  ['an overlay for the default', { key: 'default', overlay: {} }, 'reserved', 'Edit the entry itself'],
  ['too many bytes', { overlay: { content: 'é'.repeat(1001) } }, 'too-large', '2000 are allowed'],
])('refuses %s, and says what would do', async (_name, input, code, words) => {
  const error = await refusal(save(input));
  expect(error.details.code).toBe(code);
  expect(error.message).toContain(words);
});

test('an entry takes as many variants as allowed, the default not counted', async () => {
  const entry = { contentType: ARTICLE, documentId: ids.portrait };
  const error = await refusal(service().save({ ...entry, key: 'one-more' }));
  expect(error).toMatchObject({ details: { code: 'limit', path: ['key'] } });
  expect(await service().list(entry)).toHaveLength(4);
});

test('a refused save leaves nothing behind', async () => {
  await refusal(save({ name: 'Half', overlay: { title: 5 as unknown as string, minutes: 1 } }));
  expect(await service().list(guide())).toEqual([]);
});

test('who saves against a revision that is gone is told so, and nothing is overwritten', async () => {
  const ref = guide('races');
  const first = await service().save({ ...ref, overlay: { title: 'Ours' }, revision: 0 });
  expect(first.overlays[0]?.revision).toBe(1);
  await service().save({ ...ref, overlay: { title: 'Theirs' }, revision: 1 });
  const error = await refusal(service().save({ ...ref, overlay: { title: 'Ours again' }, revision: 1 }));
  expect(error).toMatchObject({
    name: 'ConflictError',
    status: 409,
    details: { code: 'stale', revision: 2 },
  });
  const [record] = await service().list(ref);
  expect(record?.overlays).toMatchObject([{ overlay: { title: 'Theirs' }, revision: 2 }]);
  await service().remove(ref);
});

test('two who create one key at once make one variant', async () => {
  const ref = guide('twins');
  await Promise.allSettled([
    service().save({ ...ref, name: 'One' }),
    service().save({ ...ref, name: 'Two' }),
  ]);
  expect((await service().list(ref)).filter(({ key }) => key === 'twins')).toHaveLength(1);
  const table = app.strapi.db.query('plugin::context-variants.variant');
  const { id: _id, documentId: _documentId, ...row } = await table.findOne({ where: { key: 'twins' } });
  expect((await refusal(table.create({ data: row }))).message).toMatch(/unique/i);
  await service().remove(ref);
});
