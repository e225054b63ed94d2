import type { RuleBook } from '../../../../contract/rule-book';
import { holdsForAll } from '../condition/holds-for-all';

/** An audience or an exclusion while somebody writes it. */
export interface DraftRule {
  /** The same as long as the page is open. */
  readonly id: string;
  /** What variants call an audience; exclusions have none. */
  readonly key: string;
  /** Its key may still be changed. */
  readonly isNew: boolean;
  readonly name: string;
  readonly description: string;
  readonly condition: unknown;
  /** Somebody said that an exclusion without a condition is meant: nobody gets a variant. */
  readonly meantForAll: boolean;
  /** What was written as JSON and is none; the condition is then what it was before. */
  readonly unreadable: string | null;
}

/** Number fields are empty while somebody types. */
export interface DraftBook extends Omit<
  RuleBook,
  'audiences' | 'exclusions' | 'sureFrom' | 'holdout' | 'weights'
> {
  readonly audiences: readonly DraftRule[];
  readonly exclusions: readonly DraftRule[];
  readonly sureFrom: number | undefined;
  readonly holdout: number | undefined;
  readonly weights: Readonly<Record<string, number>>;
}

/** The two ordered lists of a book. */
export type RuleList = 'audiences' | 'exclusions';

let serial = 0;
const freshId = (): string => `rule-${String((serial += 1))}`;

/** A rule that holds for everybody until somebody says more. */
export const newRule = (): DraftRule => ({
  id: freshId(),
  key: '',
  isNew: true,
  name: '',
  description: '',
  condition: {},
  meantForAll: false,
  unreadable: null,
});

const draftRule = (rule: {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  readonly condition: unknown;
}): DraftRule => ({
  ...newRule(),
  key: rule.key ?? '',
  isNew: false,
  name: rule.name,
  description: rule.description ?? '',
  condition: rule.condition,
  meantForAll: holdsForAll(rule.condition),
});

export const draftOf = (book: RuleBook): DraftBook => ({
  ...book,
  audiences: book.audiences.map(draftRule),
  exclusions: book.exclusions.map(draftRule),
});

/** The book as it is saved; an empty number is none, which the server refuses by its name. */
export const bookOf = (draft: DraftBook): RuleBook => ({
  ...draft,
  audiences: draft.audiences.map(({ key, name, description, condition }) => ({
    key,
    name: name.trim(),
    ...(description.trim() !== '' && { description: description.trim() }),
    condition,
  })),
  exclusions: draft.exclusions.map(({ name, condition }) => ({ name: name.trim(), condition })),
  sureFrom: draft.sureFrom ?? NaN,
  holdout: draft.holdout ?? NaN,
});
