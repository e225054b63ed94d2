import type { Operator } from '../../../../contract/condition';
import { factKind, type FactType } from '../../../../contract/facts';
import { en } from '../../translations/en';
import { useWords } from '../../translations/use-words';
import { useChoices, useLabelOf } from './choices';

type Key = keyof typeof en;
const isKey = (name: string): name is Key => name in en;

/** How facts and operators are called. */
export interface FactWords {
  /** "Stage on Televisions"; the name itself where there is no such fact. */
  fact(name: string): string;
  /** "Stage on …", for the list to choose from. */
  kind(pattern: string): string;
  /** "is at least". */
  operator(op: string, type: FactType): string;
}

export function useFactWords(): FactWords {
  const say = useWords();
  const { aboutOf } = useChoices();
  const labelOf = useLabelOf();
  const named = (pattern: string, about: string): string => {
    const key = `rules.fact.${pattern}`;
    return isKey(key) ? say(key, { about }) : pattern.replace('*', about);
  };
  return {
    fact(name) {
      const kind = factKind(name);
      if (!kind) return name;
      return named(kind.name, kind.about === null ? '' : labelOf(aboutOf(kind.name), kind.about));
    },
    kind(pattern) {
      const own = `rules.kind.${pattern}`;
      return isKey(own) ? say(own) : named(pattern, '…');
    },
    operator(op, type) {
      const own = `rules.operator.${type}.${op}`;
      if (isKey(own)) return say(own);
      const usual = `rules.operator.${op satisfies string as Operator}`;
      return isKey(usual) ? say(usual) : op;
    },
  };
}
