import fc from 'fast-check';
import type { Json, Overlay } from '../../../contract/variant';
import { overlayEntry } from '../../../server/src/delivery/overlay';
import { selectOf } from '../../../server/src/delivery/select';
import type { Field, Model } from '../../../server/src/variants';
import { encode } from '../../../server/src/variants/codec';
import { fixtureModels } from '../fixture-models';

const SPECIMEN = 'api::specimen.specimen';
const models = fixtureModels();
const model = modelOf(SPECIMEN);
const RUNS = { numRuns: 3000, seed: 5 };

function modelOf(uid: string | null): Model {
  const found = models.get(uid ?? '');
  if (!found) throw new Error(`there is no ${uid}`);
  return found;
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0'));
const id = fc.stringMatching(/^[a-z0-9]{3,24}$/);
const two = (value: number): string => String(value).padStart(2, '0');
const date = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
/** JSON as it comes back from being stored: without -0. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)));

const SCALARS: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  string: text,
  text,
  richtext: text,
  email: text,
  integer: fc.maxSafeInteger().map((value) => value || 0),
  biginteger: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String),
  float: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  decimal: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  boolean: fc.boolean(),
  date: date.map((at) => at.slice(0, 10)),
  time: fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map(([h, m, s]) => `${two(h)}:${two(m)}:${two(s)}.000`),
  datetime: date,
  timestamp: date.map((at) => String(Date.parse(at))),
  json,
  blocks: fc.array(fc.record({ type: fc.constant('paragraph'), children: fc.constant([]) })),
};

/** What an author may write at an attribute, in its stored form. */
function valueOf(field: Field, depth: number): fc.Arbitrary<Json> {
  const many = (one: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
    fc.uniqueArray(one, { maxLength: 3, selector: (item) => JSON.stringify(item) });
  switch (field.kind) {
    case 'component': {
      const one = partOf(modelOf(field.target), depth - 1);
      return field.many ? fc.array(one, { maxLength: 2 }) : fc.option(one);
    }
    case 'zone':
      return fc.array(
        fc
          .constantFrom(...field.components)
          .chain((uid) =>
            partOf(modelOf(uid), depth - 1).map(
              (part) => ({ ...(part as object), __component: uid }) as Json,
            ),
          ),
        { maxLength: 2 },
      );
    case 'media':
    case 'relation': {
      const one: fc.Arbitrary<Json> =
        field.target === null
          ? fc.record({ __type: fc.constant('api::article.article'), documentId: id })
          : id;
      return field.many ? many(one) : fc.option(one);
    }
    case 'unsupported':
      return fc.constant(null);
    case 'scalar': {
      const listed = field.attribute.enum as readonly string[] | undefined;
      return fc.option(listed ? fc.constantFrom(...listed) : (SCALARS[field.type] ?? fc.constant(null)));
    }
  }
}

function partOf(of: Model, depth = 3): fc.Arbitrary<Json> {
  const fields = [...of.fields.values()].filter(
    ({ varies, kind, type }) =>
      varies && type !== 'customField' && (depth > 0 || (kind !== 'component' && kind !== 'zone')),
  );
  const parts = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, depth)]));
  return fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<Json>;
}

const overlays = partOf(model) as fc.Arbitrary<Overlay>;
const entry = Object.freeze({
  id: 1,
  documentId: 'entry',
  locale: 'en',
  words: 'default',
  nest: Object.freeze({ id: 2, label: 'default', middle: Object.freeze({ id: 3, label: 'default' }) }),
});
const select = selectOf(models, SPECIMEN, {
  populate: { ...everyReference(), nest: { populate: { middle: { populate: '*' } } } },
});
function everyReference(): Record<string, unknown> {
  const fields = [...model.fields.values()].filter(({ kind }) => kind !== 'scalar');
  return Object.fromEntries(fields.map(({ name }) => [name, { populate: '*' }]));
}
const lay = (overlay: Overlay) =>
  overlayEntry(models, { uid: SPECIMEN, entry, select, pointer: [] }, overlay);

test('whatever an author may write is kept as it is, once encoded always encoded', () => {
  fc.assert(
    fc.property(overlays, (overlay) => {
      expect(encode(models, model, overlay).overlay).toEqual(overlay);
    }),
    RUNS,
  );
});

test('whatever is kept is delivered: nothing is skipped, every plain value arrives, what is not named stays', () => {
  fc.assert(
    fc.property(overlays, (overlay) => {
      const { entry: laid, skipped, references } = lay(overlay);
      expect(skipped).toEqual([]);
      for (const field of model.fields.values()) {
        const value = overlay[field.name];
        if (value === undefined)
          expect(laid[field.name]).toEqual((entry as Record<string, unknown>)[field.name]);
        else if (field.kind === 'scalar') expect(laid[field.name]).toEqual(value);
      }
      for (const { items } of references) expect(items.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

const junk = fc.dictionary(
  fc.oneof(fc.constantFrom(...model.fields.keys()), fc.string({ maxLength: 5 })),
  fc.oneof(json, fc.anything({ maxDepth: 3 })),
  { maxKeys: 6 },
);

test('anything else is refused with its place, and never breaks the encoder', () => {
  fc.assert(
    fc.property(junk, (overlay) => {
      try {
        const { overlay: stored } = encode(models, model, overlay);
        expect(encode(models, model, stored).overlay).toEqual(stored);
      } catch (error) {
        const { details } = error as { details?: { code: string; path: readonly string[] } };
        if (!details) throw error;
        expect(details.path[0]).toBe('overlay');
      }
    }),
    RUNS,
  );
});

test('whatever lies in the database never breaks delivery, and never changes the default it is laid over', () => {
  const stored = fc.dictionary(fc.oneof(fc.constantFrom(...model.fields.keys()), fc.string()), json, {
    maxKeys: 6,
  });
  const before = JSON.stringify(entry);
  fc.assert(
    fc.property(stored, (overlay) => {
      const { entry: laid } = lay(overlay);
      expect(laid).toMatchObject({ id: 1, documentId: 'entry', locale: 'en' });
      expect(JSON.stringify(entry)).toBe(before);
    }),
    RUNS,
  );
});
