import type { ConsentWord } from '../../client/src';
import { EVENTS, NO, type World } from './world';

/** Words that come while an earlier one is still on its way; within a suite that has opened the world. */
export function changesOfMind(world: () => World): void {
  /** Says it and does not wait for the answer. */
  const say = (w: World, word: ConsentWord) =>
    w.page.evaluate((said) => void window.contextVariants.consent(said), word);
  const doors = (w: World) => w.told().map(({ method, path }) => `${method} ${path.split('/').pop()}`);

  test('a no holds though the browser was about to be met', async () => {
    const w = world();
    const slow = w.gate.hold('/visitors');
    await w.go('/implied');
    await slow.came;
    await say(w, NO);
    expect(await w.context.cookies()).toMatchObject([{ name: 'context_token', value: 'no' }]);
    const told = w.gate.next('/me/consent', 'PUT');
    slow.release();
    expect(await told).toMatchObject({ status: 200, body: JSON.stringify(NO) });
    await w.run(60_000);
    expect(await w.token()).toBeNull();
    expect(await w.context.cookies()).toMatchObject([{ value: 'no' }]);
    expect(doors(w)).toEqual(['POST visitors', 'PUT consent']);
    await w.go('/implied');
    await w.run(60_000);
    expect(doors(w)).toHaveLength(2);
  });

  test('a no right after a yes is the word that holds', async () => {
    const w = world();
    await w.go('/guide');
    const slow = w.gate.hold('/visitors');
    await say(w, { personalisation: true });
    await slow.came;
    await say(w, NO);
    const told = w.gate.next('/me/consent', 'PUT');
    slow.release();
    expect(await told).toMatchObject({ status: 200, body: JSON.stringify(NO) });
    await w.run(60_000);
    expect([await w.token(), await w.context.cookies(), doors(w)]).toEqual([
      null,
      [],
      ['POST visitors', 'PUT consent'],
    ]);
  });

  test('a yes while the browser is being met makes one visitor of it, who has agreed', async () => {
    const w = world();
    const slow = w.gate.hold('/visitors');
    await w.go('/implied');
    await slow.came;
    await say(w, { personalisation: true, measurement: false });
    const told = w.gate.next('/me/consent', 'PUT');
    slow.release();
    expect((await told).status).toBe(200);
    expect((await w.sent()).status).toBe(200);
    expect(await w.types()).toEqual(['view']);
    expect(w.told().filter(({ path }) => path.endsWith(EVENTS))).toHaveLength(1);
    expect(doors(w).filter((door) => door === 'POST visitors')).toHaveLength(1);
  });
}
