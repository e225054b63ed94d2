import type { Rule } from '../../../contract/condition';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Target } from '../../../contract/target';
import type { Understanding } from '../../../contract/understanding';
import type { PublishedEntry } from '../variants';

/** Different context strings that one type may make: as many copies of a page a cache would hold. */
export const DISTINCT_CONTEXTS = 64;
/** Stands for entries without a topic of their own. */
export const ANY_TOPIC = '';

/** What published targets of one type ask of whoever reads; nothing else is worth telling a cache. */
export interface FactsThatMatter {
  /** Keys of attributes. */
  readonly attributes: readonly string[];
  /** By topic key, or {@link ANY_TOPIC}: the stages that make a difference. */
  readonly stages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Facts that would make too many different strings, as the context string names them, the most used first. */
  readonly dropped: readonly string[];
}

interface Use {
  readonly name: string;
  readonly kind: 'attribute' | 'stage';
  readonly key: string;
  uses: number;
  readonly values: Set<string>;
}

/** Facts that a rule asks for. */
function factsOf(rule: Rule): readonly string[] {
  if ('test' in rule) return [rule.test.fact];
  if ('not' in rule) return factsOf(rule.not);
  return ('and' in rule ? rule.and : rule.or).flatMap(factsOf);
}

/**
 * What of a recipient the published targets of a type ask for, with the audiences they name. The least used facts are
 * left out until no more than {@link DISTINCT_CONTEXTS} different strings can come of it.
 * @param only the one topic that counts; every topic of the entries where it is null
 */
export function factsThatMatter(
  entries: readonly PublishedEntry[],
  topicsOf: ReadonlyMap<string, readonly string[]>,
  book: ParsedRuleBook,
  u: Understanding,
  only: string | null,
  topicKey: (name: string) => string | undefined,
): FactsThatMatter {
  const uses = new Map<string, Use>();
  const count = (kind: Use['kind'], key: string, values: readonly string[]): void => {
    const name = kind === 'attribute' ? key : key === ANY_TOPIC ? 'stage' : `stage@${key}`;
    const use = uses.get(name) ?? { name, kind, key, uses: 0, values: new Set<string>() };
    use.uses += 1;
    for (const value of values) use.values.add(value);
    uses.set(name, use);
  };
  const attribute = (key: string): void => {
    const scale = u.attributes.find((one) => one.key === key);
    if (scale)
      count(
        'attribute',
        key,
        scale.values.map((one) => one.key),
      );
  };
  const allStages = u.stages.map(({ key }) => key);
  const audience = (name: string): void => {
    const rule = book.audiences.find(({ key }) => key === name)?.rule;
    for (const fact of rule ? factsOf(rule) : []) {
      const [head, about, tail] = fact.split('.');
      if (head === 'attributes' && about !== undefined) attribute(about);
      const topic = head === 'journey' && tail === 'stage' && about !== undefined && topicKey(about);
      if (topic && (only === null || only === topic)) count('stage', topic, allStages);
    }
  };
  const target = ({ stages, attributes, audience: named }: Target, topics: readonly string[]): void => {
    for (const key of Object.keys(attributes ?? {})) attribute(key);
    const known = stages?.filter((stage) => allStages.includes(stage)) ?? [];
    for (const topic of known.length > 0 ? topics : []) count('stage', topic, known);
    if (named !== undefined) audience(named);
  };
  for (const { documentId, head, variants } of entries) {
    const own = topicsOf.get(documentId) ?? [];
    const about = own.length === 0 ? [only ?? ANY_TOPIC] : own;
    const counted = about.filter((topic) => only === null || topic === only);
    for (const one of variants) if (!one.paused) target(one.target, counted);
    if (head) target(head.target, counted);
  }
  return fitted([...uses.values()]);
}

/** Keeps the most used facts that fit together. */
function fitted(uses: readonly Use[]): FactsThatMatter {
  const byUse = [...uses].sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
  const kept: Use[] = [];
  const dropped: string[] = [];
  let distinct = 1;
  for (const use of byUse) {
    // One more for whoever is not known well enough.
    const more = distinct * (use.values.size + 1);
    if (more > DISTINCT_CONTEXTS) dropped.push(use.name);
    else {
      kept.push(use);
      distinct = more;
    }
  }
  return {
    attributes: kept.filter(({ kind }) => kind === 'attribute').map(({ key }) => key),
    stages: new Map(kept.filter(({ kind }) => kind === 'stage').map(({ key, values }) => [key, values])),
    dropped,
  };
}
