import type { Understanding } from '../../../contract/understanding';
import { even } from './belief';
import { emptyMemory } from './said';
import type { State } from './state';

/**
 * Makes a state that was folded under other settings fit for these. Only the base of pruned events comes to this: it
 * is older than the retention time, so that its beliefs have faded to next to nothing and are let go. What was
 * declared, interest, shortlists and trails stay. Changes `state`.
 */
export function refit(state: State, u: Understanding): State {
  for (const topic of state.topics.values()) {
    topic.belief = even(u.stages.length);
    topic.acted = -1;
    // States of earlier versions have none.
    topic.amounts ??= new Map();
  }
  state.attributes.clear();
  // A state of an earlier release has none.
  (state as { memory?: State['memory'] }).memory ??= emptyMemory();
  return state;
}
