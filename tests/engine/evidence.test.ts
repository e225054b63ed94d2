import type { StoredEvent } from '../../contract/event';
import type { Understanding } from '../../contract/understanding';
import { createFold, profileAt } from '../../server/src/engine';
import { browse, DAY, event, MINUTE, START, u } from './samples';

const SECOND = 1000;
const STAGES = u.stages.map((stage) => stage.key);

/** What a history says of televisions (or another topic) at its end, or later. */
function after(events: readonly StoredEvent[], { topic = 'televisions', later = 0, by = u } = {}) {
  const fold = createFold(by);
  const state = fold.empty();
  fold.apply(state, events);
  const known = profileAt(state, (events.at(-1)?.at ?? START) + later, by).topics[topic];
  if (!known) throw new Error(`nothing of ${topic}`);
  return { ...known, of: (stage: string) => known.belief[STAGES.indexOf(stage)] ?? 0 };
}

const looks = (at: number, documentId: string): StoredEvent =>
  event('view', at, { documentIds: [documentId] });
const reads = (
  at: number,
  documentId: string,
  seconds: number,
  more: Partial<StoredEvent> = {},
): StoredEvent =>
  event('dwell', at, { documentIds: [documentId], seconds, suggested: { stages: ['explore'] }, ...more });
const compared = (at: number): StoredEvent => event('compare', at, { documentIds: ['a', 'b'] });
const shipped = (journey: Partial<Understanding['journey']>): Understanding => ({
  ...u,
  journey: { ...u.journey, ...journey },
});

describe('a page that is left within seconds', () => {
  const first = compared(START - MINUTE);
  const opened = browse(START, 'x');

  it('said nothing when it was opened, once its short reading time is told', () => {
    const left = reads(START + 3 * SECOND, 'x', 3);
    expect(after([first, opened]).of('explore')).toBeGreaterThan(after([first]).of('explore') + 0.05);
    const lost = after([first, opened, left]).of('explore');
    expect(lost).toBeLessThan(after([first, opened]).of('explore') - 0.05);
    expect(after([first, opened, left]).interest).toBeCloseTo(after([first]).interest, 3);
  });

  it('or once the next page follows within seconds', () => {
    const next = looks(START + 3 * SECOND, 'y');
    const slow = looks(START + 20 * SECOND, 'y');
    expect(after([first, opened, next]).of('explore')).toBeLessThan(
      after([first, opened, slow]).of('explore') - 0.05,
    );
  });

  it('but not where two entries are asked for at once: they are parts of one page', () => {
    const together = looks(START + SECOND / 2, 'y');
    const slow = looks(START + 20 * SECOND, 'y');
    expect(after([first, opened, together]).of('explore')).toBeCloseTo(
      after([first, opened, slow]).of('explore'),
      3,
    );
  });

  it('counts after all when they read on', () => {
    const [left, back] = [reads(START + 3 * SECOND, 'x', 3), reads(START + 33 * SECOND, 'x', 30)];
    const whole = after([first, opened, reads(START + 33 * SECOND, 'x', 33)]);
    expect(after([first, opened, left, back]).of('explore')).toBeCloseTo(whole.of('explore'), 6);
    expect(after([first, opened, left, back]).interest).toBeCloseTo(whole.interest, 3);
  });

  it('is no mistake where nobody tells how long it was read', () => {
    const later = looks(START + MINUTE, 'y');
    expect(after([opened, later], { by: shipped({ bounce: 0 }) })).toMatchObject({
      belief: after([opened, later]).belief,
    });
  });
});

