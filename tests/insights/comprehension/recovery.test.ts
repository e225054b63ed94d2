import { COMPREHENSION } from '../../../server/src/settings/comprehension';
import { hashOf } from '../../history/samples';
import { aSite, judged, told } from './site';
import { chance, estimates, HABITS, otherHabits, visit } from './world';

describe('estimates over generated histories with a planted truth', () => {
  test('recover it, and intervals of 90 % hold it about nine times in ten', async () => {
    const site = judged(await aSite(1, 300, HABITS));
    console.info(`as judged: ${told(site)}`);
    expect(site.held).toBeGreaterThan(0.86);
    expect(site.held).toBeLessThan(0.95);
    expect(Math.abs(site.bias)).toBeLessThan(0.02);
    expect(site.off).toBeLessThan(0.09);
    expect(site.ordered).toBeGreaterThan(0.98);
  });

  test('hold though eager readers do more of everything, whether they understood or not', async () => {
    const site = judged(await aSite(2, 300, { ...HABITS, eagerness: 2 }));
    console.info(`eager and idle readers: ${told(site)}`);
    expect(site.held).toBeGreaterThan(0.85);
    expect(site.ordered).toBeGreaterThan(0.97);
  });

  test('learn how people of a site show it where they are used to other ways than we judge', async () => {
    const numbers = { ...COMPREHENSION, judgement: Number.MAX_SAFE_INTEGER };
    const sites = Array.from({ length: 10 }, (_, s) => ({
      seed: 50 + s,
      habits: otherHabits(2.7, chance(1000 + s)),
    }));
    const learnt = await Promise.all(sites.map(({ seed, habits }) => aSite(seed, 40, habits)));
    const fixed = await Promise.all(sites.map(({ seed, habits }) => aSite(seed, 40, habits, numbers)));
    const [with_, without] = [judged(learnt.flat()), judged(fixed.flat())];
    console.info(`other habits: ${told(with_)}\nwithout learning them: ${told(without)}`);
    expect(with_.held).toBeGreaterThan(0.8);
    expect(with_.held).toBeGreaterThan(without.held + 0.05);
    expect(with_.off).toBeLessThan(without.off);
    expect(with_.ordered).toBeGreaterThan(0.97);
  });

  test('tell kinds of recipients apart: those who compare understood, those who explore did not', async () => {
    const draw = chance(7);
    const histories = new Map<string, ReturnType<typeof visit>>();
    const stages = new Map<string, string>();
    for (let i = 0; i < 400; i += 1) {
      const stage = i % 2 === 0 ? 'explore' : 'compare';
      const name = `reader-${i}`;
      stages.set(hashOf(name), stage);
      const understood = draw() < (stage === 'explore' ? 0.25 : 0.85);
      histories.set(hashOf(name), visit(name, 'facts', understood, HABITS, draw));
    }
    const kindOf = (visitor: string) => ({ stage: stages.get(visitor) ?? '' });
    const { rows } = await estimates(histories, ['facts'], {
      meet: (visitor) => ({ take: () => undefined, kindAt: () => kindOf(visitor) }),
      kinds: () => [{ stage: 'explore' }, { stage: 'compare' }, { stage: 'own' }],
    });
    const of = (stage?: string) =>
      rows.find(({ variant, kind }) => variant === 'facts' && kind.stage === stage)!;
    expect(Math.abs((of('explore').understood ?? 0) - 0.25)).toBeLessThan(0.12);
    expect(Math.abs((of('compare').understood ?? 0) - 0.85)).toBeLessThan(0.12);
    expect(of('explore').high).toBeLessThan(of('compare').low ?? 0);
    expect(of().visitors).toBe(400);
    expect(of('own').state).toBe('too-few');
    expect(rows.find(({ variant, kind }) => variant === null && kind.stage === undefined)?.state).toBe(
      'too-few',
    );
  });
});
