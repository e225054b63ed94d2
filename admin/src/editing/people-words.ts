import { useTargetWords, type TargetWords } from '../panel/target-words';
import type { EditingMeta } from '../../../contract/editing';

/** Says whom a variant is for: "Comparing · novice". */
export const usePeopleWords = (vocabulary: EditingMeta['vocabulary']): TargetWords['people'] =>
  useTargetWords({ vocabulary, topics: {} }).people;
