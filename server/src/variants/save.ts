import {
  DEFAULT_KEY,
  variantInputSchema,
  type Overlay,
  type VariantInput,
  type VariantRecord,
} from '../../../contract/variant';
import { checkTarget } from './check-target';
import { enabledModel, localesOf, overlayLocale } from './entry';
import { parsed } from './input';
import { recordOf } from './list';
import { prepareOverlay, storeOverlay, type Prepared } from './overlay-rows';
import { refused } from './refused';
import { HEAD, type Row, type Rows } from './rows';
import type { Room } from './service';
import { write } from './writing';

type Input = ReturnType<typeof variantInputSchema.parse>;

const HEAD_FIELDS = ['name', 'target', 'suggests', 'arguments', 'order', 'paused'] as const;

function checkDefault(input: Input): void {
  const own = (['overlay', 'locale', 'order', 'paused', 'name'] as const).find(
    (name) => input[name] !== undefined,
  );
  if (input.key !== DEFAULT_KEY || !own) return;
  const message = `"${DEFAULT_KEY}" stands for the default content and takes target, suggests and arguments only; ${own} is refused. Edit the entry itself, or choose another key.`;
  throw refused('reserved', [own], message);
}

function checkRevision(
  input: Input,
  head: Row | undefined,
  prepared: Prepared | null,
  before: readonly Row[],
): void {
  if (input.revision === undefined) return;
  const stored = prepared ? prepared.find(before) : head;
  const current = stored?.revision ?? 0;
  if (input.revision === current) return;
  const message = `Variant "${input.key}" was saved by somebody else: it is at revision ${current}, you have seen ${input.revision}. Reload it, or save again with revision ${current} to overwrite.`;
  throw refused('stale', ['revision'], message, { revision: current });
}

function checkRoom({ limits }: Room, input: Input, before: readonly Row[]): void {
  const kept = before.filter(({ entryStatus, key }) => entryStatus === HEAD && key !== DEFAULT_KEY).length;
  if (input.key === DEFAULT_KEY || kept < limits.variantsPerEntry) return;
  const message = `The entry has ${kept} variants, and ${limits.variantsPerEntry} are allowed. Remove one first.`;
  throw refused('limit', ['key'], message, { limit: limits.variantsPerEntry });
}

async function storeHead(rows: Rows, input: Input, head: Row | undefined): Promise<void> {
  const { contentType, documentId, key, name, target, suggests, arguments: tags, order, paused } = input;
  const change = { name, target, suggests, arguments: tags, order, paused };
  if (head) {
    if (HEAD_FIELDS.every((field) => input[field] === undefined)) return;
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return rows.update(head, { ...given, revision: head.revision + 1 });
  }
  return rows.create({
    contentType,
    entryDocumentId: documentId,
    key,
    entryLocale: '*',
    entryStatus: HEAD,
    name: name ?? key,
    target: target ?? {},
    suggests: suggests ?? null,
    arguments: tags ?? null,
    order: order ?? 0,
    paused: paused ?? false,
    overlay: null,
    seen: null,
    revision: 1,
  });
}

export async function save(room: Room, given: VariantInput, copied?: Overlay): Promise<VariantRecord> {
  const input = parsed(variantInputSchema, given);
  const model = enabledModel(room.models, input.contentType);
  checkDefault(input);
  checkTarget(room.vocabulary(), input.target, ['target']);
  checkTarget(room.vocabulary(), input.suggests, ['suggests']);
  const existing = await localesOf(room.strapi, input);
  const { overlay } = input;
  const prepared = overlay
    ? await prepareOverlay(
        room,
        model,
        { ...input, overlay, locale: await overlayLocale(room.strapi, model, input.locale, existing) },
        copied,
      )
    : null;
  const after = await write(room, input, async ({ rows, before, tell }) => {
    const head = before.find(({ key, entryStatus }) => key === input.key && entryStatus === HEAD);
    checkRevision(input, head, prepared, before);
    if (!head) checkRoom(room, input, before);
    await storeHead(rows, input, head);
    if (prepared) await storeOverlay(room, model, rows, before, prepared);
    tell(head ? 'update' : 'create', { key: input.key, locale: prepared?.locale });
  });
  return recordOf(after, input.key);
}
