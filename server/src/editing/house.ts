import type { Core } from '@strapi/strapi';
import type { EditingMeta } from '../../../contract/editing';
import type { Target } from '../../../contract/target';
import type { Overlay, OverlayStatus } from '../../../contract/variant';
import type { Catalogue, Models } from '../variants';
import type { Variants } from '../variants/service';

/** An entry, component or file as Strapi reads it. */
export type Row = Record<string, unknown>;

/** Lays an overlay over a row that was read with that `populate`; what it refers to is read. */
export type Lay = (
  uid: string,
  row: Row,
  populate: object,
  overlay: Overlay,
  side: { readonly status: OverlayStatus; readonly locale: string | null },
) => Promise<{ readonly row: Row; readonly skipped: readonly string[] }>;

/** What editing needs of the house. */
export interface EditingHouse {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Pick<Catalogue, 'entry' | 'refresh'>;
  readonly variants: Variants;
  readonly lay: Lay;
  /** Refuses targets that name what there is not; `stored` is the target of before. */
  readonly checkNames: (contentType: string, target: Target | undefined, stored?: Target) => void;
  /** Whether publishing an entry of that type publishes its variants' drafts along. */
  readonly publishesAlong: (contentType: string) => boolean;
  readonly vocabulary: () => EditingMeta['vocabulary'];
  /** Tells of a fault of ours, at most once a minute each. */
  readonly fault: (what: string, error: unknown) => void;
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: none, one or many. */
export const listed = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
