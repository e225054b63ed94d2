import type { Understanding } from '../../../contract/understanding';
import { emptyMemory } from './said';
import { stagesOf } from './stages';
import type { State } from './state';

/**
 * Makes a state that was folded under other settings fit for these. Only the base of pruned events comes to this: it
 * is older than the retention time, so that its beliefs have faded to next to nothing and are let go. What was
 * declared, interest, shortlists and trails stay. Changes `state`.
 */
export function refit(state: State, u: Understanding): State {
  for (const topic of state.topics.values()) {
    topic.belief = [...stagesOf(u).prior];
    topic.acted = -1;
    // States of earlier versions have none.
    topic.amounts ??= new Map();
    topic.pause ??= 0;
  }
  state.attributes.clear();
  state.seen ??= new Map();
  state.heard ??= new Map();
  state.dwell = null;
  // A state of an earlier release has none.
  (state as { memory?: State['memory'] }).memory ??= emptyMemory();
  return state;
}
