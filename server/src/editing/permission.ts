/** The right to see variants: the panel's own. */
const SEE = 'plugin::context-variants.variants.read';
/** The right to write them, asked for besides the right to write the entry. */
const WRITE = 'plugin::context-variants.variants.update';

interface Ability {
  can(action: string): boolean;
}

export const maySee = (ability: unknown): boolean => (ability as Ability).can(SEE);
export const mayWrite = (ability: unknown): boolean => maySee(ability) && (ability as Ability).can(WRITE);
