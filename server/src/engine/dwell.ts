import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import type { State } from './state';

/**
 * Share of one piece of evidence (0-1) that an event adds: 1 for most, 0 for a view of a document that was counted
 * a moment ago, and for dwell what the page visit has gained towards the expected reading time.
 */
export function countedShare(state: State, event: StoredEvent, u: Understanding): number {
  const document = event.documentIds[0] ?? event.path ?? '';
  if (event.type === 'view') {
    state.dwell = null;
    const last = state.views.get(document);
    if (document && last !== undefined && event.at - last < u.journey.sameView) return 0;
    for (const [seen, at] of state.views) if (event.at - at >= u.journey.sameView) state.views.delete(seen);
    state.views.set(document, event.at);
    return 1;
  }
  if (event.type !== 'dwell') return 1;
  const open = state.dwell;
  const same = open && open.document === document && event.at - open.lastAt <= u.journey.pageVisit;
  const before = same ? open : { document, seconds: 0, counted: 0 };
  const seconds = Math.min(before.seconds + (event.seconds ?? 0), u.journey.pageVisit / 1000);
  const counted = Math.min(1, seconds / u.journey.expectedSeconds);
  state.dwell = { document, seconds, counted, lastAt: event.at, gained: seconds - before.seconds };
  return counted - before.counted;
}
