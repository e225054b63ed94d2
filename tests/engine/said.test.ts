import type { StoredEvent } from '../../contract/event';
import type { FactValue } from '../../contract/facts';
import { createFold, profileAt, recipientAt } from '../../server/src/engine';
import { accessorOf } from '../../server/src/engine/facts';
import { DAY, event, MINUTE, recipient, START, u } from './samples';

const fold = createFold(u);
const after = (...events: StoredEvent[]) => {
  const state = fold.empty();
  fold.apply(state, events);
  return state;
};
const memoryAfter = (...events: StoredEvent[]) => after(...events).memory;
const shown = (at: number, more: Partial<StoredEvent>) =>
  event('view', at, { documentIds: ['guide'], variant: 'comparing', ...more });

/** A fact of a visitor to whom all this happened; of a stranger where nothing did. */
function fact(name: string, ...events: StoredEvent[]): FactValue {
  const known = events.length > 0 ? recipientAt(after(...events), START + DAY, u) : null;
  return accessorOf(name, (topic) => topic, u.attributes, 0.6)(recipient({ recipient: known }));
}

describe('what was said already', () => {
  const warranty = shown(START, { arguments: ['warranty', 'price-match'] });
  const mail = event('touch', START + DAY, {
    channel: 'email',
    documentIds: ['guide'],
    arguments: ['warranty'],
  });

  it('is counted per argument, with the last time and channel, wherever it was', () => {
    const { said } = memoryAfter(warranty, mail);
    expect([...said]).toEqual([
      ['price-match', { count: 1, at: START, channel: 'web', here: true }],
      ['warranty', { count: 2, at: START + DAY, channel: 'email', here: true }],
    ]);
    expect(memoryAfter(mail).said.get('warranty')).toMatchObject({ count: 1, here: false });
  });

  it('counts a page that is loaded twice within a moment once', () => {
    const twice = memoryAfter(warranty, shown(START + 1000, { arguments: ['warranty'] }));
    expect(twice.said.get('warranty')).toMatchObject({ count: 1, at: START + 1000 });
    expect([...twice.met.values()]).toEqual([
      { documentId: 'guide', variant: 'comparing', count: 1, at: START + 1000 },
    ]);
  });

  it('is not counted again by what is done with it', () => {
    const { met } = memoryAfter(
      warranty,
      event('cart', START + MINUTE, { documentIds: ['guide'], variant: 'comparing' }),
    );
    expect([...met.values()]).toMatchObject([{ variant: 'comparing', count: 1 }]);
  });

  it('is asked for in conditions', () => {
    expect(fact('said', warranty)).toEqual(['warranty', 'price-match']);
    expect(fact('met', warranty)).toEqual(['comparing']);
    expect(fact('notYetSaid.warranty', warranty)).toBe(false);
    expect(fact('notYetSaid.delivery', warranty)).toBe(true);
    expect(fact('said', event('view', START))).toEqual([]);
  });

  it('is unknown of strangers, to whom nothing was said yet as far as we know', () => {
    expect(fact('said')).toBeNull();
    expect(fact('met')).toBeNull();
    expect(fact('notYetSaid.warranty')).toBe(true);
  });

  it('keeps the latest fifty arguments and thirty variants', () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      shown(START + i * MINUTE, { arguments: [`argument-${i}`], variant: `variant-${i}` }),
    );
    const { said, met } = profileAt(after(...many), START + DAY, u).memory;
    expect([said.size, met.size]).toEqual([50, 30]);
    expect([said.has('argument-29'), said.has('argument-30')]).toEqual([false, true]);
  });
});

describe('what may be named aloud', () => {
  const pair = { documentIds: ['s95', 'p909'], contentType: 'product' };

  it('is what visitors did on the site themselves', () => {
    const { acts, compared } = memoryAfter(
      event('compare', START, pair),
      event('drop', START + 1, { documentIds: ['p909'] }),
      event('shortlist', START + 2, { documentIds: ['c5'], channel: 'store' }),
    );
    expect([...acts]).toEqual([
      ['s95', 'in-play'],
      ['p909', 'dropped'],
    ]);
    for (const topic of ['televisions', 'site']) expect(compared.get(topic)).toEqual({ ...pair, at: START });
  });

  it('is nothing that rests on evidence from outside, nor on what we caused ourselves', () => {
    const heard = { suggested: { stages: ['own'], attributes: { knowledge: 'expert' } } };
    expect([...memoryAfter(event('view', START, heard)).outside.keys()]).toEqual([]);
    const marks = ['topic televisions', 'topic site', 'attribute setting', 'attribute knowledge'];
    expect([...memoryAfter(event('view', START, { ...heard, channel: 'store' })).outside.keys()]).toEqual(
      marks,
    );
    expect([...memoryAfter(event('touch', START)).outside.keys()]).toEqual(marks.slice(0, 2));
  });

  it('is nothing on a topic above, which is given a part of what was heard elsewhere', () => {
    const above = { above: [['screens', 'electronics']], channel: 'store' };
    const { outside } = memoryAfter(event('view', START, above));
    expect([...outside.keys()]).toEqual(expect.arrayContaining(['topic screens', 'topic electronics']));
  });

  it('is nothing that a kind of event with an odd name would leave behind', () => {
    const state = after(event('constructor', START, { documentIds: ['s95'] }));
    expect([...state.memory.acts]).toEqual([]);
    expect(structuredClone(state)).toEqual(state);
  });

  it('is nothing at all once there are too many such traces to tell them apart', () => {
    const traces = Array.from({ length: 300 }, (_, i) =>
      event('touch', START + i, { topics: [`topic-${i}`], channel: 'email' }),
    );
    expect(memoryAfter(...traces).outside.has('*')).toBe(true);
  });
});

describe('coming back', () => {
  const view = (at: number, more: Partial<StoredEvent> = {}) => event('view', at, more);

  it('knows during a whole visit how long the visitor had been away', () => {
    expect(memoryAfter(view(START)).away).toBe(0);
    const visit = [view(START), view(START + 3 * DAY), view(START + 3 * DAY + MINUTE)];
    expect(memoryAfter(...visit).away).toBe(3 * DAY);
  });

  it('does not take an opened mail for a visit', () => {
    const mail = event('touch', START + 2 * DAY, { channel: 'email' });
    expect(memoryAfter(view(START), mail, view(START + 3 * DAY)).away).toBe(3 * DAY);
  });
});
