import type { StoredEvent } from '../../contract/event';
import type { TopicProfile } from '../../contract/profile';
import type { Understanding } from '../../contract/understanding';
import { vocabularySchema } from '../../contract/vocabulary';
import { createFold, profileAt } from '../../server/src/engine';
import { DAY, event, MINUTE, START, u } from './samples';

const STAGES = u.stages.map((stage) => stage.key);

function after(events: readonly StoredEvent[], by: Understanding = u, now = events.at(-1)?.at ?? START) {
  const fold = createFold(by);
  const state = fold.empty();
  fold.apply(state, events);
  return profileAt(state, now, by).topics;
}
const of = (topic: TopicProfile | undefined, stage: string): number =>
  topic?.belief[STAGES.indexOf(stage)] ?? 0;

const doing = (type: string, at: number, more: Partial<StoredEvent> = {}): StoredEvent =>
  event(type, at, { documentIds: type === 'compare' ? ['a', 'b'] : ['a'], ...more });
const compared = doing('compare', START);
const bought = [doing('cart', START), doing('purchase', START + MINUTE)];

describe('stages', () => {
  it('are left for the next one more often than for the one before, and rarely for a far one', () => {
    // A drop that leaves nothing in doubt: it speaks for comparing alone, all else is moving on.
    const { televisions } = after([compared, doing('drop', START + MINUTE, { documentIds: ['z'] })]);
    const before = after([compared])['televisions'];
    const gained = (stage: string): number => of(televisions, stage) / of(before, stage);
    expect(gained('decide')).toBeGreaterThan(gained('explore'));
    expect(gained('own')).toBeGreaterThan(0);
    const forward = { ...u, journey: { ...u.journey, forward: 1 } };
    expect(
      of(after([compared, doing('drop', START + MINUTE)], forward)['televisions'], 'decide'),
    ).toBeLessThan(of(after([compared, doing('drop', START + MINUTE)])['televisions'], 'decide'));
  });

  it('of the last kind are rarely left: who owns stays an owner through some looking around', () => {
    const looks = Array.from({ length: 3 }, (_, n) =>
      doing('view', START + (n + 2) * MINUTE, { documentIds: [`d${n}`] }),
    );
    expect(after([...bought, ...looks])['televisions']?.stage).toBe('own');
    const restless = { ...u, journey: { ...u.journey, leftLast: 0.3 } };
    expect(of(after([...bought, ...looks], restless)['televisions'], 'own')).toBeLessThan(
      of(after([...bought, ...looks])['televisions'], 'own') - 0.2,
    );
  });

  it('are followed by a new journey when an owner searches and compares again, and the trail tells', () => {
    const again = [30, 31, 32].flatMap((day) => [
      doing('compare', START + day * DAY),
      doing('view', START + day * DAY + MINUTE, { documentIds: [`d${day}`] }),
    ]);
    const { televisions } = after([...bought, ...again]);
    expect(televisions?.stage).toBe('compare');
    expect(televisions?.trail.map(({ from, to, move }) => [from, to, move ?? null])).toEqual([
      [null, 'decide', null],
      ['decide', 'own', null],
      ['own', 'compare', 'anew'],
    ]);
  });

  it('may each fade at their own pace', () => {
    const slow = {
      ...u,
      stages: u.stages.map((stage) => (stage.key === 'own' ? { ...stage, halfLifeDays: 300 } : stage)),
    };
    const month = START + 30 * DAY;
    expect(of(after(bought, slow, month)['televisions'], 'own')).toBeGreaterThan(
      of(after(bought, u, month)['televisions'], 'own') + 0.1,
    );
    expect(after([compared], slow, month)).toEqual(after([compared], u, month));
  });

  it('have a pace of more than nothing, in days', () => {
    const { journey, intimacy, readiness, ...vocabulary } = u;
    const paced = (halfLifeDays: unknown) => ({
      ...vocabulary,
      stages: vocabulary.stages.map((stage) => ({ ...stage, halfLifeDays })),
    });
    expect(vocabularySchema.parse(paced(7)).stages[0]?.halfLifeDays).toBe(7);
    for (const wrong of [0, -1, '7', Infinity]) {
      const { error } = vocabularySchema.safeParse(paced(wrong));
      expect(error?.issues[0]?.path).toEqual(['stages', 0, 'halfLifeDays']);
    }
    expect([journey, intimacy, readiness]).toHaveLength(3);
  });
});

describe('parent topics', () => {
  const oled = doing('compare', START, { topics: ['oled'], above: [['televisions', 'electronics']] });

  it('are given a part of the evidence, less the further up', () => {
    const topics = after([oled]);
    const [own, parent, grandparent] = ['oled', 'televisions', 'electronics'].map((key) => topics[key]);
    expect([own?.interest, parent?.interest, grandparent?.interest]).toEqual([1, 0.5, 0.25]);
    expect(of(own, 'compare')).toBeGreaterThan(of(parent, 'compare'));
    expect(of(parent, 'compare')).toBeGreaterThan(of(grandparent, 'compare'));
    expect(topics['site']?.interest).toBe(1);
  });

  it('are not given alternatives: those are chosen between on the topic itself', () => {
    expect(after([oled])['oled']?.shortlist).toHaveLength(2);
    expect(after([oled])['televisions']?.shortlist).toEqual([]);
  });

  it('are given no more than the event has, however many children speak, and once where they are named themselves', () => {
    const topics = ['oled', 'qled', 'led', 'projectors'];
    const all = doing('compare', START, { topics, above: topics.map(() => ['televisions']) });
    expect(after([all])['televisions']?.interest).toBe(0.5);
    const named = doing('compare', START, { topics: ['oled', 'televisions'], above: [['televisions'], []] });
    expect(after([named])['televisions']?.interest).toBe(0.5);
  });
});
