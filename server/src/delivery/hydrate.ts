import type { Core } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import type { Models } from '../variants';
import type { Reference } from './overlay';
import type { Slot } from './walk';

/** What the request asks for as a whole. */
export interface Scope {
  readonly status: OverlayStatus;
  /** The request's locale, for references from entries without one; null for Strapi's default. */
  readonly locale: string | null;
}

/** Reads all references together and puts the rows in their places. Returns those places, to be walked again. */
export declare function hydrate(
  room: { strapi: Core.Strapi; models: Models },
  references: readonly Reference[],
  scope: Scope,
): Promise<Slot[]>;
