import type { Json } from '../../../contract/variant';
import type { Field, Model, Models } from '../variants';
import { isRow, listed, type Row } from './house';

/** What an entry or component says, in the form of an overlay that leaves nothing out. */
export type Written = { readonly [attribute: string]: Json };

const reference = (field: Field, row: unknown): Json => {
  if (!isRow(row)) return null;
  const documentId = String(row.documentId);
  return field.target === null ? { __type: String(row.__type), documentId } : documentId;
};

/** No text is nothing, as a form leaves it where text was cleared. */
export const scalar = (value: unknown): Json =>
  value === undefined || value === '' ? null : value instanceof Date ? value.toISOString() : (value as Json);

/** One component. */
export function writtenPart(models: Models, uid: unknown, row: unknown): Json {
  const model = typeof uid === 'string' ? models.get(uid) : undefined;
  return model && isRow(row) ? written(models, model, row) : null;
}

function writtenValue(models: Models, field: Field, value: unknown): Json {
  const part = (of: unknown) => writtenPart(models, field.target, of);
  switch (field.kind) {
    case 'media':
    case 'relation':
      return field.many ? listed(value).map((one) => reference(field, one)) : reference(field, value);
    case 'component':
      return field.many ? listed(value).map(part) : part(value);
    case 'zone':
      return listed(value).flatMap((one) => {
        const uid = isRow(one) ? one.__component : undefined;
        const of = writtenPart(models, uid, one);
        return isRow(of) ? [{ __component: String(uid), ...(of as Written) }] : [];
      });
    case 'scalar':
      return scalar(value);
    case 'unsupported':
      return null;
  }
}

/** Everything of a row that may vary. The row must be read with all that lies in it. */
export function written(models: Models, model: Model, row: Readonly<Row>): Written {
  return Object.fromEntries(
    [...model.fields.values()]
      .filter(({ varies }) => varies)
      .map((field) => [field.name, writtenValue(models, field, row[field.name])]),
  );
}

/** Text for comparing: the same for the same value, whatever the order of keys. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part as Json)}`).join()}}`;
}

export const isSame = (a: Json, b: Json): boolean => canonical(a) === canonical(b);

/** Whether a value says "nothing here". */
export const isNothing = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
