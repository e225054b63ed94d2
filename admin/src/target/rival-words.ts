import type { Rival, Twin } from '../../../contract/targeting';
import type { EditingMeta } from '../../../contract/editing';
import { usePeopleWords } from '../editing/people-words';
import { useWords } from '../translations/use-words';

/** Says what a target competes with, a sentence each. */
export function useRivalWords(vocabulary: EditingMeta['vocabulary']) {
  const say = useWords();
  const people = usePeopleWords(vocabulary);
  return {
    rival({ variant, name, wins, by, always, both, state }: Rival): string {
      const who = variant === null ? say('default.name') : say('rival.named', { name: name ?? variant });
      const some = people(both);
      const told = always
        ? say(wins ? 'rival.wins.always' : 'rival.loses.always', { name: who })
        : some
          ? say(wins ? 'rival.wins.some' : 'rival.loses.some', { name: who, people: some })
          : say(wins ? 'rival.wins' : 'rival.loses', { name: who });
      const why = say(`rival.by.${by}`);
      const draft = state === 'live' ? '' : ` ${say('rival.unpublished')}`;
      return `${told} ${why}${draft}`;
    },
    twin: ({ name, atOnce }: Twin): string => say(atOnce ? 'twin.at-once' : 'twin.turns', { name }),
  };
}
