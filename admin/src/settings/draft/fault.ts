import { createContext, useContext } from 'react';

/** What the server refused: where, from the top of the vocabulary, and what it said. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const FaultContext = createContext<Fault | null>(null);

/** A control's place in the vocabulary, as an attribute of the page: `stages.0.label.en`. */
export const placeOf = (path: Fault['path']): string => path.join('.');

/** The sentence where the fault lies at that very place, else undefined. */
export function useFaultAt(path: Fault['path'], sentence: string): string | undefined {
  const fault = useContext(FaultContext);
  return fault && placeOf(fault.path) === placeOf(path) ? sentence : undefined;
}

/** Number of the item of that list in which the fault lies. */
export function useFaultyItem(list: string): number | undefined {
  const [first, index] = useContext(FaultContext)?.path ?? [];
  return first === list && typeof index === 'number' ? index : undefined;
}

/** Number of the line of that list in which the fault lies. */
export function useFaultyLine(list: Fault['path']): number | undefined {
  const path = useContext(FaultContext)?.path ?? [];
  const line = path[list.length];
  const within = list.every((part, i) => path[i] === part);
  return within && typeof line === 'number' ? line : undefined;
}
