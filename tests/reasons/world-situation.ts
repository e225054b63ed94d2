import { createFold, recipientAt } from '../../server/src/engine';
import type { Situation } from '../../server/src/reasons';
import type { Recipient } from '../../contract/decision';
import type { Recollection } from '../../server/src/delivery/context';
import { supposing } from '../../server/src/delivery/supposing';
import type { World } from './worlds';

/** The visitor of a world at its moment, with these events after all others. */
export function recipientOf({ u, history, now }: World, more: World['history'] = []): Recipient {
  const fold = createFold(u);
  const state = fold.empty();
  fold.apply(state, [...history, ...more]);
  return recipientAt(state, now, u);
}

export function recalledOf(world: World): Recollection | null {
  const { standing } = world;
  if (standing === 'url') return null;
  return standing === 'known' ? { standing, recipient: recipientOf(world) } : { standing };
}

/** What explanations are asked about in a world. */
export function situationOf(world: World): Situation {
  const { u, book, entry, explicit, standing, now } = world;
  const recalled = recalledOf(world);
  const suppose = supposing({ explicit, recalled, now, drafts: false }, u);
  return {
    entry,
    book,
    topicKey: (name) => name,
    scales: u,
    context: suppose(null, null),
    recipient: standing === 'known' || standing === 'newcomer' ? recipientOf(world) : null,
    channel: 'web',
    suppose,
  };
}
