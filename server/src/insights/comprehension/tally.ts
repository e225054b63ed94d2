import type { ComprehensionNumbers, RecipientKind, Understood } from '../../../../contract/comprehension';
import { estimate } from './estimate';
import { habitsOf } from './habits';
import { patternOf, type Pattern } from './seen';
import type { Reading } from './readings';

/** Readings by what was seen of them. */
type Patterns = Map<Pattern, number>;

/** Of one entry: by variant ('' for default content), then by kind of recipient. */
type Entry = Map<string, Map<string, Patterns>>;

const entryName = (contentType: string, documentId: string): string => `${contentType} ${documentId}`;
const kindName = ({ stage, knowledge }: RecipientKind): string =>
  JSON.stringify([stage ?? null, knowledge ?? null]);

/** Counts readings; it holds nothing of anybody, and grows with variants and kinds, not with visitors. */
export interface Tally {
  add(reading: Reading, kind: RecipientKind): void;
  /** Learns from all that was added how the people of this site show that they understood; rows go by it from then on. */
  learn(): Promise<void>;
  /** One row of an entry. Each visitor must have been added once for it at most. */
  row(contentType: string, documentId: string, variant: string | null, kind: RecipientKind): Understood;
}

export function createTally(numbers: ComprehensionNumbers): Tally {
  const entries = new Map<string, Entry>();
  let habits = numbers;
  const patternsOf = (entry: Entry, variant: string, kind: string): Patterns => {
    let kinds = entry.get(variant);
    if (!kinds) entry.set(variant, (kinds = new Map()));
    let patterns = kinds.get(kind);
    if (!patterns) kinds.set(kind, (patterns = new Map()));
    return patterns;
  };
  return {
    add(reading, { stage, knowledge }) {
      const name = entryName(reading.contentType, reading.documentId);
      let entry = entries.get(name);
      if (!entry) entries.set(name, (entry = new Map()));
      const pattern = patternOf(reading);
      const kinds: RecipientKind[] = [{}];
      if (stage !== undefined) kinds.push({ stage });
      if (knowledge !== undefined) kinds.push({ knowledge });
      for (const kind of kinds) {
        const patterns = patternsOf(entry, reading.variant ?? '', kindName(kind));
        patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
      }
    },
    async learn() {
      const all = kindName({});
      const groups = [...entries.values()].flatMap((entry) =>
        [...entry.values()].map((kinds) => kinds.get(all)),
      );
      habits = await habitsOf(
        groups.filter((group) => group !== undefined),
        numbers,
      );
    },
    row(contentType, documentId, variant, kind) {
      const patterns = entries
        .get(entryName(contentType, documentId))
        ?.get(variant ?? '')
        ?.get(kindName(kind));
      const visitors = [...(patterns?.values() ?? [])].reduce((a, b) => a + b, 0);
      const about = { contentType, documentId, variant, kind };
      if (!patterns || visitors < numbers.fewest) {
        return { ...about, state: 'too-few', understood: null, low: null, high: null, visitors: null };
      }
      const { understood, low, high } = estimate(patterns, habits);
      const rounded = (share: number): number => Math.round(share * 1000) / 1000;
      return {
        ...about,
        state: 'estimated',
        understood: rounded(understood),
        low: rounded(low),
        high: rounded(high),
        visitors,
      };
    },
  };
}
