import { emptyRuleBook, type ParsedRuleBook } from '../../../contract/rule-book';
import type { Understanding } from '../../../contract/understanding';
import { INTIMACY, JOURNEY } from './numbers';
import { defaultVocabulary } from './vocabulary';

export { parseConfiguration, type Configuration } from './configuration';

/** What editors and site owners set. */
export interface Settings {
  readonly understanding: Understanding;
  /** The rule book of one content type. */
  ruleBookOf(contentType: string): ParsedRuleBook;
}

/** The shipped settings. */
export function createSettings(): Settings {
  return {
    understanding: { ...defaultVocabulary(), journey: JOURNEY, intimacy: INTIMACY },
    ruleBookOf: emptyRuleBook,
  };
}
