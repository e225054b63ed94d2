import { isStorableText } from '../../../../contract/text';
import { refused, written } from '../refused';
import { wrongValue, type Encode } from './encoding';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255 && isStorableText(value);

/** Media and relations: a document id, or a list of them in order where there are many. */
export const references: Encode = ({ mentions }, field, value, path) => {
  const uid = field.target;
  if (uid === null) throw refused('not-overridable', path, `${written(path)} cannot vary. Leave it out.`);
  const mention = (documentId: unknown, at: typeof path): string => {
    if (!isId(documentId)) {
      throw wrongValue(at, 'a document id', documentId, 'Send the documentId of what it refers to.');
    }
    mentions.push({ field, uid, documentId, path: at });
    return documentId;
  };
  if (!field.many) return value === null ? null : mention(value, path);
  if (value === null) return [];
  if (!Array.isArray(value)) {
    throw wrongValue(path, 'a list of document ids', value, 'Send [] for "none here".');
  }
  const ids = value.map((documentId, index) => mention(documentId, [...path, index]));
  if (new Set(ids).size < ids.length) {
    throw refused('invalid', path, `${written(path)} names one document twice. Name each once.`);
  }
  return ids;
};
