import fc from 'fast-check';
import { ConditionError, parseCondition, type Rule } from '../../contract/condition';
import { eventInputSchema } from '../../contract/event';
import { targetSchema } from '../../contract/target';
import { parseContext, type ContextGrammar } from '../../server/src/delivery/context-string';
import { shippedUnderstanding } from '../../server/src/settings';

const u = shippedUnderstanding();
const grammar: ContextGrammar = {
  understanding: () => u,
  topicKey: (name) => (name === '' ? undefined : name),
  topicNames: () => ['televisions'],
  maxBytes: 2048,
};
const RUNS = { numRuns: 1000, seed: 7 };
const json = fc.jsonValue({ maxDepth: 4 });
const stages = fc.uniqueArray(fc.constantFrom(...u.stages.map(({ key }) => key)), { minLength: 1 });
const attributes = fc
  .record(
    Object.fromEntries(
      u.attributes.map(({ key, values }) => [key, fc.constantFrom(...values.map((one) => one.key))]),
    ),
    { requiredKeys: [] },
  )
  .map((all) => ({ ...all }));
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((one) => !one.includes('\0'));

/** The codes with which a context may be refused. */
const REFUSALS = ['unknown-name', 'unknown-value', 'malformed', 'invalid', 'limit'];

test('a target that is well formed is read as it was meant, and again the same', () => {
  const targets = fc.record(
    {
      stages,
      attributes,
      topics: fc.array(words, { minLength: 1, maxLength: 4 }),
      from: fc.nat(1e9),
      until: fc.integer({ min: 1e9 + 1, max: 2e9 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(targets, (target) => {
      expect(targetSchema.parse(target)).toEqual(target);
    }),
    RUNS,
  );
});

test.each([
  ['targets', targetSchema],
  ['events', eventInputSchema],
])(
  'junk among %s is refused or read, never a crash, and what is read reads the same again',
  (_name, schema) => {
    const shape = fc.oneof(
      json,
      fc.dictionary(fc.constantFrom('type', 'id', 'at', 'data', 'stages', 'from', 'until', 'topics'), json),
    );
    fc.assert(
      fc.property(shape, (input) => {
        const read = schema.safeParse(input);
        if (read.success) expect(schema.parse(read.data)).toEqual(read.data);
        else expect(read.error.issues.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  },
);

test('every event that is well formed is read as it was sent', () => {
  const events = fc.record(
    {
      type: fc
        .stringMatching(/^[a-z][a-z0-9_.-]{0,20}$/)
        .filter((type) => !['compare', 'dwell', 'search'].includes(type)),
      id: fc.stringMatching(/^[!-~]{1,64}$/),
      at: fc
        .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString()),
      topic: words,
      documentIds: fc.array(words, { minLength: 1, maxLength: 3 }),
      seconds: fc.double({ min: 0, max: 86_400, noNaN: true }),
      value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(events, (event) => {
      expect(eventInputSchema.parse(event)).toEqual(event);
    }),
    RUNS,
  );
});

test('a context that is written by the grammar says what was meant, whatever the topic is called', () => {
  const facts = fc.record({
    attributes,
    topics: fc.uniqueArray(fc.tuple(words, fc.constantFrom(...u.stages.map(({ key }) => key))), {
      selector: ([name]) => name,
      maxLength: 3,
    }),
    flags: fc.subarray(['visitor', 'explain']),
  });
  fc.assert(
    fc.property(facts, (meant) => {
      const items = [
        ...Object.entries(meant.attributes).map(([name, value]) => `${name}:${value}`),
        ...meant.topics.map(([topic, stage]) => `stage@${encodeURIComponent(topic)}:${stage}`),
        ...meant.flags,
      ];
      fc.pre(items.length > 0);
      const read = parseContext(items.join(','), grammar);
      expect([...read.stages]).toEqual(meant.topics);
      expect(Object.fromEntries(read.attributes)).toEqual(meant.attributes);
      expect([read.visitor, read.explain]).toEqual([
        meant.flags.includes('visitor'),
        meant.flags.includes('explain'),
      ]);
    }),
    RUNS,
  );
});

test('any other context is refused with a code that is documented', () => {
  const pieces = fc.constantFrom(
    'stage',
    '@',
    ':',
    ',',
    '%',
    '%2',
    'off',
    'knowledge',
    'expert',
    'variant',
    '+',
    'é',
  );
  const strings = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(strings, (raw) => {
      try {
        parseContext(raw, grammar);
      } catch (error) {
        const { details } = error as { details?: { code: string } };
        if (!details) throw error;
        expect(REFUSALS).toContain(details.code);
      }
    }),
    RUNS,
  );
});

/** How many questions a rule asks. */
const questions = (rule: Rule): number => {
  if ('test' in rule) return 1;
  if ('not' in rule) return questions(rule.not);
  return ('and' in rule ? rule.and : rule.or).reduce((sum, one) => sum + questions(one), 0);
};

test('every condition that is well formed is read, each question of it once', () => {
  const question = fc.oneof(
    fc.tuple(fc.constant('visits'), fc.record({ $gte: fc.nat(9) })),
    fc.tuple(fc.constant('known'), fc.boolean()),
    fc.tuple(fc.constant('journey.televisions.stage'), fc.record({ $in: stages })),
    fc.tuple(fc.constant('attributes.knowledge'), fc.record({ $startsWith: words })),
    fc.tuple(fc.constant('lastSeen'), fc.record({ $lt: fc.constant('2026-03-01') })),
  );
  const { rule } = fc.letrec<{ rule: { condition: object; asks: number } }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
      question.map(([fact, asked]) => ({ condition: { [fact]: asked }, asks: 1 })),
      tie('rule').map(({ condition, asks }) => ({ condition: { $not: condition }, asks })),
      fc
        .tuple(fc.constantFrom('$and', '$or'), fc.array(tie('rule'), { maxLength: 3 }))
        .map(([of, parts]) => ({
          condition: { [of]: parts.map(({ condition }) => condition) },
          asks: parts.reduce((sum, { asks }) => sum + asks, 0),
        })),
    ),
  }));
  fc.assert(
    fc.property(rule, ({ condition, asks }) => {
      fc.pre(asks <= 64);
      expect(questions(parseCondition(condition))).toBe(asks);
    }),
    RUNS,
  );
});

test('any other condition is refused with its place', () => {
  const names = fc.constantFrom(
    '$and',
    '$or',
    '$not',
    '$in',
    '$eq',
    'visits',
    'journey.x.stage',
    '__proto__',
    'now',
  );
  const shape = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 6 },
      json,
      fc.dictionary(names, tie('any')),
      fc.array(tie('any'), { maxLength: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(shape, (raw) => {
      try {
        expect(questions(parseCondition(raw))).toBeLessThanOrEqual(64);
      } catch (error) {
        if (!(error instanceof ConditionError)) throw error;
        expect(Array.isArray(error.path)).toBe(true);
      }
    }),
    RUNS,
  );
});
