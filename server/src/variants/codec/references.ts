import { isStorableText } from '../../../../contract/text';
import type { Json } from '../../../../contract/variant';
import type { Field } from '../fields';
import { refused, written, type Path } from '../refused';
import { wrongValue, type Encode, type Encoding } from './encoding';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255 && isStorableText(value);

const isNamed = (value: unknown): value is { readonly __type: unknown; readonly documentId: unknown } =>
  typeof value === 'object' && value !== null && '__type' in value && 'documentId' in value;

/** Notes what one reference names; a relation to any type says which. */
function mention({ models, mentions }: Encoding, field: Field, value: unknown, path: Path): Json {
  if (field.target !== null) {
    if (!isId(value)) {
      throw wrongValue(path, 'a document id', value, 'Send the documentId of what it refers to.');
    }
    mentions.push({ field, uid: field.target, documentId: value, path });
    return value;
  }
  if (!isNamed(value) || !isId(value.documentId)) {
    const advice = 'It refers to any type: say which with __type.';
    throw wrongValue(path, 'an object of __type and documentId', value, advice);
  }
  const { __type: uid, documentId } = value;
  if (typeof uid !== 'string' || models.get(uid)?.isComponent !== false) {
    throw wrongValue([...path, '__type'], 'the uid of a content type', uid, 'Such as api::article.article.');
  }
  mentions.push({ field, uid, documentId, path });
  return { __type: uid, documentId };
}

/** Media and relations: a document id, or a list of them in order where there are many. */
export const references: Encode = (encoding, field, value, path) => {
  if (!field.many) return value === null ? null : mention(encoding, field, value, path);
  if (value === null) return [];
  if (!Array.isArray(value)) {
    throw wrongValue(path, 'a list of document ids', value, 'Send [] for "none here".');
  }
  const named = value.map((one, index) => mention(encoding, field, one, [...path, index]));
  if (new Set(named.map((one) => JSON.stringify(one))).size < named.length) {
    throw refused('invalid', path, `${written(path)} names one document twice. Name each once.`);
  }
  return named;
};
