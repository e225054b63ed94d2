import fc from 'fast-check';
import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import type { HistoryStore } from '../../server/src/history/store';
import { PeopleModel } from './people-model';
import { chaining, DAY, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { Place } from './store-contract';

const DEVICES = ['phone', 'laptop'];
const PEOPLE = ['ada', 'bob', 'cleo'];
const NAMES = [...DEVICES, ...PEOPLE];

type Step =
  | { readonly do: 'act'; readonly name: string; readonly ago: number }
  | { readonly do: 'link'; readonly name: string; readonly person: string }
  | { readonly do: 'unlink' | 'erase' | 'recall'; readonly name: string };

const anyone = fc.constantFrom(...NAMES, ...DEVICES, ...DEVICES);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      name: anyone,
      ago: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 300 })),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      name: anyone,
      person: fc.constantFrom(...PEOPLE),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unlink' as const), name: anyone }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), name: anyone }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('recall' as const), name: anyone }) },
);

const granted = aConsent({ implied: true });

/** One run on fresh names of the store: everything it says is held against the model. */
async function walk(store: HistoryStore, run: string, steps: readonly Step[]): Promise<void> {
  const hash = (name: string): string => hashOf(`${run} ${name}`);
  const model = new PeopleModel(NAMES);
  const aHistory = (): History<Chain> =>
    createHistory({
      store,
      fold: chaining,
      codec: plainCodec('chain'),
      now: () => NOON,
      retentionMs: DAY,
      snapshotAfter: 4,
    });
  const warm = aHistory();
  for (const name of NAMES) await store.putConsent(hash(name), aConsent());
  for (const [index, step] of steps.entries()) {
    const at = NOON + index * 10;
    const name = hash(step.name);
    if (step.do === 'act') {
      const id = `e${String(index).padStart(3, '0')}`;
      const event = anEvent(id, { visitor: name, at: at - step.ago });
      expect(await warm.record([event])).toEqual([model.act(step.name, id, at - step.ago)]);
    } else if (step.do === 'link') {
      // people are one as a whole
      const whole = PEOPLE.includes(step.name);
      const from = whole ? model.ownerOf(step.name) : step.name;
      const linked = await warm.link(name, hash(step.person), { at, said: null, granted, whole });
      expect(linked?.how ?? null).toBe(model.link(from, step.person, at));
    } else if (step.do === 'recall') {
      const { state } = (await warm.recall(name)) ?? {};
      expect(state?.seen ?? []).toEqual(model.deedsOf(step.name));
    } else if (!model.isErased(step.name)) {
      await (step.do === 'unlink' ? warm.unlink(name) : warm.forget(name));
      model[step.do](step.name);
    }
  }
  const fresh = aHistory();
  for (const name of NAMES) {
    const expected = model.deedsOf(name);
    expect((await store.eventsOf(hash(name))).map(({ id }) => id)).toEqual(expected);
    expect((await warm.recall(hash(name)))?.state.seen ?? []).toEqual(expected);
    expect((await fresh.recall(hash(name)))?.state).toEqual((await warm.recall(hash(name)))?.state);
    expect(await store.isErased(hash(name))).toBe(model.isErased(name));
  }
  // everybody is gone through once, and nothing is lost
  const all: string[] = [];
  const ours = new Set(NAMES.map(hash));
  for await (const { id } of fresh.visitors())
    if (ours.has(id)) for await (const event of fresh.events(id)) all.push(event.id);
  expect(all).toHaveLength(model.count);
  expect(new Set(all).size).toBe(all.length);
}

/** Random sequences of signing in, merging, parting and erasing: no event under the wrong person, none lost. */
export function peopleContract(backend: string, aPlace: () => Promise<Place>, runs: number): void {
  it(`keeps ${PEOPLE.length} people on ${DEVICES.length} devices apart on ${backend}, whatever they do`, async () => {
    const place = await aPlace();
    const store = place.store({ windowMs: 0 });
    await store.open();
    let run = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 60, size: 'max' }), (steps) =>
          walk(store, `run ${(run += 1)}`, steps),
        ),
        { numRuns: runs },
      );
    } finally {
      await store.close();
      await place.clear();
    }
  }, 300_000);
}
