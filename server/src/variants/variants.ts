import { discard } from './discard';
import { compare, drift, keep } from './drift';
import { list } from './list';
import { publish, unpublish } from './publish';
import { remove } from './remove';
import { save } from './save';
import type { Room, Variants } from './service';

/** The typed service over one room's parts. */
export function createVariants(room: Room): Variants {
  return {
    save: (input, copied) => save(room, input, copied),
    list: (entry) => list(room, entry),
    publish: (ref) => publish(room, ref),
    unpublish: (ref) => unpublish(room, ref),
    discard: (ref) => discard(room, ref),
    drift: (entry) => drift(room, entry),
    compare: (ref) => compare(room, ref),
    keep: (ref) => keep(room, ref),
    remove: (ref) => remove(room, ref),
  };
}
