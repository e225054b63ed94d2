import type { Beliefs } from '../../../contract/visitor-page';
import type { VisitorsHouse } from './visitor-house';
import { byInterest } from './visitor-page';

/** Topics that charts are drawn of. */
const TOPICS = 8;
/** Digits of a probability. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** What was believed of a visitor, moment by moment; null for unknown visitors. */
export async function beliefsOf(id: string, house: VisitorsHouse, locale: string): Promise<Beliefs | null> {
  const profiles = await house.retrace(id);
  const latest = profiles.at(-1);
  if (!latest) return null;
  const { stages, attributes } = house.understanding();
  return {
    moments: profiles.map(({ now }) => now),
    topics: byInterest(latest)
      .slice(0, TOPICS)
      .map((key) => ({
        key,
        name: house.topicName(key, locale),
        belief: profiles.map(({ topics }) => topics[key]?.belief.map(rounded) ?? null),
        stage: profiles.map(({ topics }) => topics[key]?.stage ?? null),
      })),
    attributes: attributes
      .filter(({ key }) => profiles.some((profile) => profile.attributes[key]))
      .map(({ key }) => ({
        key,
        held: profiles.map((profile) => {
          const held = profile.attributes[key];
          return held ? { value: held.value, certainty: rounded(held.certainty) } : null;
        }),
      })),
    vocabulary: { stages, attributes },
  };
}
