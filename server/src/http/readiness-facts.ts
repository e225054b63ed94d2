import type { Profile } from '../../../contract/profile';
import type { Fact } from './facts';

const SITE = 'site';

/** Said in whole hundredths: a finer figure would sound surer than it is. */
const hundredths = (share: number): number => Math.round(share * 100);

/** How near we take the visitor to be to what the site is for. */
export function readinessFacts(profile: Profile, language: string): Fact[] {
  const readiness = profile.readiness[SITE];
  if (readiness === undefined) return [];
  const n = hundredths(readiness);
  return [
    {
      fact: 'readiness',
      value: n / 100,
      certainty: hundredths(profile.closeness) / 100,
      tact: 'use',
      source: 'inferred',
      since: new Date(profile.lastAt).toISOString(),
      sentence:
        language === 'de'
          ? `Von hundert Besuchern, die sich hier wie Sie umgesehen haben, erwarten wir, dass etwa ${n} kaufen oder ein anderes Ziel erreichen.`
          : `Of a hundred visitors who looked around here as you did, we expect about ${n} to buy, or to reach another goal.`,
    },
  ];
}
