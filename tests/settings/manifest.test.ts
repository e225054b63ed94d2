import fs from 'node:fs';
import path from 'node:path';
import { vocabularySchema } from '../../contract/vocabulary';
import { parseConfiguration } from '../../server/src/settings';

const read = (name: string) => JSON.parse(fs.readFileSync(path.join(__dirname, '../..', name), 'utf8'));
const manifest = read('strapi-plugin.json');
const pack = read('package.json');

describe('the manifest', () => {
  it('says the same of the plugin as its package does', () => {
    expect(manifest.id).toBe(pack.strapi.name);
    expect(manifest.name).toBe(pack.strapi.displayName);
    expect(manifest.description).toBe(pack.strapi.description);
    expect(manifest.strapi).toBe(pack.peerDependencies['@strapi/strapi']);
    expect(pack.name).toBe(`strapi-plugin-${manifest.id}`);
  });

  it('holds a vocabulary that can be used, in English and German throughout', () => {
    const vocabulary = vocabularySchema.parse(manifest.vocabulary);
    const worded = [
      ...vocabulary.stages,
      ...vocabulary.attributes,
      ...vocabulary.attributes.flatMap((attribute) => attribute.values),
    ];
    for (const { label } of worded) expect(Object.keys(label).sort()).toEqual(['de', 'en']);
  });

  it('refers only to attributes and values that it has', () => {
    const { attributes, searchWords } = vocabularySchema.parse(manifest.vocabulary);
    for (const { attribute, value } of searchWords) {
      const scale = attributes.find((one) => one.key === attribute)?.values.map((one) => one.key);
      expect(scale).toContain(value);
    }
  });

  it.each(['off', 'stage', 'topic', 'variant', 'visitor', 'explain', 'rank', 'channel'])(
    'cannot have an attribute named %s, a word of the context string',
    (key) => {
      const [attribute] = manifest.vocabulary.attributes;
      const broken = { ...manifest.vocabulary, attributes: [{ ...attribute, key }] };
      expect(vocabularySchema.safeParse(broken).success).toBe(false);
    },
  );
});

describe('the configuration', () => {
  it('needs nothing to be said', () => {
    expect(parseConfiguration(undefined)).toMatchObject({
      consent: { mode: 'required' },
      history: { retentionDays: 365 },
      record: true,
      limits: { eventsPerRequest: 500, eventBytes: 65_536, variantsPerEntry: 50 },
    });
  });

  it.each([
    ['consent.mode', { consent: { mode: 'maybe' } }],
    ['secrets.0', { secrets: ['short'] }],
    ['limits.eventBytes', { limits: { eventBytes: -1 } }],
    ['history.retentionDays', { history: { retentionDays: 0 } }],
    ['history.measurementDays', { history: { measurementDays: 0.5 } }],
  ])('is refused by the name of the setting: %s', (name, raw) => {
    expect(() => parseConfiguration(raw)).toThrow(`"${name}" in config/plugins`);
  });

  it('keeps the other limits when one is set', () => {
    expect(parseConfiguration({ limits: { contextBytes: 10 } }).limits).toMatchObject({
      contextBytes: 10,
      eventsPerRequest: 500,
    });
  });
});
