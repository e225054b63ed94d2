/** A field as the Content-Type Builder knows it. */
export interface TypeField {
  readonly name: string;
  readonly type: string;
  /** Of relations: the uid of the type they lead to. */
  readonly target?: string | null;
  readonly relation?: string;
}

const VALUES = ['enumeration', 'string'];

const leads = ({ type, target, relation }: TypeField): boolean =>
  type === 'relation' && typeof target === 'string' && !relation?.startsWith('morph');

const mayBeTopic = (field: TypeField): boolean => leads(field) || VALUES.includes(field.type);

/**
 * Where a type's entries may say what they are about: an own field, or a relation or enumeration of what a relation
 * leads to, as a path (`product.category`).
 */
export function topicChoices(
  fields: readonly TypeField[],
  fieldsOf: (uid: string) => readonly TypeField[],
): readonly string[] {
  const through = fields.filter(leads).flatMap((field) =>
    fieldsOf(String(field.target))
      .filter((far) => leads(far) || far.type === 'enumeration')
      .filter(({ name }) => name !== 'localizations' && !/^(created|updated)By$/.test(name))
      .map(({ name }) => `${field.name}.${name}`),
  );
  return [...fields.filter(mayBeTopic).map(({ name }) => name), ...through];
}
