import { scoreSearchWords } from '../../bench/understanding/search-words';
import type { SearchWords } from '../../contract/vocabulary';
import { searchHints } from '../../server/src/engine/search-words';
import { u } from './samples';

const told = (query: string, searchWords: readonly SearchWords[] = u.searchWords) =>
  searchHints(query, { ...u, searchWords }).map(({ attribute, value }) => `${attribute} ${value}`);
/** A site's own list, beside nothing else. */
const list = (more: Partial<SearchWords>): SearchWords[] => [
  { attribute: 'knowledge', value: 'expert', strength: 'clear', ...more },
];

describe('the reader of search strings', () => {
  it('reads knowledge on strings kept out of tuning at least 20 points better than the most frequent label', () => {
    const { strings, accuracy, majority, sure, byLabel } = scoreSearchWords('kept-out');
    console.info('kept-out half:', { strings, accuracy, majority, sure, ...byLabel });
    expect(strings).toBeGreaterThanOrEqual(150);
    expect(accuracy - majority).toBeGreaterThanOrEqual(0.2);
  });

  it('carries to topics of whose terms the shipped lists have none', () => {
    const { byTopic, majority } = scoreSearchWords('kept-out');
    const listed = ['televisions', 'cameras', 'headphones'];
    const others = Object.entries(byTopic).filter(([topic]) => !listed.includes(topic));
    const [right, all] = [0, 1].map((i) => others.reduce((sum, [, pair]) => sum + (pair[i] ?? 0), 0));
    expect(others.length).toBeGreaterThanOrEqual(10);
    expect((right ?? 0) / (all ?? 1) - majority).toBeGreaterThanOrEqual(0.2);
  });

  it('is right nine times of ten where it is sure enough to act on', () => {
    const { sure } = scoreSearchWords('kept-out');
    expect(sure.strings).toBeGreaterThanOrEqual(30);
    expect(sure.right / sure.strings).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['drill bosch same day delivery', 'pace urgent'],
    ['Bohrmaschine heute noch', 'pace urgent'],
    ['bosch gsr 18v-55 kaufen', 'pace purposeful'],
    ['QN95D', 'pace purposeful'],
    ['balcony ideas', 'pace browsing'],
    ['Geschenkideen für Mama', 'motive emotional'],
    ['cheapest 55 inch tv', 'motive rational'],
    ['Waschmaschine Stromverbrauch Vergleich', 'motive rational'],
    ['are air fryers worth it', 'attitude sceptical'],
    ['Saugroboter Nachteile Erfahrungen', 'attitude sceptical'],
    ['ps6 vorbestellen', 'attitude keen'],
  ])('hears of pace, motive and attitude too: "%s" tells %s', (query, hint) => {
    expect(told(query)).toContain(hint);
  });

  it.each(['tv', 'samsung', 'gartenstuhl', ''])('hears nothing sure in "%s"', (query) => {
    expect(told(query)).toStrictEqual([]);
  });

  it('takes who asks what a term means for somebody who does not know it, however technical the term', () => {
    expect(told('what is vrr and input lag at 4:2:0')).not.toContain('knowledge expert');
    expect(told('vrr and input lag at 4:2:0')).toContain('knowledge expert');
  });

  it('counts a list once, or different finds in it as often as the list says', () => {
    const phrases = ['tannin', 'brett'];
    expect(told('tannin brett', list({ phrases }))).toHaveLength(1);
    expect(told('tannin brett', list({ phrases, upTo: 3 }))).toHaveLength(2);
    expect(told('tannin tannin', list({ phrases, upTo: 3 }))).toHaveLength(1);
    expect(told('tannin', [...list({ phrases }), ...list({ phrases })])).toHaveLength(1);
  });

  it.each([
    ['a word, not part of one', { phrases: ['log'] }, 'log grading', 'logitech'],
    ['beginnings by a star', { phrases: ['kalibrier*'] }, 'oled kalibrieren', 'akku'],
    ['ends by a star', { phrases: ['*vergleich'] }, 'Preisvergleich tv', 'vergleichbar'],
    [
      'other words by a lone star',
      { phrases: ['how does * work'] },
      'how does a heat pump work',
      'how it works',
    ],
    ['the start by a roof', { phrases: ['^why'] }, 'why is it red', 'tell me why'],
    ['hyphens and spaces alike', { phrases: ['10 bit'] }, '10-bit panel', '10 bits'],
    ['signs that mean something in patterns', { phrases: ['hdr10+', 'c++'] }, 'HDR10+?', 'hdr100'],
    ['numbers with a unit', { pattern: 'measure', phrases: ['ohm', 'ms'] }, '300 ohm', 'ohm'],
    ['numbers with the unit glued on', { pattern: 'measure', phrases: ['mm'] }, 'sigma 35mm', '35 inch'],
    ['models', { pattern: 'model-number' }, 'samsung qn95d', 'samsung 2025'],
    ['model names of digits alone', { pattern: 'model-number' }, 'bmw 328', 'under 1500'],
    ['no models that were excepted', { pattern: 'model-number', except: ['ps*'] }, 'x100', 'ps5'],
    ['fine numbers', { pattern: 'fraction' }, 'sigma 1.4', 'sigma 14'],
    ['abbreviations', { pattern: 'abbreviation' }, 'VRR', 'var'],
    [
      'many words and none of the everyday ones',
      { pattern: 'dense', phrases: ['for'] },
      'a b c d e',
      'a b c d for',
    ],
  ] as const)('finds %s', (_, words, found, missed) => {
    expect(told(found, list(words))).toHaveLength(1);
    expect(told(missed, list(words))).toHaveLength(0);
  });

  it('learns a third language from data alone', () => {
    const french = list({ value: 'novice', language: 'fr', phrases: ["qu'est-ce que", 'pour débutant*'] });
    expect(told("Qu’est-ce que l'OLED ?", french)).toStrictEqual(['knowledge novice']);
    expect(told('appareil photo pour débutants', french)).toStrictEqual(['knowledge novice']);
  });
});
