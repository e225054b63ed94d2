import { createContext, useState, type ReactNode } from 'react';
import type { Schema } from '../../api/trying';
import { NameEntries } from '../../try-it/name-entries';
import { useTypesWithVariants } from '../../try-it/types-with-variants';

/** An entry that a condition names by its document id. */
interface NamedEntry {
  readonly contentType: string;
  readonly label: string;
}

/** Entries that conditions may name: those of the types with variants. */
interface Entries {
  readonly types: readonly Schema[];
  /** By document id, as far as the person may read them. */
  readonly named: ReadonlyMap<string, NamedEntry>;
}

export const EntriesContext = createContext<Entries>({ types: [], named: new Map() });

/** Facts whose values are document ids. */
const OF_ENTRIES = /^journey\..+\.(shortlist|dropped)$/;
export const isOfEntries = (fact: string): boolean => OF_ENTRIES.test(fact);

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Document ids that a condition names, at any depth. */
function idsIn(condition: unknown): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([name, value]) =>
    isOfEntries(name) ? textsIn(value) : idsIn(value),
  );
}

interface Props {
  readonly conditions: readonly unknown[];
  readonly children: ReactNode;
}

/** Names the entries that the conditions within ask for; a request for each type, where there is any such entry. */
export function EntriesProvider({ conditions, children }: Props) {
  const [named, setNamed] = useState<ReadonlyMap<string, NamedEntry>>(new Map());
  const types = useTypesWithVariants().types.filter(({ kind }) => kind === 'collectionType');
  const ids = [...new Set(conditions.flatMap(idsIn))].sort();
  const add = (contentType: string, labels: ReadonlyMap<string, string>) =>
    setNamed(
      (before) =>
        new Map([...before, ...[...labels].map(([id, label]) => [id, { contentType, label }] as const)]),
    );
  return (
    <EntriesContext.Provider value={{ types, named }}>
      {ids.length > 0 &&
        types.map((schema) => <NameEntries key={schema.uid} schema={schema} ids={ids} onFound={add} />)}
      {children}
    </EntriesContext.Provider>
  );
}
