import type { Said } from '../../../contract/explanation';
import type { Suggests, Target } from '../../../contract/target';
import type { Understanding } from '../../../contract/understanding';
import type { Attribute, Strength } from '../../../contract/vocabulary';
import type { Question } from './explain';
import { testsIn } from './thresholds';

/** A kind of event that could happen once more. */
export interface Kind {
  readonly event: string;
  /** What the entry that is read suggests. */
  readonly suggests?: Suggests;
  readonly query?: string;
  /** 1 weak, 2 clear, 3 strong evidence. */
  readonly effort: number;
}

const EFFORT: Readonly<Record<Strength, number>> = { weak: 1, clear: 2, strong: 3 };

const targetsOf = ({ entry }: Question): readonly Target[] => [
  entry.target,
  ...entry.variants.map((one) => one.target),
];

/** Attributes that a target of the entry or a condition of the book names: no other one can change a decision. */
function namedAttributes(question: Question): readonly Attribute[] {
  const { book, scales } = question;
  const named = new Set(targetsOf(question).flatMap((target) => Object.keys(target.attributes ?? {})));
  for (const { rule } of [...book.audiences, ...book.exclusions]) {
    for (const { fact } of testsIn(rule)) {
      const [head, key] = fact.split('.');
      if (head === 'attributes' && key) named.add(key);
    }
  }
  return scales.attributes.filter(({ key }) => named.has(key));
}

/** What could be said of the recipient: values of attributes, those first that a target names, and on `topic`, where one is given, a stage. */
export function sayings(question: Question, topic: string | null): Said[] {
  const meant = ({ key }: Attribute, value: string): boolean =>
    targetsOf(question).some(({ attributes }) => attributes?.[key] === value);
  const values = namedAttributes(question)
    .flatMap((one) => one.values.map(({ key }) => ({ one, key, meant: meant(one, key) })))
    .sort((a, b) => Number(b.meant) - Number(a.meant))
    .map(({ one, key }): Said => ({ kind: 'attribute', attribute: one.key, value: key }));
  if (topic === null) return values;
  return [
    ...values,
    ...question.scales.stages.map(({ key }): Said => ({ kind: 'stage', topic, stage: key })),
  ];
}

/** What there is to read: for one stage, for one value of an attribute, or for whom a target of the entry is written. */
function readings(question: Question): Suggests[] {
  const written = targetsOf(question).flatMap(({ stages, attributes }): Suggests[] =>
    stages && attributes ? [{ stages, attributes }] : [],
  );
  return [
    ...question.scales.stages.map(({ key }) => ({ stages: [key] })),
    ...namedAttributes(question).flatMap(({ key, values }) =>
      values.map((value) => ({ attributes: { [key]: value.key } })),
    ),
    ...new Map(written.map((one) => [JSON.stringify(one), one])).values(),
  ];
}

/** Kinds of events that are evidence of anything, in the vocabulary's order. */
export function eventKinds(u: Understanding, question: Question): Kind[] {
  const attributes = namedAttributes(question);
  const toRead = readings(question);
  // What begins with $ is read out of other events, and cannot happen by itself.
  const signals = u.signals.filter(({ event }) => !event.startsWith('$'));
  const kinds = signals.flatMap(({ event, stages, suggests }): Kind[] => [
    ...(stages ? [{ event, effort: Math.max(...Object.values(stages).map((one) => EFFORT[one])) }] : []),
    ...(suggests ? toRead.map((read) => ({ event, suggests: read, effort: EFFORT[suggests] })) : []),
  ]);
  const searches = u.searchWords.flatMap(({ attribute, strength, phrases, pattern }): Kind[] => {
    // A phrase may mark its start and its open end.
    const query = pattern === undefined ? phrases?.[0]?.replace(/[\^*]/g, '') : undefined;
    if (!query || attributes.every(({ key }) => key !== attribute)) return [];
    return [{ event: 'search', query, effort: EFFORT[strength] }];
  });
  return [...kinds, ...searches];
}
