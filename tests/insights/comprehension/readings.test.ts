import type { StoredEvent } from '../../../contract/event';
import { readingsOf, type Following } from '../../../server/src/insights/comprehension/readings';
import { COMPREHENSION } from '../../../server/src/settings/comprehension';
import { anEvent, NOON } from '../../history/samples';

const MINUTE = 60_000;
const GUIDE = 'api::guide.guide';
const following: Following = {
  numbers: COMPREHENSION,
  expectedSeconds: (words) => (words === null ? 60 : (words * 60) / 200),
  pageVisit: 30 * MINUTE,
  counts: (contentType, documentId) => contentType === GUIDE && documentId !== 'uncounted',
};

type Deed = Partial<StoredEvent> & { readonly after?: number };
/** Deeds a minute apart, unless told otherwise. */
function eventsOf(deeds: readonly Deed[]): StoredEvent[] {
  let at = NOON;
  return deeds.map(({ after = 1, ...deed }, i) => {
    at += after * MINUTE;
    return anEvent(String(i).padStart(3, '0'), { contentType: GUIDE, at, ...deed });
  });
}
const read = (...deeds: Deed[]) => readingsOf(eventsOf(deeds), NOON + 1e9, following);

const view: Deed = { type: 'view' };
const dwell = (seconds: number): Deed => ({ type: 'dwell', seconds });
const search = (query: string): Deed => ({
  type: 'search',
  query,
  documentIds: [],
  topics: [],
  contentType: undefined,
});
const elsewhere: Deed = { type: 'view', documentIds: ['other'] };

describe('what is seen of a reading', () => {
  test('how deep it went, from all the time on the page', () => {
    expect(read(view, dwell(15), dwell(20))).toMatchObject([{ depth: 'read' }]);
    expect(read(view, dwell(20))).toMatchObject([{ depth: 'between' }]);
    expect(read(view, dwell(3))).toMatchObject([{ depth: 'left' }]);
    expect(read(view)).toMatchObject([{ depth: 'unknown' }]);
    expect(read({ ...view, words: 600 }, dwell(60))).toMatchObject([{ depth: 'between' }]);
  });

  test('that they went on: another page of the topic, or a choice on it', () => {
    expect(read(view, elsewhere)[0]).toMatchObject({ wentOn: true });
    for (const type of ['compare', 'shortlist', 'cart', 'purchase']) {
      expect(read(view, { type, documentIds: ['a', 'b'] })).toMatchObject([{ wentOn: true }]);
    }
  });

  test('that they did not: the same page again, another topic, or after the visit had ended', () => {
    expect(read(view, { ...view, after: 5 }, dwell(9))).toMatchObject([{ wentOn: false }]);
    expect(read(view, { ...elsewhere, topics: ['cameras'] })[0]).toMatchObject({ wentOn: false });
    expect(read(view, { ...elsewhere, after: 31 })[0]).toMatchObject({ wentOn: false });
  });

  test('that they searched for the same again, however the words are ordered', () => {
    expect(read(search('oled or lcd'), view, search('LCD or OLED?'))).toMatchObject([
      { searchedAgain: true, wentOn: false },
    ]);
    expect(read(search('oled or lcd'), view, search('oled or lcd'), elsewhere)[0]?.wentOn).toBe(false);
  });

  test('not where they search for something else, or in another visit', () => {
    expect(read(search('oled or lcd'), view, search('wall mount 65 inch'))).toMatchObject([
      { searchedAgain: false },
    ]);
    expect(read(search('oled'), view, { ...search('oled'), after: 31 })).toMatchObject([
      { searchedAgain: false },
    ]);
    expect(read(view, search('oled'))).toMatchObject([{ searchedAgain: null }]);
  });

  test('that they asked about it or said whether it was clear, days later too, but not weeks', () => {
    const said = (clear: boolean, after: number): Deed => ({ type: 'feedback', data: { clear }, after });
    expect(read(view, { type: 'ask', after: 3 * 24 * 60 }, said(false, 60))).toMatchObject([
      { asked: true, clear: false },
    ]);
    expect(read(view, said(false, 1), said(true, 60))).toMatchObject([{ clear: true }]);
    expect(read(view, { type: 'ask', after: 8 * 24 * 60 }, said(true, 1))).toMatchObject([
      { asked: false, clear: null },
    ]);
    expect(read(view, { type: 'ask', documentIds: ['other'] })).toMatchObject([{ asked: false }]);
    expect(read(view, { type: 'feedback', data: { stars: 3 } })).toMatchObject([{ clear: null }]);
  });
});

describe('which readings count', () => {
  test('the first of each entry and variant alone', () => {
    const comparing: Deed = { ...view, variant: 'comparing', after: 60 };
    const found = read(view, dwell(2), { ...view, after: 60 }, dwell(60), comparing, dwell(60), comparing);
    expect(found.map(({ variant, depth }) => [variant, depth])).toEqual([
      [null, 'left'],
      ['comparing', 'read'],
    ]);
  });

  test('another variant in the same visit ends the first reading', () => {
    const found = read({ ...view, variant: 'a' }, dwell(3), { ...view, variant: 'b' }, dwell(60));
    expect(found.map(({ variant, depth }) => [variant, depth])).toEqual([
      ['a', 'left'],
      ['b', 'read'],
    ]);
  });

  test('a page view that the tracker reports too is one reading, of the variant that was delivered', () => {
    const delivered: Deed = { ...view, variant: 'a' };
    expect(read(delivered, { ...view, after: 0.1 })).toMatchObject([{ variant: 'a' }]);
    expect(read(view, { ...delivered, after: 0.1 })).toMatchObject([{ variant: 'a' }]);
    expect(read(view, { ...delivered, after: 0.1 })).toHaveLength(1);
  });

  test('not of other types and entries, nor one that may still go on', () => {
    expect(read({ ...view, documentIds: ['uncounted'] }, { ...view, contentType: 'api::note.note' })).toEqual(
      [],
    );
    const [event] = eventsOf([view]);
    expect(readingsOf([event!], event!.at + 29 * MINUTE, following)).toEqual([]);
    expect(readingsOf([event!], event!.at + 31 * MINUTE, following)).toHaveLength(1);
  });
});
