import { mulberry32 } from '../measure';

/** A visitor of W: 28 flat attributes. */
export type WVisitor = Readonly<Record<string, string | number | boolean>>;
/** A condition of W on one attribute. */
export type WTest =
  | { readonly fact: string; readonly op: 'in'; readonly values: readonly string[] }
  | { readonly fact: string; readonly op: 'is'; readonly value: string }
  | { readonly fact: string; readonly op: 'from'; readonly value: number }
  | { readonly fact: string; readonly op: 'below'; readonly value: number }
  | { readonly fact: string; readonly op: 'range'; readonly low: number; readonly high: number };
/** `c0 & c1 & (c2|c3)`, `(c0|c1) & c2 & c3`, or all four. */
export type WShape = 'either-last' | 'either-first' | 'all';
export interface WRule {
  readonly shape: WShape;
  readonly tests: readonly [WTest, WTest, WTest, WTest];
}
export interface WEntry {
  readonly topic: number;
  /** By order, 1 to 6. */
  readonly rules: readonly WRule[];
}

export const VISITORS = 1_024;
export const STAGES = ['explore', 'compare', 'decide', 'own', 'renew'];
const DEVICES = ['phone', 'tablet', 'desktop'];
const COUNTRIES = Array.from({ length: 16 }, (_, i) => `country-${i}`);
const LANGUAGES = ['en', 'de', 'fr', 'nl'];
const SOURCES = ['search', 'mail', 'ad', 'social', 'direct', 'partner'];
export const KNOWLEDGE = ['novice', 'familiar', 'expert'];

type Random = () => number;
const int = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
const pick = <T>(random: Random, from: readonly T[]): T => from[int(random, 0, from.length - 1)] as T;
const some = <T>(random: Random, from: readonly T[], n: number): T[] => {
  const left = [...from];
  return Array.from({ length: n }, () => left.splice(int(random, 0, left.length - 1), 1)[0] as T);
};

export function visitors(count = VISITORS): WVisitor[] {
  const random = mulberry32(7);
  return Array.from({ length: count }, () => {
    const flat: Record<string, string | number | boolean> = {};
    for (let t = 0; t < 10; t += 1) flat[`stage_t${t}`] = pick(random, STAGES);
    for (let t = 0; t < 10; t += 1) flat[`affinity_t${t}`] = int(random, 0, 100);
    return {
      ...flat,
      device: pick(random, DEVICES),
      country: pick(random, COUNTRIES),
      lang: pick(random, LANGUAGES),
      source: pick(random, SOURCES),
      visits: int(random, 1, 50),
      lastSeenDays: int(random, 0, 60),
      knowledge: pick(random, KNOWLEDGE),
      returning: random() < 0.5,
    };
  });
}

const lastTest = (random: Random): WTest => {
  switch (int(random, 0, 4)) {
    case 0:
      return { fact: 'country', op: 'in', values: some(random, COUNTRIES, 4) };
    case 1:
      return { fact: 'visits', op: 'from', value: int(random, 1, 50) };
    case 2:
      return { fact: 'lastSeenDays', op: 'below', value: int(random, 1, 60) };
    case 3:
      return { fact: 'knowledge', op: 'is', value: pick(random, KNOWLEDGE) };
    default:
      return { fact: 'source', op: 'in', values: some(random, SOURCES, 3) };
  }
};

function rule(random: Random, topic: number): WRule {
  const width = int(random, 30, 79);
  const low = int(random, 0, 100 - width);
  const dice = random();
  return {
    shape: dice < 0.5 ? 'either-last' : dice < 0.75 ? 'either-first' : 'all',
    tests: [
      { fact: `stage_t${topic}`, op: 'in', values: some(random, STAGES, 2) },
      { fact: `affinity_t${topic}`, op: 'range', low, high: low + width },
      { fact: 'device', op: 'is', value: pick(random, DEVICES) },
      lastTest(random),
    ],
  };
}

export function entries(count = 25): WEntry[] {
  const random = mulberry32(42);
  return Array.from({ length: count }, () => {
    const topic = int(random, 0, 9);
    return { topic, rules: Array.from({ length: 6 }, () => rule(random, topic)) };
  });
}

/** What a test says of a visitor; plain and slow, the reference for all engines. */
export function holdsTest(test: WTest, visitor: WVisitor): boolean {
  const value = visitor[test.fact];
  switch (test.op) {
    case 'in':
      return test.values.includes(String(value));
    case 'is':
      return value === test.value;
    case 'from':
      return Number(value) >= test.value;
    case 'below':
      return Number(value) < test.value;
    case 'range':
      return Number(value) >= test.low && Number(value) < test.high;
  }
}

export function holdsRule({ shape, tests }: WRule, visitor: WVisitor): boolean {
  const [c0, c1, c2, c3] = tests.map((test) => holdsTest(test, visitor)) as [
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  if (shape === 'either-last') return c0 && c1 && (c2 || c3);
  if (shape === 'either-first') return (c0 || c1) && c2 && c3;
  return c0 && c1 && c2 && c3;
}
