import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseSide, type Side } from './side';

/** All that the page shows; it stands in the address, so that it can be handed on. */
export interface Trial {
  readonly contentType: string | undefined;
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
  readonly status: 'draft' | 'published';
  /** ISO 8601; now where undefined. */
  readonly at: string | undefined;
  readonly first: Side;
  readonly second: Side;
}

const textOf = (value: unknown): string | null =>
  value === undefined || value === null || value === ''
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** What of an address is the page's own: an address that leads here with these. */
export function addressOf(trial: Partial<Trial>): string {
  const pairs = Object.entries(trial).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === null ? [] : [[name, text]];
  });
  return new URLSearchParams(pairs).toString();
}

/** Reads what is tried from the address, and writes it there. */
export function useTrial(): [Trial, (change: Partial<Trial>) => void] {
  const [params, setParams] = useSearchParams();
  const trial = useMemo((): Trial => {
    const read = (name: keyof Trial) => params.get(name) ?? undefined;
    return {
      contentType: read('contentType'),
      documentId: read('documentId'),
      locale: read('locale'),
      status: read('status') === 'draft' ? 'draft' : 'published',
      at: read('at'),
      first: parseSide(params.get('first')) ?? { is: 'composed' },
      second: parseSide(params.get('second')) ?? { is: 'default' },
    };
  }, [params]);
  const change = useCallback(
    (changes: Partial<Trial>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            const text = textOf(value);
            if (text === null) after.delete(name);
            else after.set(name, text);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [trial, change];
}
