import type { Core } from '@strapi/strapi';
import type { Instead } from '../../../contract/settings';
import type { Suggests } from '../../../contract/target';
import { DEFAULT_KEY, type EntryRef } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import { HEAD, type Row } from './rows';
import { write } from './writing';

/** Stages or attributes with one word changed. `open`: what was named is left open to all. */
interface Reworded<T> {
  readonly who: T;
  readonly open: boolean;
}

const without = <T extends object>(given: T, field: keyof T): T => {
  const { [field]: _gone, ...rest } = given;
  return rest as T;
};

function ofStages<T extends Suggests>(who: T, stage: string, by: string | null): Reworded<T> {
  if (!who.stages?.includes(stage)) return { who, open: false };
  const named = who.stages.flatMap((one) => (one === stage ? (by ?? []) : [one]));
  if (named.length === 0) return { who: without(who, 'stages'), open: true };
  return { who: { ...who, stages: [...new Set(named)] }, open: false };
}

function ofAttributes<T extends Suggests>(
  who: T,
  attribute: string,
  value: string | undefined,
  by: string | null,
): Reworded<T> {
  const named = who.attributes?.[attribute];
  if (named === undefined || (value !== undefined && value !== named)) return { who, open: false };
  if (by !== null)
    return { who: { ...who, attributes: { ...who.attributes, [attribute]: by } }, open: false };
  const attributes = without({ ...who.attributes }, attribute);
  const left = Object.keys(attributes).length > 0 ? { ...who, attributes } : without(who, 'attributes');
  return { who: left, open: true };
}

const reworded = <T extends Suggests>(who: T, word: Instead): Reworded<T> =>
  'stage' in word
    ? ofStages(who, word.stage, word.by)
    : ofAttributes(who, word.attribute, word.value, word.by);

/** Pauses what would be for more people than it was written for; default content is what it is. */
function changeOf(head: Row, words: readonly Instead[]): Partial<Row> {
  let { target, suggests, paused } = head;
  for (const word of words) {
    const next = target && reworded(target, word);
    target = next?.who ?? null;
    if (next?.open && head.key !== DEFAULT_KEY) paused = true;
    suggests = suggests && reworded(suggests, word).who;
  }
  return { target, suggests, paused, revision: head.revision + 1 };
}

/**
 * Puts words in the place of others in whatever names them, or takes them off, in the transaction that is open.
 * Returns the entries that were changed: their catalogue is to be refreshed once all is committed.
 */
export async function reword(
  room: { readonly strapi: Core.Strapi; readonly catalogue: Catalogue },
  words: readonly Instead[],
): Promise<readonly EntryRef[]> {
  const uses = words.flatMap((word) => room.catalogue.usesOf(word));
  const entries = new Map(uses.map((use) => [`${use.contentType} ${use.documentId}`, use]));
  for (const entry of entries.values()) {
    const keys = new Set(
      uses
        .filter((use) => use.contentType === entry.contentType && use.documentId === entry.documentId)
        .map((use) => use.key),
    );
    await write(room, entry, async ({ rows, before, tell }) => {
      for (const head of before) {
        if (head.entryStatus !== HEAD || !keys.has(head.key)) continue;
        await rows.update(head, changeOf(head, words));
        tell('update', { key: head.key });
      }
    });
  }
  return [...entries.values()];
}
