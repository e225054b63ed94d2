import { aConsent, hashOf } from './samples';
import type { Bench } from './store-contract';

/** The promises about going through all visitors. */
export function visitorsContract(bench: () => Bench): void {
  it('goes through all visitors a page at a time, each once, whoever comes in between', async () => {
    const { store } = bench();
    const names = ['ada', 'bob', 'cleo', 'dan', 'eve'].map(hashOf).sort();
    for (const name of names) await store.putConsent(name, aConsent());
    const first = await store.visitorsAfter(null, 2);
    // one comes before the place that was reached
    const early = '0'.repeat(64);
    await store.putConsent(early, aConsent());
    const second = await store.visitorsAfter(names[1] ?? null, 2);
    const third = await store.visitorsAfter(names[3] ?? null, 2);
    expect([...first, ...second, ...third].map((row) => row.id)).toEqual(names);
    expect(await store.visitorsAfter(names[4] ?? null, 2)).toEqual([]);
    expect(first[0]).toEqual(await store.visitor(names[0] ?? ''));
  });

  it('does not come to visitors who were erased', async () => {
    const { store } = bench();
    await store.putConsent(hashOf('ada'), aConsent());
    await store.erase(hashOf('ada'), Date.now() + 1000);
    expect(await store.visitorsAfter(null, 10)).toEqual([]);
  });
}
