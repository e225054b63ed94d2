import fs from 'node:fs';
import path from 'node:path';
import { syllablesIn, type Language } from '../../server/src/insights/readability/syllables';

/** Words with their syllables as a dictionary gives the pronunciation, counted by hand. */
const counted = (language: Language): [word: string, syllables: number][] =>
  fs
    .readFileSync(path.join(__dirname, 'syllables', `${language}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([word = '', syllables]) => [word, Number(syllables)]);

/** Share of syllables that are counted wrongly, either way, and how far the sum is off, both in percent. */
function missed(language: Language): { wrong: number; bias: number } {
  let [wrong, bias, all] = [0, 0, 0];
  for (const [word, syllables] of counted(language)) {
    const off = syllablesIn(word, language) - syllables;
    wrong += Math.abs(off);
    bias += off;
    all += syllables;
  }
  return { wrong: (100 * wrong) / all, bias: (100 * bias) / all };
}

const sumOf = (text: string, language: Language): number =>
  text.split(' ').reduce((sum, word) => sum + syllablesIn(word, language), 0);

describe('syllables', () => {
  test.each([
    ['en', 215],
    ['de', 177],
  ] as const)('of words counted by hand are wrong in few cases and hardly biased (%s)', (language, words) => {
    const { wrong, bias } = missed(language);
    console.info(
      `${language}: ${wrong.toFixed(1)} % of the syllables wrong, sum off by ${bias.toFixed(1)} %`,
    );
    expect(counted(language)).toHaveLength(words);
    expect(wrong).toBeLessThan(4);
    expect(Math.abs(bias)).toBeLessThan(3);
  });

  test('of running text that was not looked at while the rules were made come close to a count by hand', () => {
    // by hand: Most(1) buy-ers(2) mea-sure(2) the(1) wall(1) and(1) for-get(2) the(1) room(1); How(1) far(1) a-way(2)
    // you(1) sit(1) de-cides(2) how(1) large(1) the(1) screen(1) should(1) be(1), and(1) the(1) light(1) from(1)
    // win-dows(2) de-cides(2) how(1) bright(1)
    const en =
      'Most buyers measure the wall and forget the room How far away you sit decides how large the screen should be ' +
      'and the light from windows decides how bright';
    expect(sumOf(en, 'en')).toBe(36);
    // Die(1) meis-ten(2) mes-sen(2) die(1) Wand(1) und(1) ver-ges-sen(3) den(1) Raum(1); Wie(1) weit(1) man(1)
    // ent-fernt(2) sitzt(1) ent-schei-det(3) wie(1) groß(1) das(1) Bild(1) sein(1) soll-te(2) und(1) das(1) Licht(1)
    // der(1) Fens-ter(2) be-stimmt(2) die(1) nö-ti-ge(3) Hel-lig-keit(3)
    const de =
      'Die meisten messen die Wand und vergessen den Raum Wie weit man entfernt sitzt entscheidet wie groß das Bild ' +
      'sein sollte und das Licht der Fenster bestimmt die nötige Helligkeit';
    expect(sumOf(de, 'de')).toBe(44);
  });

  test('of figures, symbols and spelled abbreviations are one, and those of a compound are added up', () => {
    for (const word of ['17', '7%', '$15', 'TV', '3.5', '4K', 'HDR10+', 'z.B.']) {
      expect([word, syllablesIn(word, 'en')]).toEqual([word, 1]);
    }
    expect(syllablesIn('state-of-the-art', 'en')).toBe(4);
    expect(syllablesIn('USB-Kabel', 'de')).toBe(3);
    expect(syllablesIn('Bilder/Sekunde', 'de')).toBe(5);
  });
});
