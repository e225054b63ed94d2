import type { Json } from '../../../../contract/variant';
import type { Field, Model, Models } from '../../variants';
import { copyRow } from '../copy-row';
import { layAttributes, type Place } from '../lay-attributes';
import type { Reference } from '../overlay';
import type { Populated, Select } from '../select';

export type Row = Record<string, unknown>;
type Part = { readonly [attribute: string]: Json };

/** What is known of a row that an overlay, or a part of one, was laid over. */
export interface Laid {
  readonly model: Model;
  readonly part: Part;
  /** The row as it was before. */
  readonly ground: Readonly<Row>;
  /** What synthetic ids grow from: the entry's document id. */
  readonly seed: string;
  readonly locale: string | null;
  readonly place: Place;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSingle = ({ kind, many }: Field): boolean => kind === 'component' && !many;
const NOTHING: Select = { fields: null, populate: new Map() };

/** A component that an overlay made has no row: its id is below zero, and it must answer all by itself. */
export const isRowless = (row: object): boolean => Number((row as { id?: unknown }).id) < 0;

/**
 * Lays overlays as far as one row reaches. GraphQL reads level by level: a single component waits until its default
 * is read, to be merged with it; references wait until they are asked for.
 */
export class Levels {
  private readonly laid = new WeakMap<object, Laid>();
  private readonly references = new WeakMap<object, Map<string, Reference>>();
  private readonly selects = new Map<string, Select>();

  constructor(private readonly models: Models) {}

  /** How one level of a type is selected: everything but single components, which wait for their default. */
  select(uid: string, whole = false): Select {
    const name = `${uid} ${String(whole)}`;
    const known = this.selects.get(name);
    if (known) return known;
    const select: Select = { fields: null, populate: new Map<string, Populated>() };
    this.selects.set(name, select);
    for (const field of this.models.get(uid)?.fields.values() ?? []) {
      if (field.kind === 'scalar' || (!whole && isSingle(field))) continue;
      const selectOf = (target: string): Select =>
        this.models.get(target)?.isComponent ? this.select(target, true) : NOTHING;
      (select.populate as Map<string, Populated>).set(field.name, {
        field,
        count: false,
        spec: {},
        selectOf,
      });
    }
    return select;
  }

  of(row: object): Laid | undefined {
    return this.laid.get(row);
  }

  referenceAt(row: object, attribute: string): Reference | undefined {
    return this.references.get(row)?.get(attribute);
  }

  /** Remembers what was laid over a row. */
  remember(row: Row, laid: Laid, references: readonly Reference[]): void {
    this.laid.set(row, laid);
    this.keep(references);
  }

  private keep(references: readonly Reference[]): void {
    for (const reference of references) {
      const known = this.references.get(reference.parent) ?? new Map<string, Reference>();
      this.references.set(reference.parent, known.set(reference.key, reference));
    }
  }

  /**
   * A single component of a row that is laid over, merged with its default.
   * @returns undefined where the overlay's part is not of use any more, so that the default stands
   */
  single(above: Laid, field: Field, ground: Row | null): Row | undefined {
    const value = above.part[field.name];
    const model = field.target === null ? undefined : this.models.get(field.target);
    if (!isPart(value) || !model) return undefined;
    const { seed, locale } = above;
    const text = above.place.text === '' ? field.name : `${above.place.text}.${field.name}`;
    const place: Place = { text, pointer: [] };
    const references: Reference[] = [];
    const laying = { models: this.models, seed, locale, references, skipped: [] };
    if (ground) {
      const row = copyRow(ground);
      layAttributes(laying, row, model, value, this.select(model.uid), place);
      this.remember(row, { model, part: value, ground, seed, locale, place }, references);
      return row;
    }
    const holder: Row = {};
    layAttributes(
      laying,
      holder,
      above.model,
      { [field.name]: value },
      this.select(above.model.uid, true),
      above.place,
    );
    this.keep(references);
    return holder[field.name] as Row | undefined;
  }
}
