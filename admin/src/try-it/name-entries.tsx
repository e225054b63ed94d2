import { useEffect } from 'react';
import { useEntriesToTryQuery, type Schema } from '../api/trying';

interface Props {
  readonly schema: Schema;
  readonly ids: readonly string[];
  onFound(contentType: string, labels: ReadonlyMap<string, string>): void;
}

/** Asks what the entries of one type are called, and shows nothing itself. */
export function NameEntries({ schema, ids, onFound }: Props) {
  const { data } = useEntriesToTryQuery({ schema, locale: undefined, documentIds: ids });
  useEffect(() => {
    if (data) onFound(schema.uid, new Map(data.map(({ documentId, label }) => [documentId, label])));
    // `onFound` is another one at each turn: what was found says all.
  }, [data, schema.uid]);
  return null;
}
