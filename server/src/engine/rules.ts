import type { Rule, Test } from '../../../contract/condition';
import type { FactValue } from '../../../contract/facts';
import { clausesOf, type Literal } from './clauses';
import { createColumn, type Placed, type Row } from './column';

/** Many rules compiled together: each fact is read once, however many rules ask for it. */
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

/** Hands out bits, and remembers which literal of which fact sets them. */
class Layout {
  bits = 0;
  private readonly facts = new Map<string, Map<string, { literal: Literal; bits: number[] }>>();

  /** A new bit that any of the literals sets. */
  add(literals: readonly Literal[]): number {
    const bit = this.bits;
    this.bits += 1;
    for (const literal of literals) {
      const { test, no } = literal;
      const name = JSON.stringify(['values' in test ? test.values : test.value, test.op, no]);
      const named = this.facts.get(test.fact) ?? new Map<string, { literal: Literal; bits: number[] }>();
      this.facts.set(test.fact, named);
      const known = named.get(name);
      if (known) known.bits.push(bit);
      else named.set(name, { literal, bits: [bit] });
    }
    return bit;
  }

  /** Goes on in a new word unless the next `count` bits lie in one. */
  align(count: number): void {
    if ((this.bits & 31) + count > 32) this.bits = (this.bits + 31) & ~31;
  }

  columns(): readonly (readonly [fact: string, placed: readonly Placed[]])[] {
    return [...this.facts].map(([fact, named]) => [fact, [...named.values()]]);
  }
}

type Program = (bits: Int32Array) => boolean;

const bitSet = (bit: number): Program => {
  const word = bit >>> 5;
  const mask = 1 << (bit & 31);
  return (bits) => ((bits[word] as number) & mask) !== 0;
};

/** A rule that would take too many clauses: its tests have a bit each, and it is walked. */
function treeOf(rule: Rule, bitOf: (test: Test) => number): Program {
  if ('test' in rule) return bitSet(bitOf(rule.test));
  if ('not' in rule) {
    const inner = treeOf(rule.not, bitOf);
    return (bits) => !inner(bits);
  }
  const all = 'and' in rule;
  const parts = (all ? rule.and : rule.or).map((part) => treeOf(part, bitOf));
  return all ? (bits) => parts.every((part) => part(bits)) : (bits) => parts.some((part) => part(bits));
}

/** Compiles rules that belong together, say all audiences of a content type. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const layout = new Layout();
  const trees = new Map<number, Program>();
  // Rule r holds where all bits of masks[i] are set in words[i], for i from starts[r] to starts[r + 1].
  const starts = [0];
  const words: number[] = [];
  const masks: number[] = [];
  rules.forEach((rule, index) => {
    const clauses = clausesOf(rule);
    if (clauses) {
      layout.align(Math.min(clauses.length, 32));
      const own = new Map<number, number>();
      for (const bit of clauses.map((clause) => layout.add(clause))) {
        own.set(bit >>> 5, (own.get(bit >>> 5) ?? 0) | (1 << (bit & 31)));
      }
      words.push(...own.keys());
      masks.push(...own.values());
    } else
      trees.set(
        index,
        treeOf(rule, (test) => layout.add([{ test, no: false }])),
      );
    starts.push(words.length);
  });
  const columns = layout.columns();
  const rowsOf: ((value: FactValue) => Row)[] = columns.map(([, placed]) => createColumn(placed));
  const [start, word, mask] = [Int32Array.from(starts), Int32Array.from(words), Int32Array.from(masks)];
  const size = (layout.bits + 31) >>> 5;
  return {
    facts: columns.map(([fact]) => fact),
    buffer: () => new Int32Array(size),
    fill(read, bits) {
      bits.fill(0);
      for (let i = 0; i < rowsOf.length; i += 1) {
        const row = (rowsOf[i] as (value: FactValue) => Row)(read(i));
        const { words: at, masks: on } = row;
        for (let w = 0; w < at.length; w += 1) {
          const where = at[w] as number;
          bits[where] = (bits[where] as number) | (on[w] as number);
        }
      }
    },
    holds(rule, bits) {
      const end = start[rule + 1] as number;
      for (let i = start[rule] as number; i < end; i += 1) {
        const wanted = mask[i] as number;
        if (((bits[word[i] as number] as number) & wanted) !== wanted) return false;
      }
      const tree = trees.size > 0 ? trees.get(rule) : undefined;
      return tree === undefined || tree(bits);
    },
  };
}
