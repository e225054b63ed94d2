import { createContext } from 'react';
import type { RuleType } from 'react-querybuilder';

/** Puts another condition in the place of that path; a fact, its operator and its value change together. */
export const ReplaceRule = createContext<(path: readonly number[], rule: RuleType) => void>(() => undefined);
