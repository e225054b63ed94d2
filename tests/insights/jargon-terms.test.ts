import { termsOf } from '../../server/src/insights/jargon/terms';
import { weightOf, weighTerms, type Count } from '../../server/src/insights/jargon/weigh';
import { JARGON } from '../../server/src/settings/jargon';
import { seeded } from '../history/samples';

/** What a heap of texts for experts and one of other texts add up to. */
function countOf(experts: readonly string[], others: readonly string[]): Count {
  const tally = (texts: readonly string[]): Map<string, number> => {
    const terms = new Map<string, number>();
    for (const text of texts) for (const term of termsOf([text])) terms.set(term, (terms.get(term) ?? 0) + 1);
    return terms;
  };
  const [expert, other] = [tally(experts), tally(others)];
  return { expertTexts: experts.length, otherTexts: others.length, expert, other };
}
const propose = (
  experts: readonly string[],
  others: readonly string[],
  known: readonly string[] = [],
): string[] =>
  weighTerms(countOf(experts, others), (term) => known.includes(term), JARGON).map(({ term }) => term);
const times = (n: number, text: string): string[] => Array.from({ length: n }, () => text);

describe('the terms of a text', () => {
  it('are its words and pairs, each once, whatever their case', () => {
    expect([...termsOf(['Local dimming, and local Dimming'])]).toEqual([
      'local',
      'local dimming',
      'dimming',
      'and',
      'and local',
    ]);
  });

  it('do not pair across the end of a sentence, a comma or a bracket', () => {
    const terms = termsOf(['Low lag. Bright (nits) panel, thin']);
    for (const pair of ['lag bright', 'bright nits', 'nits panel', 'panel thin'])
      expect(terms).not.toContain(pair);
  });

  it('keep what belongs to a name', () => {
    expect([...termsOf(['HDMI 2.1 und QD-OLED: 144 Hz, „Größe“.'])]).toEqual(
      expect.arrayContaining(['hdmi 2.1', 'qd-oled', '144 hz', 'größe']),
    );
  });
});

describe('how surely experts use a term more', () => {
  it('is the log-odds ratio over its standard error, worked out by hand', () => {
    // (8.5 * 19.5) / (2.5 * 1.5) = 44.2; 1/8.5 + 1/2.5 + 1/1.5 + 1/19.5 = 1.2356
    expect(weightOf(8, 10, 1, 20)).toBeCloseTo(Math.log(44.2) / Math.sqrt(1.2356), 3);
    expect(weightOf(5, 10, 10, 20)).toBeCloseTo(0, 10);
  });
});

describe('the terms that are proposed', () => {
  const plain = times(12, 'the picture is good and the room is bright');

  it('are those that texts for experts use, and others hardly', () => {
    expect(propose(times(8, 'the picture: blooming'), plain)).toEqual(['blooming']);
  });

  it('are told as a pair where the words never part, and as the word where they do', () => {
    expect(propose(times(8, 'the: local dimming'), plain)).toEqual(['local dimming']);
    const parting = [...times(5, 'the: local dimming'), ...times(3, 'the: dimming')];
    expect(propose(parting, plain)).toEqual(['dimming']);
  });

  it('are no pairs with everybody’s words', () => {
    expect(propose(times(8, 'the blooming is good'), plain)).toEqual(['blooming']);
    const some = [...times(16, 'the picture'), ...times(8, 'a room')];
    expect(propose(times(8, 'the blooming'), some)).toEqual(['blooming']);
    const rarer = [...times(25, 'thin panel'), ...times(75, 'a room')];
    expect(propose([...times(12, 'thin blooming'), ...times(28, 'a room')], rarer)).toEqual(['blooming']);
  });

  it('are not what the vocabulary has already', () => {
    expect(propose(times(8, 'the: blooming'), plain, ['blooming'])).toEqual([]);
  });

  it('need enough texts of both kinds, and enough of them that use the term', () => {
    expect(propose(times(4, 'blooming'), plain)).toEqual([]);
    expect(propose(times(8, 'blooming'), plain.slice(0, 4))).toEqual([]);
    const many = times(200, 'the picture');
    expect(propose([...times(2, 'blooming'), ...times(6, 'the picture')], many)).toEqual([]);
    expect(propose([...times(3, 'blooming'), ...times(5, 'the picture')], many)).toEqual(['blooming']);
    expect(propose([...times(4, 'blooming'), 'the picture'], plain)).toEqual(['blooming']);
  });

  it('are not what one other text in ten uses', () => {
    const experts = times(30, 'blooming');
    const others = (using: number) => [...times(using, 'blooming'), ...times(100 - using, 'the picture')];
    expect(propose(experts, others(10))).toEqual(['blooming']);
    expect(propose(experts, others(11))).toEqual([]);
  });

  it('are first of all what was planted, among texts made up at random', () => {
    const random = seeded(7);
    const everyday = Array.from({ length: 800 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}x`);
    const jargon = Array.from({ length: 20 }, (_, i) => `jargon${i}y`);
    const text = (expert: boolean): string => {
      // Few words are frequent and many are rare, as in texts that people write.
      const words = Array.from({ length: 120 }, () => everyday[Math.floor(800 * random() ** 3)] ?? '');
      const used = jargon.filter(() => random() < (expert ? 0.4 : 0.02));
      return [...words, ...used.map((term) => `. ${term} .`)].join(' ');
    };
    const experts = Array.from({ length: 40 }, () => text(true));
    const others = Array.from({ length: 120 }, () => text(false));
    const found = propose(experts, others);
    const planted = found.filter((term) => jargon.includes(term));
    console.info(
      `planted ${planted.length} of ${jargon.length} found, ${found.length - planted.length} others`,
    );
    expect(planted.length).toBeGreaterThanOrEqual(18);
    expect(found.slice(0, 20).filter((term) => jargon.includes(term)).length).toBeGreaterThanOrEqual(18);
    expect(found.length).toBeLessThanOrEqual(40);
  });
});
