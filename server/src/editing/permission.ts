import { actionOf } from '../../../contract/rights';

interface Ability {
  can(action: string): boolean;
}

export const maySee = (ability: unknown): boolean => (ability as Ability).can(actionOf('variants.read'));
/** Asked for besides the right to write the entry. */
export const mayWrite = (ability: unknown): boolean =>
  maySee(ability) && (ability as Ability).can(actionOf('variants.update'));
