import { inLocale, isShared, recordOf } from './list';
import { refOf } from './publish';
import { refused } from './refused';
import type { Room, VariantRef } from './service';
import { write } from './writing';

export async function remove(room: Room, given: VariantRef): Promise<void> {
  const { ref, model } = refOf(room, given, false);
  const { key, locale } = ref;
  await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const own = before.filter((row) => row.key === key);
    if (locale === undefined) {
      await rows.remove({ id: { $in: own.map(({ id }) => id) } });
    } else {
      const gone = own.filter(inLocale(key, locale));
      if (gone.length === 0) {
        throw refused('not-found', ['locale'], `Variant "${key}" says nothing in ${locale}.`);
      }
      const overlays = own.filter(inLocale(key, undefined));
      const left = overlays.filter((row) => !gone.includes(row) && !isShared(row, model.localised));
      await rows.remove({ id: { $in: (left.length > 0 ? gone : overlays).map(({ id }) => id) } });
    }
    tell('delete', { key, locale });
  });
}