describe('reading', () => {
  it('is measured by the length of the text where it is known, of the view or of the reading itself', () => {
    const long = { ...browse(START, 'x'), words: 2000 };
    const short = { ...browse(START, 'x'), words: 100 };
    const half = reads(START + 30 * SECOND, 'x', 30);
    const [unknown, read, skimmed] = [browse(START, 'x'), short, long].map((view) =>
      after([view, half]).of('explore'),
    );
    expect(read).toBeGreaterThan(unknown ?? 1);
    expect(skimmed).toBeLessThan(unknown ?? 0);
    const told = reads(START + 30 * SECOND, 'x', 30, { words: 100 });
    expect(after([browse(START, 'x'), told]).of('explore')).toBeCloseTo(read ?? 0, 9);
  });

  it('does not let people move on while they read', () => {
    const still = after([compared(START), looks(START + MINUTE, 'x')]);
    const reading = event('dwell', START + 2 * MINUTE, {
      documentIds: ['x'],
      seconds: 60,
      suggested: { stages: ['own'] },
    });
    const moving = { ...reading, documentIds: ['y'] };
    const ratio = (known: { of: (stage: string) => number }) => known.of('compare') / known.of('decide');
    expect(ratio(after([compared(START), looks(START + MINUTE, 'x'), reading]))).toBeCloseTo(ratio(still), 3);
    expect(ratio(after([compared(START), looks(START + MINUTE, 'x'), moving]))).toBeLessThan(
      ratio(still) * 0.95,
    );
  });
});

describe('what is looked at', () => {
  it('speaks for exploring the first time, for comparing the next, where it does not say whom it is for', () => {
    const somewhere = [compared(START)];
    const fresh = after([...somewhere, looks(START + MINUTE, 'x'), looks(START + 2 * MINUTE, 'y')]);
    const again = after([...somewhere, looks(START + MINUTE, 'x'), looks(START + 2 * MINUTE, 'x')]);
    expect(fresh.of('explore')).toBeGreaterThan(again.of('explore'));
    expect(again.of('compare')).toBeGreaterThan(fresh.of('compare'));
    const said = after([browse(START, 'x'), browse(START + MINUTE, 'x')]);
    expect(said.of('explore')).toBeCloseTo(
      after([browse(START, 'x'), browse(START + MINUTE, 'y')]).of('explore'),
      9,
    );
  });

  it('is known again for the last thirty entries', () => {
    const others = Array.from({ length: 30 }, (_, n) => looks(START + (n + 1) * MINUTE, `o${n}`));
    const known = [...others.slice(1), looks(START + 40 * MINUTE, 'x')];
    const forgotten = [...others, looks(START + 40 * MINUTE, 'x')];
    const [a, b] = [known, forgotten].map((rest) => after([looks(START, 'x'), ...rest]).of('compare'));
    expect(a).toBeGreaterThan((b ?? 1) * 1.2);
  });
});

describe('coming back', () => {
  it('after a week or more speaks for beginning anew, or for owning it by now', () => {
    const on = (day: number) => [compared(START), looks(START + day * DAY, 'x')];
    const by = shipped({ pause: Infinity });
    expect(after(on(8)).of('own')).toBeGreaterThan(after(on(8), { by }).of('own') * 1.2);
    expect(after(on(6)).belief).toEqual(after(on(6), { by }).belief);
  });

  it('is theirs: a touch of ours that arrives says nothing', () => {
    const touched = [compared(START), event('touch', START + 8 * DAY)];
    expect(after(touched).belief).toEqual(after(touched, { by: shipped({ pause: Infinity }) }).belief);
  });

  it('tells the silence before the latest visit', () => {
    expect(after([looks(START, 'x')]).pause).toBe(0);
    const back = [looks(START, 'x'), looks(START + 3 * DAY, 'y'), looks(START + 3 * DAY + MINUTE, 'z')];
    expect(after(back, { later: DAY }).pause).toBe(3 * DAY);
  });
});

describe('dropping', () => {
  const drops = (at: number, ...documentIds: string[]): StoredEvent => event('drop', at, { documentIds });

  it('one of several says that they compare; the last one, that they look around again', () => {
    const one = after([compared(START), drops(START + MINUTE, 'a')]);
    const all = after([compared(START), drops(START + MINUTE, 'a'), drops(START + 2 * MINUTE, 'b')]);
    expect(one.of('compare')).toBeGreaterThan(after([compared(START)]).of('compare') - 0.05);
    expect(all.of('explore')).toBeGreaterThan(one.of('explore') * 2);
  });

  it('the topic itself ends the journey', () => {
    const over = after([compared(START), drops(START + MINUTE)]);
    expect(over).toMatchObject({ stage: null, interest: 0, shortlist: [] });
    expect(over.trail.at(-1)).toMatchObject({ from: 'compare', to: null, cause: 'drop' });
  });
});
