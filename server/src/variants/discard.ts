import type { VariantRecord } from '../../../contract/variant';
import { inLocale, isShared, recordOf } from './list';
import { isDraft, liveOf, refOf } from './publish';
import { refused } from './refused';
import type { Room, VariantRef } from './service';
import { write } from './writing';

export async function discard(room: Room, given: VariantRef): Promise<VariantRecord> {
  const { ref, model } = refOf(room, given, true);
  const { key, locale } = ref;
  const after = await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const named = before.filter(inLocale(key, locale));
    if (!named.some((row) => row.entryStatus === 'published')) {
      const message = `Variant "${key}" has nothing published${locale ? ` in ${locale}` : ''} to go back to. Remove it instead.`;
      throw refused('not-found', locale ? ['locale'] : ['key'], message);
    }
    // Publishing takes along what all locales share, so that discarding goes back to it with any of them.
    const drafts = before
      .filter(inLocale(key, undefined))
      .filter((row) => isDraft(row) && (named.includes(row) || isShared(row, model.localised)));
    for (const draft of drafts) {
      const live = liveOf(before, draft);
      if (live && draft.revision !== live.revision) {
        // Both sides move on, so that who has the discarded draft open is told, and neither counts as changed.
        const revision = draft.revision + 1;
        await rows.update(draft, { overlay: live.overlay, seen: live.seen, revision });
        await rows.update(live, { revision });
      }
      // What is published shares nothing: kept as a draft it would go live with the next locale that is published.
      if (!live && isShared(draft, model.localised)) await rows.remove({ id: draft.id });
    }
    tell('update', { key, locale });
  });
  return recordOf(after, key);
}
