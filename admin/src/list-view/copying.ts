import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useCopySetMutation } from '../api/list-view';
import { useWords } from '../translations/use-words';

/** What became of one entry. */
export interface Outcome {
  readonly documentId: string;
  readonly good: boolean;
  /** For people. */
  readonly words: string;
}

export interface Copying {
  readonly outcomes: readonly Outcome[];
  readonly running: boolean;
  /** Copies to one entry after the other: each is done wholly or not at all. */
  start(from: string, to: readonly string[], words: boolean): Promise<void>;
}

interface InUrl {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Copies variants from one entry to others and says of each what became of it. */
export function useCopying(contentType: string): Copying {
  const say = useWords();
  const [{ query }] = useQueryParams<InUrl>();
  const [copySet] = useCopySetMutation();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [running, setRunning] = useState(false);
  const locale = query.plugins?.i18n?.locale;

  const copyTo = async (from: string, to: string, words: boolean, readAnew: boolean): Promise<Outcome> => {
    const answer = await copySet({ contentType, locale, from, to, words, readAnew });
    if ('error' in answer) {
      const { message } = answer.error as { message?: string };
      return { documentId: to, good: false, words: message ?? say('copy.failed') };
    }
    const { copied, kept } = answer.data;
    const said = [
      ...(copied.length > 0 ? [say('copy.copied', { count: String(copied.length) })] : []),
      ...(kept.length > 0 ? [say('copy.kept', { count: String(kept.length) })] : []),
    ];
    return { documentId: to, good: true, words: said.join(', ') || say('copy.nothing') };
  };

  return {
    outcomes,
    running,
    async start(from, to, words) {
      setRunning(true);
      setOutcomes([]);
      for (const documentId of to) {
        const outcome = await copyTo(from, documentId, words, documentId === to.at(-1));
        setOutcomes((before) => [...before, outcome]);
      }
      setRunning(false);
    },
  };
}
