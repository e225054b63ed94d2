import type { Overlay } from '../../contract/variant';
import { overlayEntry } from '../../server/src/delivery/overlay';
import { selectOf } from '../../server/src/delivery/select';
import { walk } from '../../server/src/delivery/walk';
import { widen } from '../../server/src/delivery/widen';
import type { Models } from '../../server/src/variants';
import { fixtureModels } from './fixture-models';

const ARTICLE = 'api::article.article';
const HOMEPAGE = 'api::homepage.homepage';
const models = fixtureModels();

const entry = {
  id: 1,
  documentId: 'guide',
  locale: 'en',
  title: 'Default',
  extra: null,
  seo: { id: 7, title: 'Seo', description: 'D', social: { id: 8, handle: '@h', title: 'S' } },
  facts: [{ id: 9, label: 'L', value: 'V' }],
};
const everything = {
  populate: { seo: { populate: '*' }, facts: true, body: { populate: '*' }, cover: true, related: true },
};

const lay = (overlay: object, of: Models = models, params: Record<string, unknown> = everything) =>
  overlayEntry(
    of,
    { uid: ARTICLE, entry, select: selectOf(of, ARTICLE, params), pointer: ['0'] },
    overlay as Overlay,
  );

test('the entry that is laid over stays as it was', () => {
  const before = structuredClone(entry);
  const { entry: laid } = lay({ title: 'T', seo: { title: 'X', social: { handle: '@x' } }, facts: [] });
  expect(entry).toEqual(before);
  expect(laid).toMatchObject({
    title: 'T',
    seo: { id: 7, title: 'X', description: 'D', social: { id: 8, handle: '@x', title: 'S' } },
    facts: [],
  });
});

test('what is handed out can be changed without changing the overlay', () => {
  const overlay = { extra: { list: [1] } };
  const { entry: laid } = lay(overlay);
  (laid.extra as typeof overlay.extra).list.push(2);
  expect(overlay.extra.list).toEqual([1]);
});

test.each([
  ['an attribute that is gone', (all) => delete all[ARTICLE]?.attributes.title, { title: 'T' }, ['title']],
  [
    'one that is a number now',
    (all) => Object.assign(all[ARTICLE]?.attributes.title ?? {}, { type: 'integer' }),
    { title: 'T' },
    ['title'],
  ],
  [
    'a value that left the enumeration',
    (all) => Object.assign(all[ARTICLE]?.attributes.difficulty ?? {}, { enum: ['x'] }),
    { difficulty: 'easy' },
    ['difficulty'],
  ],
  [
    'one that opted out since',
    (all) => Object.assign(all[ARTICLE]?.attributes.title ?? {}, { private: true }),
    { title: 'T' },
    ['title'],
  ],
  [
    'an attribute gone from a component',
    (all) => delete all['shared.seo']?.attributes.title,
    { seo: { title: 'T', description: 'New' } },
    ['seo.title'],
  ],
  ['a component that is gone', (all) => delete all['shared.seo'], { seo: { title: 'T' } }, ['seo']],
  [
    'a part of a zone that is gone',
    (all) => delete all['body.figure'],
    { body: [{ __component: 'body.figure' }, { __component: 'body.text', text: 'B' }] },
    ['body[0]'],
  ],
  [
    'a component the zone no longer allows',
    (all) => Object.assign(all[ARTICLE]?.attributes.body ?? {}, { components: ['body.text'] }),
    { body: [{ __component: 'body.figure' }] },
    ['body[0]'],
  ],
  ['text where a component was', () => null, { seo: 'words' }, ['seo']],
  ['a component where a list was', () => null, { facts: { label: 'one' } }, ['facts']],
  ['a number where a document was', () => null, { cover: 5 }, ['cover']],
] as [string, Parameters<typeof fixtureModels>[0], object, string[]][])(
  '%s is left out and listed, and the rest is served',
  (_name, change, overlay, skipped) => {
    const changed = lay({ ...overlay, content: 'Served' }, fixtureModels(change));
    expect(changed.skipped).toEqual(skipped);
    expect(changed.entry).toMatchObject({ documentId: 'guide', content: 'Served' });
    expect(changed.entry.title).toBe('Default');
  },
);

