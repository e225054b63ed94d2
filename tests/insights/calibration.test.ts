import { aShop, GUIDE, HELP, STORY, type Shop, type Visit } from './calibrating';

/** Somebody who reads guides, and help pages or stories besides; those who read help pages buy far more often. */
const helped = (random: () => number): Visit => {
  const guides = Array.from({ length: 1 + Math.floor(random() * 4) }, () => GUIDE);
  const help = random() < 0.5;
  const buys = random() < (help ? 0.7 : 0.1);
  return [...guides, help ? HELP : STORY, ...(buys ? ['purchase'] : [])];
};

/** Somebody whose purchase has nothing to do with what they read, and who is thanked for it afterwards. */
const thanked = (random: () => number): Visit => {
  const guides = Array.from({ length: 1 + Math.floor(random() * 4) }, () => GUIDE);
  return [...guides, ...(random() < 0.3 ? ['purchase', 'api::thanks.thanks', 'api::thanks.thanks'] : [])];
};

describe('calibrating', () => {
  let shop: Shop;
  const run = async () => {
    shop.calibration.start('Ada');
    await shop.calibration.settled();
    return shop.calibration.state();
  };

  describe('where something leads to goals', () => {
    beforeAll(async () => {
      shop = await aShop();
      await shop.receive(700, helped);
    });
    beforeEach(() => void shop.saved.splice(0));
    afterAll(() => shop.close());

    test('finds what leads to goals on this site, and proves it on visitors it has not seen', async () => {
      const { status, proposal, visitors, progress } = await run();
      expect({ status, visitors, progress }).toEqual({ status: 'proposed', visitors: 700, progress: 1 });
      expect(proposal?.after.readiness.weights[`view ${HELP}`]).toBeGreaterThan(0.5);
      expect(proposal?.after.quality.auc).toBeGreaterThan((proposal?.before.quality.auc ?? 1) + 0.02);
      expect(proposal?.after.quality.ece).toBeLessThan(proposal?.before.quality.ece ?? 0);
      const { learntFrom, heldOut } = proposal ?? {};
      expect((learntFrom?.visitors ?? 0) + (heldOut?.visitors ?? 0)).toBe(700);
      expect(heldOut?.visitors).toBeGreaterThan(170);
      expect(proposal?.advice.en).toContain('better');
    });

    test('tells each number that would change in words, German too', async () => {
      const { proposal } = await run();
      const help = proposal?.changes.find(({ term }) => term === `view ${HELP}`);
      expect(help?.before).toBe(0);
      const odds = (2 ** (help?.after ?? 0)).toFixed(2);
      expect(help?.text).toEqual({
        en: `Views of “Help page”: twice as much multiplies the odds of a goal by about ${odds} (so far 1.00).`,
        de: `Aufrufe von „Help page“: doppelt so viel vervielfacht die Chancen auf ein Ziel etwa mit ${odds.replace('.', ',')} (bisher 1,00).`,
      });
      const sizes = proposal?.changes.map(({ before, after }) => Math.abs(after - before)) ?? [];
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    });

    test('puts nothing in force before it is accepted, and says who accepted it', async () => {
      const { proposal } = await run();
      expect(shop.saved).toEqual([]);
      expect(await shop.calibration.accept('Bob')).toMatchObject({ status: 'accepted', version: 1 });
      expect(shop.saved).toEqual([{ readiness: proposal?.after.readiness, by: 'Bob', version: 1 }]);
      await expect(shop.calibration.accept('Bob')).rejects.toThrow('no proposal');
    });

    test('puts nothing in force when settings were changed meanwhile', async () => {
      const { proposal } = await run();
      if (!proposal) throw new Error('no proposal');
      shop.saved.push({ readiness: proposal.before.readiness, by: 'Eve', version: 1 });
      await expect(shop.calibration.accept('Bob')).rejects.toThrow('stale');
      expect(shop.saved).toHaveLength(1);
    });

    test('proposes the same again from the same history', async () => {
      expect((await run()).proposal).toEqual((await run()).proposal);
    });

    test('tells how far it is, can be cancelled, and begins anew', async () => {
      shop.calibration.start('Ada');
      expect(() => shop.calibration.start('Bob')).toThrow('under way');
      while (shop.calibration.state().visitors < 300) await new Promise((resolve) => setImmediate(resolve));
      const { progress } = shop.calibration.state();
      expect(progress).toBeGreaterThan(0.2);
      expect(progress).toBeLessThan(0.95);
      expect(shop.calibration.cancel().status).toBe('cancelled');
      await shop.calibration.settled();
      expect(shop.calibration.state()).toMatchObject({ status: 'cancelled', proposal: null });
      expect((await run()).status).toBe('proposed');
    });
  });

  describe('where there is less to learn', () => {
    beforeEach(async () => (shop = await aShop()));
    afterEach(() => shop.close());

    test('refuses with too little data and says how much is missing', async () => {
      await shop.receive(40, () => [GUIDE, 'purchase']);
      await shop.receive(150, () => [GUIDE]);
      const { status, proposal, error } = await run();
      expect({ status, proposal }).toEqual({ status: 'refused', proposal: null });
      expect(error).toMatchObject({
        code: 'too-little-data',
        details: { goals: 40, others: 150, needed: 100 },
      });
      expect(error?.message).toContain('100 visitors who reached a goal are needed and 40 are there');
    });

    test('learns from nobody who has not agreed to measurement and personalisation', async () => {
      await shop.receive(200, helped, { measurement: false });
      await shop.receive(200, helped, { personalisation: false });
      await shop.receive(200, helped, {}, { measurement: false });
      await shop.receive(10, () => [GUIDE, 'purchase']);
      expect((await run()).error?.details).toEqual({ goals: 10, others: 0, needed: 100 });
    });

    test('takes nothing that came with the goal or after it for a sign of it', async () => {
      await shop.receive(900, thanked);
      const { proposal } = await run();
      expect(Object.keys(proposal?.after.readiness.weights ?? {}).join()).not.toMatch(/thanks|purchase/);
      expect(Math.abs((proposal?.after.quality.auc ?? 0) - 0.5)).toBeLessThan(0.08);
      expect(proposal?.advice.en).not.toContain('tell visitors who reach a goal better');
    });
  });
});
