import type { StoredEvent } from '../../../contract/event';
import type { ObservedHint } from '../../../contract/hints';
import type { Understanding } from '../../../contract/understanding';
import { leading } from './belief';
import type { Hint } from './evidence';
import type { State } from './state';

/** The table of hints, by observation, and by observation and word where words are meant. */
type Table = ReadonlyMap<string, readonly ObservedHint[]>;

const tables = new WeakMap<readonly ObservedHint[], Table>();

function tableOf(hints: readonly ObservedHint[]): Table {
  let table = tables.get(hints);
  if (!table) {
    const grown = new Map<string, ObservedHint[]>();
    for (const hint of hints) {
      for (const name of hint.is ? hint.is.map((word) => `${hint.observe} ${word}`) : [hint.observe]) {
        grown.set(name, [...(grown.get(name) ?? []), hint]);
      }
    }
    tables.set(hints, (table = grown));
  }
  return table;
}

const NONE: readonly ObservedHint[] = [];
/** Observations that are kept in mind; the oldest goes first. */
const HEARD = 40;

/** Stands for an observation's name, so that no search string stays in what is kept (FNV-1a, 32 bits). */
function markOf(name: string): number {
  let mark = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) mark = Math.imul(mark ^ name.charCodeAt(i), 0x01000193);
  return mark >>> 0;
}

const VIEW = markOf('view');

/** Whether an observation is new in this visit; from now on it is not. */
export function newInVisit(state: State, what: string, at: number, u: Understanding): boolean {
  const name = markOf(what);
  const last = state.heard.get(name);
  if (last !== undefined && at - last <= u.journey.pageVisit) return false;
  state.heard.delete(name);
  for (const [one, when] of state.heard) {
    if (state.heard.size < HEARD && at - when <= u.journey.pageVisit) break;
    state.heard.delete(one);
  }
  state.heard.set(name, at);
  return true;
}

/** Whether a number lies in a hint's range; a range that ends before it starts goes over midnight. */
function inRange({ from = -Infinity, until = Infinity }: ObservedHint, number: number): boolean {
  return from <= until ? number >= from && number < until : number >= from || number < until;
}

/** What a hint points at; a step starts at what the text was written for, else at what is believed, else in the middle. */
function pointed(hint: ObservedHint, state: State, event: StoredEvent | null, u: Understanding): Hint[] {
  const { attribute, strength, step } = hint;
  if (hint.value !== undefined) return [{ attribute, value: hint.value, strength }];
  const values = u.attributes.find((one) => one.key === attribute)?.values ?? [];
  const written = values.findIndex((one) => one.key === event?.suggested?.attributes?.[attribute]);
  const believed = state.attributes.get(attribute)?.belief ?? [];
  const middle = Math.floor((values.length - 1) / 2);
  const from = written >= 0 ? written : believed.length > 0 ? leading(believed).index : middle;
  const value = values[Math.min(values.length - 1, Math.max(0, from + (step ?? 0)))]?.key;
  return value === undefined ? [] : [{ attribute, value, strength }];
}

/** What a device tells at `now` that no event of this visit has told. Leaves the state as it is. */
export function deviceHints(state: State, device: string, now: number, u: Understanding): readonly Hint[] {
  const hints = tableOf(u.hints).get(`device ${device}`);
  const last = hints && state.heard.get(markOf(`device ${device}`));
  if (!hints || (last !== undefined && now - last <= u.journey.pageVisit)) return [];
  return hints.flatMap((hint) => pointed(hint, state, null, u));
}

const record = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};

/**
 * What an event tells besides its search string and its reading: where from, on what, when, how fast, how far down, and
 * whether it was clear. `counted`: the share of evidence that the event adds. Changes what the state keeps in mind.
 */
export function observedHints(
  state: State,
  event: StoredEvent,
  counted: number,
  u: Understanding,
): readonly Hint[] {
  const table = tableOf(u.hints);
  const found: ObservedHint[] = [];
  const once = (name: string, hints: readonly ObservedHint[]): void => {
    if (hints.length > 0 && newInVisit(state, name, event.at, u)) found.push(...hints);
  };
  const word = (name: string, about = ''): void => once(`${name}${about}`, table.get(name) ?? NONE);
  const document = event.documentIds[0] ?? event.path ?? '';
  const { device, hour, depth, clear } = record(event.data);

  word(`channel ${event.channel}`);
  if (typeof device === 'string') word(`device ${device}`);
  if (typeof hour === 'number') {
    once(
      'hour',
      (table.get('hour') ?? NONE).filter((hint) => inRange(hint, hour)),
    );
  }
  if (event.type === 'feedback' && typeof clear === 'boolean') {
    word(`feedback ${clear ? 'clear' : 'unclear'}`, ` ${document}`);
  }
  if (event.type === 'view' && counted > 0) {
    const seconds = (event.at - (state.heard.get(VIEW) ?? -Infinity)) / 1000;
    if (seconds * 1000 <= u.journey.pageVisit)
      found.push(...(table.get('gap') ?? NONE).filter((hint) => inRange(hint, seconds)));
    state.heard.delete(VIEW);
    state.heard.set(VIEW, event.at);
  }
  if (event.type === 'dwell' && state.dwell) {
    const read = typeof depth === 'number' ? Math.min(depth, state.dwell.counted) : state.dwell.counted;
    (table.get('depth') ?? NONE).forEach((hint, i) => {
      if (inRange(hint, read)) once(`depth ${i} ${document}`, [hint]);
    });
  }
  return found.length === 0 ? [] : found.flatMap((hint) => pointed(hint, state, event, u));
}
