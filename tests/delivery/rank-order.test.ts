import type { Recipient, TopicStanding } from '../../contract/decision';
import type { TopicProfile } from '../../contract/profile';
import { byInterest } from '../../server/src/delivery/rank-order';

const standing = (interest: number): TopicStanding => ({
  stage: null,
  place: -1,
  certainty: 0,
  profile: { interest, shortlist: [] as TopicProfile['shortlist'] } as TopicProfile,
});
const liking = (interests: Readonly<Record<string, number>>): Recipient =>
  ({
    topic: (key: string) => (interests[key] === undefined ? undefined : standing(interests[key])),
  }) as Recipient;
const entry = (documentId: string, ...topics: string[]) => ({ documentId, topics });
const order = (entries: ReturnType<typeof entry>[], interests: Readonly<Record<string, number>>) =>
  byInterest(entries, liking(interests))?.map((one) => one.documentId);

describe('the order by interest', () => {
  const entries = [entry('a', 'x'), entry('b', 'y'), entry('c'), entry('d', 'z', 'y')];

  test('an entry about several topics counts by the one that interests most', () => {
    expect(order(entries, { x: 1, y: 2 })).toEqual(['b', 'd', 'a', 'c']);
  });

  test('what interests nobody comes last, as it was', () => {
    expect(order(entries, { z: 1 })).toEqual(['d', 'a', 'b', 'c']);
  });

  test('interests that differ by rounding alone are the same', () => {
    expect(order(entries, { x: 1, y: 1 + 1e-13 })).toEqual(['a', 'b', 'd', 'c']);
  });

  test('there is none where nothing interests them', () => {
    expect(order(entries, { other: 3 })).toBeUndefined();
  });
});
