import request from 'supertest';
import type { Overlay } from '../../../contract/variant';
import { boot, type Booted } from '../../harness/boot';
import { apiToken } from '../../harness/fill';
import { APP } from '../../harness/settings';
import { refusal, variantsOf } from '../service';
import { queryOf, withoutRows } from './asking';
import {
  attributesOf,
  createTargets,
  explicitly,
  native,
  PLACES,
  relateToAny,
  SPECIMEN,
  valuesOf,
  type Targets,
} from './specimens';
import fs from 'node:fs';
import path from 'node:path';

interface Schema {
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
}
const schema: Schema = JSON.parse(
  fs.readFileSync(path.join(APP, 'src/api/specimen/content-types/specimen/schema.json'), 'utf8'),
);
/** Attributes that are the same in every variant, and why. */
const NEVER: Readonly<Record<string, string>> = {
  name: 'a uid is an address',
  serial: 'a unique value can be there once only',
  secret: 'a password is never delivered',
  hidden: 'a private attribute is never delivered',
  fixed: 'its schema says so',
};
const NAMES = Object.keys(schema.attributes).filter((name) => !(name in NEVER));
const REFERRING = new Set(['media', 'relation', 'component', 'dynamiczone']);

/** Ways to ask for one attribute of one entry. */
const SHAPES: Readonly<Record<string, (name: string) => { query: unknown; list: boolean }>> = {
  one: () => ({ query: {}, list: false }),
  list: () => ({ query: {}, list: true }),
  'populate *': () => ({ query: { populate: '*' }, list: false }),
  'explicit populate': (name) => {
    const attribute = attributesOf(app.strapi, SPECIMEN)[name];
    return { query: { populate: { [name]: attribute && explicitly(app.strapi, attribute) } }, list: true };
  },
  fields: (name) => ({ query: { fields: [name] }, list: false }),
};
/** Why a cell of the table cannot exist; null where it does. */
const impossible = (name: string, shape: string): string | null => {
  const refers = REFERRING.has(String(schema.attributes[name]?.type));
  if (shape === 'fields' && refers) return 'fields names plain values only';
  if (shape === 'explicit populate' && !refers) return 'populate names references and components only';
  return null;
};
/** References and components are delivered only where the caller populates them. */
const isAsked = (name: string, shape: string): boolean =>
  !REFERRING.has(String(schema.attributes[name]?.type)) || shape.includes('populate');

let app: Booted;
let token: string;
let targets: Targets;
const entries: Record<'null' | 'set' | 'twin', string> = { null: '', set: '', twin: '' };

const keyOf = (name: string): string => name.toLowerCase();
const isShared = (name: string): boolean => ['code', 'emblem'].includes(name);
/** The value of an attribute at a place; what is not localised has one for all locales. */
const valueAt = (name: string, index: number): Overlay => {
  const i = isShared(name) && index < 4 ? index % 2 : index;
  return { [name]: valuesOf(targets, i)[name] ?? null };
};
const everything = (index: number) =>
  native(
    app.strapi,
    SPECIMEN,
    Object.assign({}, ...NAMES.map((name) => valueAt(name, index))) as Overlay,
    targets.rows,
  );

async function write(documentId: string | null, locale: string, data: object, status: 'draft' | 'published') {
  const documents = app.strapi.documents(SPECIMEN);
  const saved = documentId
    ? await documents.update({ documentId, locale, data, status })
    : await documents.create({ locale, data, status });
  return String(saved?.documentId);
}

beforeAll(async () => {
  app = await boot({ strict: true });
  token = await apiToken(app.strapi);
  targets = await createTargets(app.strapi);
  for (const [name, en, de] of [
    ['null', {}, {}],
    ['set', everything(4), everything(5)],
    ['twin', everything(0), everything(2)],
  ] as const) {
    entries[name] = await write(null, 'en', en, 'published');
    await write(entries[name], 'de', de, 'published');
  }
  await write(entries.twin, 'en', everything(1), 'draft');
  await write(entries.twin, 'de', everything(3), 'draft');
  await relateToAny(app.strapi, entries.set, (locale) => valuesOf(targets, locale === 'en' ? 4 : 5));
  await relateToAny(app.strapi, entries.twin, (locale, status) =>
    valuesOf(targets, PLACES.find((one) => one.locale === locale && one.status === status)?.value ?? 0),
  );
});
afterAll(() => app.destroy());

