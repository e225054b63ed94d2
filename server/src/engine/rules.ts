import type { Rule, Test } from '../../../contract/condition';
import type { FactValue } from '../../../contract/facts';
import { createColumn, type Column } from './column';

/** A rule over bits: `all` (and) or any (or) of the bits and parts; `no` turns the answer round. */
interface Program {
  readonly all: boolean;
  readonly no: boolean;
  readonly words: Int32Array;
  readonly masks: Int32Array;
  readonly parts: readonly Program[];
}

/** Many rules compiled together: each distinct test is asked once, however many rules ask it. */
export interface RuleSet {
  /** Facts that are asked for, in the order in which `fill` reads them. */
  readonly facts: readonly string[];
  /** A buffer for `fill`. */
  buffer(): Int32Array;
  /** Asks all tests. `read` gives the value of the fact at that place of `facts`. */
  fill(read: (index: number) => FactValue, bits: Int32Array): void;
  /** Whether a rule holds, by its index among those that were compiled. */
  holds(rule: number, bits: Int32Array): boolean;
}

function run(program: Program, bits: Int32Array): boolean {
  const { all, no, words, masks, parts } = program;
  for (let i = 0; i < words.length; i += 1) {
    const mask = masks[i] as number;
    const hit = (bits[words[i] as number] as number) & mask;
    if (all ? hit !== mask : hit !== 0) return all === no;
  }
  for (const part of parts) if (run(part, bits) !== all) return all === no;
  return all !== no;
}

/** The same test has the same name, wherever it stands. */
const nameOf = (test: Test): string =>
  JSON.stringify('values' in test ? [test.op, test.values] : [test.op, test.value]);

function collect(rule: Rule, into: Map<string, Map<string, Test>>): void {
  if ('test' in rule) {
    const tests = into.get(rule.test.fact) ?? new Map<string, Test>();
    into.set(rule.test.fact, tests.set(nameOf(rule.test), rule.test));
  } else if ('not' in rule) collect(rule.not, into);
  else for (const part of 'and' in rule ? rule.and : rule.or) collect(part, into);
}

/** Compiles rules that belong together, say all audiences of a content type. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const tests = new Map<string, Map<string, Test>>();
  for (const rule of rules) collect(rule, tests);
  const places = new Map<string, number>();
  const columns: { column: Column; first: number }[] = [];
  let size = 0;
  for (const [fact, named] of tests) {
    const column = createColumn(fact, [...named.values()]);
    [...named.keys()].forEach((name, i) => places.set(`${fact} ${name}`, size * 32 + i));
    columns.push({ column, first: size });
    size += column.words;
  }
  const bitOf = (test: Test): number => places.get(`${test.fact} ${nameOf(test)}`) as number;
  const compile = (rule: Rule, no: boolean): Program => {
    if ('not' in rule) return compile(rule.not, !no);
    const all = !('or' in rule);
    const parts = 'or' in rule ? rule.or : 'and' in rule ? rule.and : [rule];
    const masks = new Map<number, number>();
    const deeper: Program[] = [];
    for (const part of parts) {
      if (!('test' in part)) {
        deeper.push(compile(part, false));
        continue;
      }
      const bit = bitOf(part.test);
      masks.set(bit >>> 5, (masks.get(bit >>> 5) ?? 0) | (1 << (bit & 31)));
    }
    return {
      all,
      no,
      words: Int32Array.from(masks.keys()),
      masks: Int32Array.from(masks.values()),
      parts: deeper,
    };
  };
  const programs = rules.map((rule) => compile(rule, false));
  return {
    facts: columns.map(({ column }) => column.fact),
    buffer: () => new Int32Array(size),
    fill(read, bits) {
      for (let i = 0; i < columns.length; i += 1) {
        const { column, first } = columns[i] as { column: Column; first: number };
        const row = column.rowOf(read(i));
        for (let w = 0; w < row.length; w += 1) bits[first + w] = row[w] as number;
      }
    },
    holds: (rule, bits) => run(programs[rule] as Program, bits),
  };
}
