import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Instead } from '../../../../contract/settings';
import type { Vocabulary } from '../../../../contract/vocabulary';
import {
  useLazyVocabularyQuery,
  useSaveVocabularyMutation,
  useVocabularyQuery,
  type VocabularyState,
} from '../../api/settings';
import { useMay } from '../../menu/rights';
import { useWords } from '../../translations/use-words';
import { layOver } from './lay-over';
import { refusalOf, type Refusal } from './refusal';

/** The vocabulary as somebody is changing it. */
export interface Draft {
  readonly vocabulary: Vocabulary;
  /** As it was read: what was removed since still has its words here. */
  readonly base: Vocabulary;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly mayChange: boolean;
  /** Why the last save was refused, until something is changed. */
  readonly refusal: Refusal | null;
  change(part: Partial<Vocabulary>): void;
  /** `instead` says what becomes of places that use words which go. */
  save(instead?: readonly Instead[]): Promise<void>;
  /** Lays what was changed over what somebody else saved, and saves that. */
  overwrite(): Promise<void>;
  /** Forgets what was changed. */
  discard(): void;
  dismiss(): void;
}

interface Mine {
  readonly base: VocabularyState;
  readonly vocabulary: Vocabulary;
}

const isChanged = ({ base, vocabulary }: Mine): boolean =>
  JSON.stringify(vocabulary) !== JSON.stringify(base.content);

/** The draft, or how far it has come; `retry` asks again after a failure. */
export function useDraft(): { draft: Draft | null; failed: boolean; retry(): void } {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const { data, isError, refetch } = useVocabularyQuery(undefined, { refetchOnMountOrArgChange: true });
  const [readNewest] = useLazyVocabularyQuery();
  const [put, { isLoading: saving }] = useSaveVocabularyMutation();
  const [mine, setMine] = useState<Mine | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mayChange = useMay()(['settings.update']);
  const dirty = mine !== null && isChanged(mine);
  const isNewer = mine === null || (!dirty && data !== undefined && data.version > mine.base.version);
  const now: Mine | null = isNewer ? (data ? { base: data, vocabulary: data.content } : null) : mine;
  const retry = () => void refetch();
  if (!now) return { draft: null, failed: isError, retry };

  const send = async ({ base, vocabulary }: Mine, instead?: readonly Instead[]) => {
    const answer = await put({
      version: base.version,
      content: vocabulary,
      ...(instead && { instead }),
    });
    if ('error' in answer) return setRefusal(refusalOf(answer.error));
    setMine({ base: answer.data, vocabulary: answer.data.content });
    setRefusal(null);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  };
  const discard = () => {
    setMine(null);
    setRefusal(null);
    retry();
  };
  const draft: Draft = {
    vocabulary: now.vocabulary,
    base: now.base.content,
    dirty,
    saving,
    mayChange,
    refusal,
    change(part) {
      setMine({ base: now.base, vocabulary: { ...now.vocabulary, ...part } });
      setRefusal(null);
    },
    save: (instead) => send(now, instead),
    async overwrite() {
      const { data: newest, error } = await readNewest();
      if (!newest) return setRefusal(refusalOf(error));
      const vocabulary = layOver(newest.content, now.base.content, now.vocabulary);
      setMine({ base: newest, vocabulary });
      await send({ base: newest, vocabulary });
    },
    discard,
    dismiss: () => setRefusal(null),
  };
  return { draft, failed: false, retry };
}