test('components without a row have ids that stay, differ, and are never those of rows', () => {
  const overlay = {
    body: [
      { __component: 'body.text', text: 'A' },
      { __component: 'body.text', text: 'B' },
    ],
  };
  const idsOf = () => (lay(overlay).entry.body as { id: number }[]).map(({ id }) => id);
  const ids = idsOf();
  expect(idsOf()).toEqual(ids);
  expect(new Set(ids).size).toBe(2);
  expect(Math.max(...ids)).toBeLessThan(0);
});

test('only the number is laid where only the number is asked for', () => {
  const params = { populate: { related: { count: true }, facts: { count: true } } };
  const { entry: laid, references } = lay({ related: ['a', 'b'], facts: [{ label: 'x' }] }, models, params);
  expect(laid).toMatchObject({ related: { count: 2 }, facts: { count: 1 } });
  expect(references).toEqual([]);
});

test.each([
  ['text', { populate: 'seo.image, facts' }],
  ['a list', { populate: ['seo.image', 'facts'] }],
  ['an object', { populate: { seo: { populate: ['image'] }, facts: true, cover: false, body: 'false' } }],
  ['an object of text', { populate: { seo: { populate: 'image' }, facts: 'true' } }],
])('populate is understood as %s', (_form, params) => {
  const { populate } = selectOf(models, ARTICLE, params);
  expect([...populate.keys()]).toEqual(['seo', 'facts']);
  expect([...(populate.get('seo')?.selectOf('shared.seo')?.populate.keys() ?? [])]).toEqual(['image']);
});

test('a star populates everything one level deep', () => {
  const { populate } = selectOf(models, HOMEPAGE, { populate: '*' });
  expect([...populate.keys()]).toEqual(['hero', 'body', 'featured']);
  expect(populate.get('hero')?.selectOf('shared.hero')?.populate.size).toBe(0);
});

test('every entry that may vary is found where it lies, below what was put in its place', () => {
  const article = (documentId: string) => ({ documentId, title: documentId });
  const homepage = {
    documentId: 'home',
    hero: { link: article('linked') },
    body: [
      { __component: 'body.text', text: 'x' },
      { __component: 'body.teaser', article: article('teased') },
    ],
    featured: [{ ...article('first'), author: { articles: [] } }, article('second')],
  };
  const select = selectOf(models, HOMEPAGE, {
    populate: { hero: { populate: '*' }, body: { populate: '*' }, featured: true },
  });
  const holder = { data: homepage };
  const seen: string[] = [];
  for (const found of walk(models, { uid: HOMEPAGE, parent: holder, key: 'data', select, pointer: [] })) {
    seen.push(`/${found.pointer.join('/')} ${String(found.entry.documentId)}`);
    if (found.uid === HOMEPAGE) found.replace({ ...homepage, hero: { link: article('other') } });
  }
  expect(seen).toEqual([
    '/ home',
    '/hero/link other',
    '/body/1/article teased',
    '/featured/0 first',
    '/featured/1 second',
  ]);
  expect(homepage.hero.link.documentId).toBe('linked');
});

test('the locale is read where a type varies, and taken out again where nobody asked for it', () => {
  const varies = (uid: string) => uid === ARTICLE;
  const params = {
    fields: ['title'],
    populate: {
      featured: { fields: ['title'] },
      body: { on: { 'body.teaser': { populate: { article: { fields: 'title' } } } } },
    },
  };
  const before = structuredClone(params);
  const { params: wide, strip } = widen({ models, varies }, HOMEPAGE, params);
  expect(wide).toEqual({
    fields: ['title'],
    populate: {
      featured: { fields: ['title', 'locale'] },
      body: { on: { 'body.teaser': { populate: { article: { fields: ['title', 'locale'] } } } } },
    },
  });
  expect(params).toEqual(before);
  const result = { title: 'H', locale: 'en', featured: [{ title: 'F', locale: 'en' }] };
  strip(result);
  expect(result).toEqual({ title: 'H', locale: 'en', featured: [{ title: 'F' }] });
  expect(widen({ models, varies: () => false }, HOMEPAGE, params).params).toBe(params);
});