async function ask(documentId: string, query: object, list: boolean): Promise<Record<string, unknown>> {
  const path = list ? '/api/specimens' : `/api/specimens/${documentId}`;
  const filters = list ? { filters: { documentId: { $eq: documentId } } } : {};
  const answer = await request(app.http)
    .get(`${path}?${queryOf({ ...query, ...filters })}`)
    .set('Authorization', `Bearer ${token}`);
  if (answer.status !== 200) throw new Error(`${path} ${queryOf(query)}: ${JSON.stringify(answer.body)}`);
  // The other locale's entry varies as well, by its own overlay.
  const { localizations: _others, ...entry } = list ? answer.body.data[0] : answer.body.data;
  return entry;
}

/** Writes a variant that changes one attribute, differently in both locales and on both sides. */
async function vary(documentId: string, name: string): Promise<void> {
  const ref = { contentType: SPECIMEN, documentId, key: keyOf(name) };
  const service = variantsOf(app.strapi);
  for (const side of ['published', 'draft'] as const) {
    for (const { locale, value } of PLACES.filter(({ status }) => status === side)) {
      const target = { stages: ['own'] };
      const record = await service.save({ ...ref, target, locale, overlay: valueAt(name, value) });
      const stored = record.overlays.filter(
        (one) => one.status === 'draft' && one.locale === (isShared(name) ? '*' : locale),
      );
      expect(stored).toMatchObject([{ overlay: valueAt(name, value) }]);
    }
    if (side === 'published') await service.publish(ref);
  }
}

test.each(NAMES)('%s: kept as written, and delivered as if it were stored', async (name) => {
  for (const byDefault of ['null', 'set'] as const) {
    await vary(entries[byDefault], name);
    for (const [shape, how] of Object.entries(SHAPES)) {
      if (impossible(name, shape)) continue;
      const { query, list } = how(name);
      for (const { locale, status } of PLACES) {
        const params = { ...(query as object), locale, status };
        const cell = `${shape}, ${status}, ${locale}, default ${byDefault}`;
        const plain = await ask(entries[byDefault], params, list);
        const varied = await ask(entries[byDefault], { ...params, context: `variant:${keyOf(name)}` }, list);
        const stored = await ask(entries.twin, params, list);
        const expected = isAsked(name, shape) ? { ...plain, [name]: stored[name] } : plain;
        expect([cell, withoutRows(varied)]).toEqual([cell, withoutRows(expected)]);
        if (isAsked(name, shape)) expect([cell, stored[name] ?? null]).not.toEqual([cell, null]);
      }
    }
  }
});

test.each(NAMES)('%s: emptied by null where the default has something', async (name) => {
  const ref = { contentType: SPECIMEN, documentId: entries.set, key: keyOf(name) };
  await variantsOf(app.strapi).save({ ...ref, locale: 'en', overlay: { [name]: null } });
  const { query, list } = (REFERRING.has(String(schema.attributes[name]?.type))
    ? SHAPES['populate *']
    : SHAPES.one)?.(name) ?? { query: {}, list: false };
  const params = { ...(query as object), locale: 'en', status: 'draft' };
  const plain = await ask(entries.set, params, list);
  const varied = await ask(entries.set, { ...params, context: `variant:${keyOf(name)}` }, list);
  const empty = Array.isArray(plain[name]) && schema.attributes[name]?.type !== 'blocks' ? [] : null;
  expect(varied).toEqual({ ...plain, [name]: empty });
});

test.each(Object.entries(NEVER))('%s is refused: %s', async (name) => {
  const input = { contentType: SPECIMEN, documentId: entries.set, key: 'never', overlay: { [name]: 'x' } };
  const error = await refusal(variantsOf(app.strapi).save(input));
  expect(error.details).toMatchObject({ code: 'not-overridable', path: ['overlay', name] });
});

test('the table covers every kind of attribute that Strapi has', () => {
  const attributes = Object.values(attributesOf(app.strapi, SPECIMEN));
  const kinds = new Set(attributes.map(({ type, relation }) => relation ?? type));
  const all = ['string', 'text', 'richtext', 'blocks', 'email', 'integer', 'biginteger', 'float', 'decimal'];
  all.push('boolean', 'enumeration', 'date', 'time', 'datetime', 'timestamp', 'json', 'uid', 'password');
  all.push('media', 'component', 'dynamiczone', 'oneToOne', 'oneToMany', 'manyToOne', 'manyToMany');
  all.push('morphToOne', 'morphToMany', 'morphOne', 'morphMany');
  expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
});
