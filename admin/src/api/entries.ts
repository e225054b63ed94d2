import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { EntryPanel } from '../../../contract/panel';
import { PLUGIN_ID } from '../plugin-id';

/** An entry in one locale; the type's default locale where none is named. */
export interface EntryInLocale {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | undefined;
}

/** How far an answer has come. `refused`: this person may not see it. */
export type Answer<T> =
  { readonly is: 'loading' | 'failed' | 'refused' } | { readonly is: 'here'; readonly data: T };

const FORBIDDEN = 403;
const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;

/**
 * Who gets what of an entry. `edition` is any text that changes with the entry; the answer is then asked for anew
 * while the last one stays. `retry` asks again after a failure, `again` while the last one stays.
 */
export function useEntryPanel(
  { contentType, documentId, locale }: EntryInLocale,
  edition: string,
): { readonly answer: Answer<EntryPanel>; retry(): void; again(): void } {
  const { get } = useFetchClient();
  const asked = JSON.stringify([contentType, documentId, locale]);
  const [heard, setHeard] = useState<{ of: string; answer: Answer<EntryPanel> } | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    // Two answers may come in the other order than they were asked for.
    let outdated = false;
    const path = [contentType, documentId].map(encodeURIComponent).join('/');
    const tell = (answer: Answer<EntryPanel>) => {
      if (!outdated) setHeard({ of: asked, answer });
    };
    get<{ data: EntryPanel }>(`/${PLUGIN_ID}/entries/${path}`, { params: { locale } }).then(
      ({ data }) => tell({ is: 'here', data: data.data }),
      (error: unknown) => tell({ is: statusOf(error) === FORBIDDEN ? 'refused' : 'failed' }),
    );
    return () => {
      outdated = true;
    };
  }, [get, asked, contentType, documentId, locale, edition, attempt]);

  const again = useCallback(() => setAttempt((last) => last + 1), []);
  const retry = useCallback(() => {
    setHeard(null);
    again();
  }, [again]);
  return { answer: heard?.of === asked ? heard.answer : { is: 'loading' }, retry, again };
}
