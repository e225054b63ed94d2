import type { Target } from '../../../../contract/target';
import type { Filled, FillInput, SayableFacts } from '../../../../contract/token-help';
import type { Understanding } from '../../../../contract/understanding';
import type { Json } from '../../../../contract/variant';
import type { Words } from '../../../../contract/vocabulary';
import { faultsIn } from './check';
import { FILTERS } from './language';
import { sayableFacts } from './named-facts';
import { sayingWith } from './saying';
import { textNodes } from './speak-blocks';
import { createTemplates } from './templates';

type Scales = Pick<Understanding, 'stages' | 'attributes'>;

/** Whom a text is tried out on, and on what. */
export interface SampleVisitor {
  /** Names of entries that they might have in play. */
  readonly names: readonly string[];
  readonly topic: string | null;
  readonly said: readonly string[];
  /** Whom the text is written for. */
  readonly target: Target;
  readonly locale: string;
}

const DAYS_AWAY = 12;

/** All that a text may name of a visitor who is as the target says. */
function factsOf({ names, topic, said, target, locale }: SampleVisitor, u: Scales): Record<string, unknown> {
  const say = (words: Words): string => words[locale.slice(0, 2)] ?? words.en;
  const stage = u.stages.find(({ key }) => key === target.stages?.[0]) ?? u.stages[0];
  const attributes = u.attributes.flatMap(({ key, values }) => {
    const value = values.find((one) => one.key === target.attributes?.[key]) ?? values[0];
    return value ? [[key, say(value.label)]] : [];
  });
  return {
    ...(names.length > 0 && { shortlist: names, dropped: names.slice(-1) }),
    ...(names.length > 1 && { lastCompared: names.slice(0, 2) }),
    ...(topic !== null && { topic }),
    ...(stage && { stage: say(stage.description) }),
    returnedAfter: DAYS_AWAY,
    said,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
  };
}

const textsOf = (text: FillInput['text']): string[] =>
  typeof text === 'string' ? [text] : textNodes(text as Json).map((node) => node.text);
const shown = (said: Json | undefined): string | null =>
  said === undefined ? null : textsOf(said as FillInput['text']).join('\n');

/** What a text may name, for those who write it. */
export const sayable = (u: Scales): SayableFacts => ({ facts: sayableFacts(u), filters: FILTERS });

/** Says a text to a sample visitor and to a stranger, as delivery would; and what is wrong with it. */
export function tryOut({ text, kind }: FillInput, visitor: SampleVisitor, u: Scales): Filled {
  const templates = createTemplates();
  const to = (facts: Readonly<Record<string, unknown>>) =>
    // What fails is among the faults.
    sayingWith(templates, facts, visitor.locale, () => undefined)(text as Json, kind, []);
  return {
    sample: shown(to(factsOf(visitor, u))),
    stranger: shown(to({ attributes: {} })),
    faults: textsOf(text).flatMap((one) => faultsIn(one, kind === 'markdown' ? kind : 'plain', u)),
  };
}
