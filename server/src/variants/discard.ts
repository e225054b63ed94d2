import type { VariantRecord } from '../../../contract/variant';
import { inLocale, recordOf } from './list';
import { refOf } from './publish';
import { refused } from './refused';
import type { Room, VariantRef } from './service';
import { write } from './writing';

export async function discard(room: Room, given: VariantRef): Promise<VariantRecord> {
  const { ref } = refOf(room, given, true);
  const { key, locale } = ref;
  const after = await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const own = before.filter(inLocale(key, locale));
    const live = own.filter((row) => row.entryStatus === 'published');
    if (live.length === 0) {
      const message = `Variant "${key}" has nothing published${locale ? ` in ${locale}` : ''} to go back to. Remove it instead.`;
      throw refused('not-found', locale ? ['locale'] : ['key'], message);
    }
    for (const published of live) {
      const draft = own.find(
        (row) => row.entryStatus === 'draft' && row.entryLocale === published.entryLocale,
      );
      if (!draft || draft.revision === published.revision) continue;
      // Both sides move on, so that who has the discarded draft open is told, and neither counts as changed.
      const revision = draft.revision + 1;
      await rows.update(draft.id, { overlay: published.overlay, seen: published.seen, revision });
      await rows.update(published.id, { revision });
    }
    tell('update', { key, locale });
  });
  return recordOf(after, key);
}
