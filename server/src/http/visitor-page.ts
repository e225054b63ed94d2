import type { AttributeOnPage, TopicOnPage, VisitorPage } from '../../../contract/visitor-page';
import type { Profile, SiteTopic, TopicProfile } from '../../../contract/profile';
import { tactOfAttribute, tactOfStage } from '../../../contract/tact';
import type { VisitorsHouse } from './visitor-house';

const SITE: SiteTopic = 'site';
/** Looks that a page shows. */
const LOOKS = 50;

/** Topic keys, the busiest first, the site's own journey last. */
export const byInterest = ({ topics }: Profile): string[] =>
  Object.keys(topics).sort((a, b) => {
    if (a === SITE || b === SITE) return Number(a === SITE) - Number(b === SITE);
    return (topics[b]?.interest ?? 0) - (topics[a]?.interest ?? 0);
  });

/** Everything that {@link VisitorPage} tells of what is known. */
async function known(profile: Profile, house: VisitorsHouse, locale: string): Promise<VisitorPage['known']> {
  const u = house.understanding();
  const { memory } = profile;
  const listed = Object.values(profile.topics).flatMap(({ shortlist }) => shortlist);
  const shown = [...memory.met.values()].map(({ documentId, variant, count, at }) => {
    return { documentId, variant, count, at };
  });
  const typeOf = new Map(listed.map(({ documentId, contentType }) => [documentId, contentType]));
  const entryOf = (documentId: string) => ({ documentId, contentType: typeOf.get(documentId) ?? null });
  const nameOf = await house.named([...listed, ...shown.map((one) => entryOf(one.documentId))], locale);

  const topicOf = (key: string, { shortlist, pause: _, ...topic }: TopicProfile): TopicOnPage => {
    const stage = u.stages.find((one) => one.key === topic.stage);
    return {
      ...topic,
      key,
      name: house.topicName(key, locale),
      tact: stage ? tactOfStage(stage, key, memory) : 'use',
      readiness: profile.readiness[key] ?? 0,
      shortlist: shortlist.map((item) => ({ ...nameOf(item), state: item.state, at: item.at })),
    };
  };
  const attributes = u.attributes.flatMap((attribute): AttributeOnPage[] => {
    const held = profile.attributes[attribute.key];
    if (!held) return [];
    const { value, certainty, source, since } = held;
    const tact = tactOfAttribute(attribute, source, memory);
    return [{ key: attribute.key, value, certainty, source, since, tact }];
  });
  const { events, visits, firstAt, lastAt, closeness } = profile;
  return {
    events,
    visits,
    firstAt,
    lastAt,
    closeness,
    topics: byInterest(profile).map((key) => topicOf(key, profile.topics[key] as TopicProfile)),
    attributes,
    said: [...memory.said].map(([argument, { count, at, channel }]) => ({ argument, count, at, channel })),
    met: shown.map(({ documentId, ...rest }) => ({ ...nameOf(entryOf(documentId)), ...rest })),
  };
}

/** What we know of a visitor; null for unknown and erased ones. */
export async function visitorPage(
  id: string,
  house: VisitorsHouse,
  locale: string,
): Promise<VisitorPage | null> {
  const visitor = await house.visitor(id);
  if (!visitor) return null;
  const { consent, createdAt } = visitor;
  const recalled = consent.personalisation ? await house.recall(id) : null;
  const { stages, attributes } = house.understanding();
  return {
    id,
    now: house.now(),
    since: createdAt,
    consent,
    known: recalled && (await known(recalled.profile, house, locale)),
    looks: await house.looksAt(id, LOOKS),
    vocabulary: { stages, attributes },
  };
}
