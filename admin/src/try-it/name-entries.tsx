import { useEffect } from 'react';
import { NAMED, useEntriesToTryQuery, type Schema } from '../api/trying';

interface Props {
  readonly schema: Schema;
  readonly ids: readonly string[];
  onFound(contentType: string, labels: ReadonlyMap<string, string>): void;
}

function NameSome({ schema, ids, onFound }: Props) {
  const { data } = useEntriesToTryQuery({ schema, locale: undefined, documentIds: ids });
  useEffect(() => {
    if (data) onFound(schema.uid, new Map(data.map(({ documentId, label }) => [documentId, label])));
    // `onFound` is another one at each turn: what was found says all.
  }, [data, schema.uid]);
  return null;
}

/** Asks what the entries of one type are called, as many at once as the server lists, and shows nothing itself. */
export function NameEntries({ ids, ...props }: Props) {
  const starts = ids.flatMap((_, index) => (index % NAMED === 0 ? [index] : []));
  return starts.map((start) => <NameSome key={start} {...props} ids={ids.slice(start, start + NAMED)} />);
}
