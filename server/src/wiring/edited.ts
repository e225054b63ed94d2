import type { Core } from '@strapi/strapi';
import type { Faults } from '../delivery/faults';
import type { FileRows } from '../delivery/file-rows';
import { hydrate } from '../delivery/hydrate';
import { overlayEntry } from '../delivery/overlay';
import { selectOf } from '../delivery/select';
import type { EditingHouse, Lay } from '../editing';
import type { Kept } from './kept';
import { namesOf } from './targeted';

/** Lays variants over entries for their authors as `delivery/` does for visitors. */
function layWith(strapi: Core.Strapi, { models, catalogue }: Kept, files: FileRows): Lay {
  const room = {
    strapi,
    variation: { models, varies: catalogue.varies },
    files,
  };
  return async (uid, row, populate, overlay, side) => {
    const select = selectOf(models, uid, { populate });
    const laid = overlayEntry(models, { uid, entry: row, select, pointer: [] }, overlay, true);
    await hydrate(room, laid.references, side);
    return { row: laid.entry, skipped: laid.skipped };
  };
}

/** Wires `editing/` to what is written and to the way in which it is served. */
export const editingOf = (
  strapi: Core.Strapi,
  kept: Kept,
  faults: Faults,
  files: FileRows,
): EditingHouse => ({
  strapi,
  models: kept.models,
  catalogue: kept.catalogue,
  variants: kept.variants,
  lay: layWith(strapi, kept, files),
  checkNames: namesOf(kept),
  publishesAlong: (contentType) => kept.settings.ruleBooks.of(contentType).publishVariants,
  vocabulary() {
    const { stages, attributes } = kept.settings.understanding();
    return { stages, attributes };
  },
  fault: faults,
});
