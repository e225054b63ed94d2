import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../../contract/errors';
import type { ComposedVisitor } from '../../../contract/explain-input';
import type { Understanding } from '../../../contract/understanding';
import type { Composed } from '../reasons';
import type { Topics } from '../variants';

/** 400 that names the field. */
export const refuse = (
  code: ErrorCode,
  path: readonly string[],
  message: string,
  more: object = {},
): never => {
  throw new errors.ValidationError(`${path.join('.')}: ${message}`, { code, path, ...more });
};
/** 404 that names the field. */
export const missing = (what: string, path: readonly string[]): never => {
  throw new errors.NotFoundError(`There is no such ${what}`, { code: 'not-found', path });
};

/** A composed visitor whose words are all known; topics by key. */
export function understood(
  said: ComposedVisitor,
  tools: { readonly understanding: () => Understanding; readonly topics: Pick<Topics, 'resolve'> },
): Composed {
  const u = tools.understanding();
  const topicKey = (name: string, path: readonly string[]): string =>
    name === 'site'
      ? name
      : (tools.topics.resolve(name) ?? refuse('unknown-value', path, 'there is no such topic'));
  const one = (value: string, known: readonly string[], path: readonly string[]): string =>
    known.includes(value)
      ? value
      : refuse('unknown-value', path, `"${value}" is not known; known: ${known.join(', ')}`, { known });
  const stages = Object.entries(said.stages ?? {}).map(([topic, stage]) => {
    const path = ['recipient', 'stages', topic];
    return [
      topicKey(topic, path),
      one(
        stage,
        u.stages.map(({ key }) => key),
        path,
      ),
    ] as const;
  });
  const attributes = Object.entries(said.attributes ?? {}).map(([name, value]) => {
    const path = ['recipient', 'attributes', name];
    const key = one(
      name,
      u.attributes.map((known) => known.key),
      path,
    );
    const values = u.attributes.find((known) => known.key === key)?.values ?? [];
    return [
      key,
      one(
        value,
        values.map((graded) => graded.key),
        path,
      ),
    ] as const;
  });
  const shortlist = Object.entries(said.shortlist ?? {}).map(
    ([topic, documentIds]) => [topicKey(topic, ['recipient', 'shortlist', topic]), documentIds] as const,
  );
  return {
    stages: new Map(stages),
    attributes: new Map(attributes),
    shortlist: new Map(shortlist),
    visits: said.visits ?? 1,
    device: said.device ?? null,
    channel: said.channel ?? null,
  };
}
