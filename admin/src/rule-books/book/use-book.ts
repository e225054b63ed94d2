import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RuleChoices } from '../../../../contract/rule-choices';
import {
  useLazyRuleBookQuery,
  useRuleBookQuery,
  useSaveRuleBookMutation,
  type RuleBookState,
} from '../../api/rule-books';
import { useMay } from '../../menu/rights';
import { layOver } from '../../settings/draft/lay-over';
import { useWords } from '../../translations/use-words';
import { bookOf, draftOf, type DraftBook } from './draft';
import { ruleFaults, type RuleFault } from './faults';
import { refusalOf, type Refusal } from './refusal';

/** A rule book as somebody is changing it. */
export interface Book {
  readonly draft: DraftBook;
  readonly version: number;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly mayChange: boolean;
  /** What is wrong, by the ids of rules; told once somebody tried to save. */
  readonly faults: ReadonlyMap<string, RuleFault>;
  readonly tried: boolean;
  /** Why the last save was refused, until something is changed. */
  readonly refusal: Refusal | null;
  change(part: Partial<DraftBook>): void;
  save(): Promise<void>;
  /** Lays what was changed over what somebody else saved, and saves that. */
  overwrite(): Promise<void>;
  /** Forgets what was changed and reads the book anew. */
  discard(): void;
  dismiss(): void;
}

interface Mine {
  readonly base: RuleBookState;
  readonly draft: DraftBook;
}

const open = (base: RuleBookState): Mine => ({ base, draft: draftOf(base.content) });
const isChanged = ({ base, draft }: Mine): boolean =>
  JSON.stringify(bookOf(draft)) !== JSON.stringify(bookOf(draftOf(base.content))) ||
  [...draft.audiences, ...draft.exclusions].some(({ unreadable }) => unreadable !== null);

/** The book of a type, or null while it is loaded; `retry` asks again after a failure. */
export function useBook(contentType: string, choices: RuleChoices | undefined) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const { data, isError, refetch } = useRuleBookQuery(contentType, { refetchOnMountOrArgChange: true });
  const [readNewest] = useLazyRuleBookQuery();
  const [put, { isLoading: saving }] = useSaveRuleBookMutation();
  const [mine, setMine] = useState<Mine | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tried, setTried] = useState(false);
  const mayChange = useMay()(['rule-books.update']);
  const retry = () => void refetch();

  const dirty = mine !== null && isChanged(mine);
  // What others saved is shown as soon as it is known, unless something was written here.
  if (data && (mine === null || (!dirty && data.version > mine.base.version))) setMine(open(data));
  if (!mine || !choices) return { book: null, failed: isError, retry };

  const faults = ruleFaults(mine.draft, choices);
  const send = async ({ base, draft }: Mine) => {
    setTried(true);
    if (faults.size > 0) return;
    const answer = await put({ contentType, version: base.version, content: bookOf(draft) });
    if ('error' in answer) return setRefusal(refusalOf(answer.error));
    setMine(open(answer.data));
    setRefusal(null);
    setTried(false);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  };
  const book: Book = {
    draft: mine.draft,
    version: mine.base.version,
    dirty,
    saving,
    mayChange,
    faults,
    tried,
    refusal,
    change(part) {
      setMine({ ...mine, draft: { ...mine.draft, ...part } });
      setRefusal(null);
    },
    save: () => send(mine),
    async overwrite() {
      const { data: base, error } = await readNewest(contentType);
      if (!base) return setRefusal(refusalOf(error));
      const content = layOver(base.content, mine.base.content, bookOf(mine.draft));
      await send({ base, draft: draftOf(content) });
    },
    discard() {
      setMine(null);
      setRefusal(null);
      setTried(false);
      retry();
    },
    dismiss: () => setRefusal(null),
  };
  return { book, failed: false, retry };
}
