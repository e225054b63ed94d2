import { createTokens, derivedSecrets } from '../../server/src/delivery/token';

const [ours, older, foreign] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];

describe('a visitor token', () => {
  it('has the promised form and names one visitor, by a hash that is not in it', () => {
    const tokens = createTokens([ours]);
    const token = tokens.issue();
    expect(token).toMatch(/^v1\.[0-9a-f]{8}\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/);
    expect(tokens.read(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokens.read(tokens.issue())).not.toBe(tokens.read(token));
  });

  it('is still good after the key was changed, as long as the old one is listed', () => {
    const token = createTokens([older]).issue();
    expect(createTokens([ours, older]).read(token)).toBe(createTokens([older]).read(token));
    expect(createTokens([ours]).read(token)).toBeNull();
  });

  it.each([
    ['another key', () => createTokens([foreign]).issue()],
    ['a changed visitor', (good: string) => good.replace(/\.[\w-]{22}\./, `.${'A'.repeat(22)}.`)],
    ['a changed signature', (good: string) => `${good.slice(0, -43)}${'A'.repeat(43)}`],
    ['a longer text', (good: string) => `${good}A`],
    ['nothing', () => ''],
    ['garbage', () => '\u0000.v1.%%%'],
  ])('is nobody’s with %s', (_, forge) => {
    const tokens = createTokens([ours]);
    expect(tokens.read(forge(tokens.issue()))).toBeNull();
  });

  it('is signed by keys of its own, not by the app’s', () => {
    expect(derivedSecrets([ours])).toHaveLength(1);
    expect(derivedSecrets([ours])[0]).not.toContain(ours);
  });
});
