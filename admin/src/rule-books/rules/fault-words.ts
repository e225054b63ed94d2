import { useWords } from '../../translations/use-words';
import type { RuleFault } from '../book/faults';
import { useFactWords } from '../condition/fact-words';

/** Says what is wrong with a condition, and what to do. */
export function useFaultWords(): (fault: NonNullable<RuleFault['condition']>) => string {
  const say = useWords();
  const words = useFactWords();
  return (fault) => {
    if (fault.is === 'unreadable' || fault.is === 'for-all') return say(`rules.fault.${fault.is}`);
    const isOfFact = fault.is === 'value' || fault.is === 'missing';
    const about = isOfFact ? words.fact(fault.about) : fault.about;
    return say(`rules.fault.${fault.is}`, { about });
  };
}
