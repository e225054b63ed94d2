import { reading, readerOf } from '../../server/src/insights/readability/advice';
import { bandOf, readingEase } from '../../server/src/insights/readability/formula';
import { sentencesOf, wordsOf } from '../../server/src/insights/readability/language';
import { measured, summed } from '../../server/src/insights/readability/measure';
import { shippedUnderstanding } from '../../server/src/settings';
import { READABILITY } from '../../server/src/settings/readability';

const { attributes } = shippedUnderstanding();
const reader = (value?: string) => readerOf(value, attributes, READABILITY);
const read = (text: string, language = 'en', value?: string) =>
  reading([text], language, reader(value), READABILITY);

const PLAIN =
  'Sit down where you watch. Take a tape and measure how far the wall is. The farther you sit, the larger the ' +
  'screen may be. A bright room needs a bright screen. A dark room does not.';
const LONG_SENTENCES =
  'When you sit down in the corner where you want to watch and take a tape to find out how far the picture is ' +
  'from the sofa, you already know how large the television may be and how bright the panel has to be for the ' +
  'windows of your living room at that hour of the evening when the family watches most.';
const LONG_WORDS =
  'Organic luminescence displays guarantee exceptional contrast characteristics. Manufacturer specifications ' +
  'occasionally exaggerate luminosity. Independent laboratory evaluations consistently demonstrate considerable ' +
  'variation. Environmental illumination substantially influences perceived reproduction quality. Comparative ' +
  'documentation facilitates appropriate decisions.';

describe('reading ease', () => {
  test('is that of published examples', () => {
    // both: en.wikipedia.org/wiki/Flesch-Kincaid_readability_tests
    const score = (text: string) => readingEase(summed(measured([text], 'en')), 'en');
    const proof = 'This sentence, taken as a reading passage unto itself, is being used to prove a point.';
    const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(score(proof)).toBeCloseTo(69, 0);
    expect(score(platypus)).toBeCloseTo(37.5, 1);
    expect(score('The cat sat on the mat.')).toBeCloseTo(116, 0);
  });

  test('is Flesch for English and Amstad for German, as computed by hand', () => {
    const counts = { sentences: 4, words: 60, syllables: 90 };
    expect(readingEase(counts, 'en')).toBeCloseTo(206.835 - 15.225 - 126.9, 6);
    expect(readingEase(counts, 'de')).toBeCloseTo(180 - 15 - 87.75, 6);
  });

  test('has the bands of Flesch, lower ends included', () => {
    expect([116, 90, 89.9, 70, 60, 50, 30, 29.9, -5].map(bandOf)).toEqual([
      ...['very-easy', 'very-easy', 'easy', 'fairly-easy', 'standard'],
      ...['fairly-difficult', 'difficult', 'very-difficult', 'very-difficult'],
    ]);
  });
});

describe('counting', () => {
  test.each([
    ['en', 'Dr. Smith paid $3.50 at 5 p.m. for it. It works!', 2],
    ['en', 'See e.g. the first one. J. Doe made it, vs. the other.', 2],
    ['en', 'Is it good? Yes… it is. "No," he said.', 3],
    ['de', 'Am 3. Mai kam Dr. Meier, z. B. mit dem Zug. Es kostet 3,50 Euro.', 2],
    ['de', 'Rund 1.500 Lumen, d. h. hell. Das genügt bzw. reicht.', 2],
  ] as const)('ends sentences where they end (%s: %s)', (language, text, sentences) => {
    expect(sentencesOf(text, language)).toHaveLength(sentences);
  });

  test('takes for a word what stands between spaces, figures and compounds too, but no dashes', () => {
    expect(wordsOf('It’s 4K – state-of-the-art, and 3.5 m — wide…')).toEqual([
      ...['It’s', '4K', 'state-of-the-art,', 'and', '3.5', 'm', 'wide'],
    ]);
  });

  test('leaves out titles and labels', () => {
    expect(summed(measured(['Size matters', 'Sit down, then measure.'], 'en'))).toMatchObject({
      sentences: 1,
      words: 4,
    });
  });
});

describe('what an author is told', () => {
  test('nothing where the text suits, or nobody is named', () => {
    expect(read(PLAIN, 'en', 'novice')).toMatchObject({ state: 'measured', suits: true, advice: null });
    expect(read(LONG_SENTENCES)).toMatchObject({ state: 'measured', suits: null, advice: null });
  });

  test('that sentences are long, with the longest', () => {
    const { suits, advice } = read(LONG_SENTENCES, 'en', 'novice');
    expect(suits).toBe(false);
    expect(advice?.en).toMatch(
      /^Written for “novice”: long sentences, 62 words on average\. .*“When you sit down/,
    );
    expect(advice?.de).toMatch(/^Geschrieben für „Neuling“: lange Sätze, im Mittel 62 Wörter\./);
  });

  test('that words are long, with the longest', () => {
    const { advice } = read(LONG_WORDS, 'en', 'novice');
    expect(advice?.en).toMatch(/long words, 4 syllables on average, such as .*specifications/);
    expect(advice?.de).toMatch(/lange Wörter, im Mittel 4 Silben, etwa .*specifications/);
  });

  test('less of experts: what is too hard for a novice may suit them', () => {
    const text =
      'Contrast depends on the panel and on the illumination of the room, so compare measured values at the ' +
      'brightness of your own. Manufacturers prefer to quote the ratio of a display in a dark laboratory.';
    expect(read(text, 'en', 'novice').suits).toBe(false);
    expect(read(text, 'en', 'expert').suits).toBe(true);
  });

  test('that a text is too short to tell, and that there is no formula for its language', () => {
    expect(read('Sit down, then measure.')).toMatchObject({ state: 'too-short', words: 4, score: null });
    expect(read(PLAIN, 'fr', 'novice')).toMatchObject({ state: 'no-formula', score: null, suits: null });
  });

  test('by the place of a value on the scale, however many values there are', () => {
    const value = (key: string) => ({ key, label: { en: key } });
    const four = [{ ...attributes[0]!, values: ['a', 'b', 'c', 'd'].map(value) }];
    expect(['a', 'b', 'c', 'd'].map((key) => readerOf(key, four, READABILITY)?.ease)).toEqual([
      60, 50, 40, 30,
    ]);
    expect(readerOf('z', four, READABILITY)).toBeNull();
  });
});
