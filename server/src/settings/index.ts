import type { TypeRules } from '../../../contract/decision';
import type { Understanding } from '../../../contract/understanding';
import { INTIMACY, JOURNEY, THRESHOLDS } from './numbers';
import { defaultVocabulary } from './vocabulary';

export { parseConfiguration, type Configuration } from './configuration';

/** What editors and site owners set, in the form the engine takes. */
export interface Settings {
  readonly understanding: Understanding;
  /** The rules of one content type. */
  rulesOf(contentType: string): TypeRules;
}

/** The shipped settings. Rule books, when there are any, replace the empty rules per type. */
export function createSettings(): Settings {
  const vocabulary = defaultVocabulary();
  const rules: TypeRules = { audiences: [], excludes: () => false, weights: {}, thresholds: THRESHOLDS };
  return {
    understanding: { ...vocabulary, journey: JOURNEY, intimacy: INTIMACY },
    rulesOf: () => rules,
  };
}
