import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { Bench } from './store-contract';

const DAY = 86_400_000;

/** Consent, withdrawal and erasure. */
export function consentContract(bench: () => Bench): void {
  const ada = hashOf('ada');
  const bob = hashOf('bob');
  const idsOf = async (visitor: string) => (await bench().store.eventsOf(visitor)).map((event) => event.id);

  it('keeps a consent as given and counts its changes', async () => {
    const first = aConsent({ measurement: false, implied: true });
    expect(await bench().store.visitor(ada)).toBeNull();
    const row = { id: ada, consent: first, createdAt: NOON, revision: 1 };
    expect(await bench().store.putConsent(ada, first)).toStrictEqual(row);
    const second = aConsent({ version: '2026-03', at: NOON + DAY });
    const changed = { ...row, consent: second, revision: 2 };
    expect(await bench().store.putConsent(ada, second)).toStrictEqual(changed);
    expect(await bench().store.visitor(ada)).toStrictEqual(changed);
  });

  it('deletes what a withdrawn purpose covered and keeps what the other one still covers', async () => {
    const { store } = bench();
    await store.append([
      anEvent('both'),
      anEvent('personal', { measurement: false }),
      anEvent('measured', { personalisation: false }),
      anEvent('of bob', { visitor: bob }),
    ]);
    await store.putConsent(ada, aConsent({ personalisation: false }));
    const left = await store.eventsOf(ada);
    expect(left.map((e) => [e.id, e.personalisation, e.measurement])).toStrictEqual([
      ['both', false, true],
      ['measured', false, true],
    ]);
    await store.putConsent(ada, aConsent({ personalisation: false, measurement: false }));
    expect(await idsOf(ada)).toStrictEqual([]);
    expect(await idsOf(bob)).toStrictEqual(['of bob']);
    expect((await store.visitor(ada))?.consent.measurement).toBe(false);
  });

  it('does not bring back what a withdrawal took when consent is given again', async () => {
    await bench().store.append([anEvent('a'), anEvent('b', { measurement: false })]);
    await bench().store.putConsent(ada, aConsent({ personalisation: false }));
    await bench().store.putConsent(ada, aConsent());
    expect((await bench().store.eventsOf(ada)).map((e) => [e.id, e.personalisation])).toStrictEqual([
      ['a', false],
    ]);
  });

  it('refuses events that were on their way when their purpose was withdrawn', async () => {
    const { store } = bench();
    await store.putConsent(ada, aConsent({ personalisation: false }));
    const outcomes = await store.append([
      anEvent('both'),
      anEvent('measured', { personalisation: false }),
      anEvent('for nothing', { personalisation: false, measurement: false }),
      anEvent('of bob', { visitor: bob }),
    ]);
    expect(outcomes).toStrictEqual(['no-consent', 'accepted', 'no-consent', 'accepted']);
    expect(await idsOf(ada)).toStrictEqual(['measured']);
  });

  it('keeps an event that was on its way when it was no longer to be counted, for what is still allowed', async () => {
    const { store } = bench();
    await store.putConsent(ada, aConsent({ measurement: false }));
    expect(await store.append([anEvent('both'), anEvent('personal', { measurement: false })])).toStrictEqual([
      'accepted',
      'accepted',
    ]);
    const kept = await store.eventsOf(ada);
    expect(kept.map((e) => [e.id, e.personalisation, e.measurement])).toStrictEqual([
      ['both', true, false],
      ['personal', true, false],
    ]);
  });

  it('erases a visitor for good: no replay, no consent and no second erasure brings anything back', async () => {
    const { store } = bench();
    await store.putConsent(ada, aConsent());
    await store.append([anEvent('a'), anEvent('of bob', { visitor: bob })]);
    expect(await store.isErased(ada)).toBe(false);
    await store.erase(ada, NOON + DAY);
    await store.erase(ada, NOON + 2 * DAY);
    const replay = await store.append([anEvent('a'), anEvent('more of bob', { visitor: bob })]);
    expect(replay).toStrictEqual(['erased', 'accepted']);
    expect(await store.putConsent(ada, aConsent())).toBeNull();
    expect(await store.visitor(ada)).toBeNull();
    expect(await idsOf(ada)).toStrictEqual([]);
    expect([await store.isErased(ada), await store.isErased(bob)]).toStrictEqual([true, false]);
    expect(await idsOf(bob)).toStrictEqual(['more of bob', 'of bob']);
  });

  it('erases what was still waiting to be written', async () => {
    const waiting = bench().store.append([anEvent('a')]);
    await bench().store.erase(ada, NOON + DAY);
    await waiting;
    expect(await idsOf(ada)).toStrictEqual([]);
  });
}
