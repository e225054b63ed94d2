interface Plan {
  readonly name: string;
  readonly target: { stages?: string[]; attributes?: Record<string, string> };
}

const stage = (key: string, name: string, attributes?: Record<string, string>): Plan => ({
  name,
  target: attributes ? { stages: [key], attributes } : { stages: [key] },
});

/** Whom each variant is written for, by its key. */
export const plans: Record<string, Plan> = {
  novice: { name: 'New to it', target: { attributes: { knowledge: 'novice' } } },
  expert: { name: 'Knows the terms', target: { attributes: { knowledge: 'expert' } } },
  'explore-novice': stage('explore', 'Exploring, new to it', { knowledge: 'novice' }),
  'explore-expert': stage('explore', 'Exploring, knows the terms', { knowledge: 'expert' }),
  compare: stage('compare', 'Comparing'),
  'compare-novice': stage('compare', 'Comparing, new to it', { knowledge: 'novice' }),
  'compare-familiar': stage('compare', 'Comparing, knows a little', { knowledge: 'familiar' }),
  'compare-expert': stage('compare', 'Comparing, knows the terms', { knowledge: 'expert' }),
  'compare-rational': stage('compare', 'Comparing, wants the sums', { motive: 'rational' }),
  'compare-emotional': stage('compare', 'Comparing, wants the feeling', { motive: 'emotional' }),
  decide: stage('decide', 'Deciding'),
  'decide-expert': stage('decide', 'Deciding, knows the terms', { knowledge: 'expert' }),
  own: stage('own', 'Owning'),
};

/** The default content is written for people who look around. */
export const defaultTarget = { stages: ['explore'] };
