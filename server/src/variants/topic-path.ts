import type { Field } from './fields';
import type { Model, Models } from './models';

/** Where the topics of a type's entries are found. */
export interface TopicPath {
  /** Relations to follow, in order; empty for `self` and for a plain attribute. */
  readonly relations: readonly string[];
  /** The attribute whose value is the topic, or null where the last document itself is. */
  readonly value: Field | null;
  /** The type whose documents are topics. */
  readonly taxonomy: string | null;
  /** Types whose changes may change what an entry is about. */
  readonly uids: ReadonlySet<string>;
}

/** Reads the configured topic of a type; null where there is none, or it leads nowhere. */
export function topicPath(models: Models, model: Model): TopicPath | null {
  if (model.topic === null) return null;
  const uids = new Set([model.uid]);
  if (model.topic === 'self') return { relations: [], value: null, taxonomy: model.uid, uids };
  const relations: string[] = [];
  let at: Model = model;
  for (const name of model.topic.split('.')) {
    const field = at.fields.get(name);
    if (field?.kind === 'scalar') return { relations, value: field, taxonomy: null, uids: uids.add(at.uid) };
    const target = field?.kind === 'relation' && field.target !== null ? models.get(field.target) : undefined;
    if (!target) return null;
    relations.push(name);
    uids.add(target.uid);
    at = target;
  }
  return { relations, value: null, taxonomy: at.uid, uids };
}

type Populate = { [relation: string]: { select: string[]; populate?: Populate } };

/** The query parts that read what the path leads to. */
export function topicQuery({ relations, value }: TopicPath): { select: string[]; populate: Populate } {
  const select = (last: boolean) => (last && value ? ['documentId', value.name] : ['documentId']);
  const populate = (index: number): Populate => {
    const name = relations[index];
    if (name === undefined) return {};
    return { [name]: { select: select(index === relations.length - 1), populate: populate(index + 1) } };
  };
  return { select: [...select(relations.length === 0), 'publishedAt'], populate: populate(0) };
}

type Row = Readonly<Record<string, unknown>>;

/** Topic keys of one row that was read with {@link topicQuery}. */
export function topicsOfRow({ relations, value }: TopicPath, row: Row): string[] {
  let rows: readonly Row[] = [row];
  for (const name of relations) {
    rows = rows.flatMap((one) => {
      const next = one[name];
      if (Array.isArray(next)) return next as Row[];
      return typeof next === 'object' && next !== null ? [next as Row] : [];
    });
  }
  return rows.flatMap((one) => {
    const key = value ? one[value.name] : one.documentId;
    return typeof key === 'string' || typeof key === 'number' ? [String(key)] : [];
  });
}
