import type { FactValue } from '../../../contract/facts';
import type { TopicStanding } from '../../../contract/decision';

const DAY = 24 * 60 * 60 * 1000;

/** What the trail of a topic tells at `now`; see the contract for what each fact means. Null where it is not known. */
export function trailFact(part: string, { stage, profile }: TopicStanding, now: number): FactValue {
  if (!profile) return null;
  if (part === 'returnedAfter') return profile.pause > 0 ? profile.pause / DAY : null;
  const last = profile.trail.at(-1);
  if (stage === null || !last) return null;
  if (part === 'stalledFor') return (now - last.at) / DAY;
  return last.move === (part === 'skipped' ? 'skip' : 'back');
}
