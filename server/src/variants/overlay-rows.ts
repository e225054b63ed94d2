import { EVERY_LOCALE, type Overlay, type OverlayStatus } from '../../../contract/variant';
import { canonical } from './canonical';
import { encode } from './codec';
import { checkTexts } from './check-texts';
import { checkComplete } from './complete';
import { checkMentions } from './mentions';
import type { Model } from './models';
import { refused } from './refused';
import type { Row, Rows } from './rows';
import { checkRules } from './rules';
import type { Room } from './service';
import { writtenAgainst } from './written-against';

interface Given {
  readonly contentType: string;
  readonly documentId: string;
  readonly key: string;
  readonly overlay: Readonly<Record<string, unknown>>;
  /** `*` for what all locales share. */
  readonly locale: string;
}

/** An overlay that has passed all checks but those against what is stored. */
export interface Prepared {
  readonly given: Given;
  readonly locale: string;
  /** The side that a save writes. */
  readonly status: OverlayStatus;
  /** What that locale says for itself; null where only the shared part is written. */
  readonly own: Overlay | null;
  /** What all locales share; null where the type is not localised. */
  readonly shared: Overlay | null;
  /** The row that it replaces. */
  find(rows: readonly Row[]): Row | undefined;
}

const findRow = (rows: readonly Row[], key: string, locale: string, status: OverlayStatus) =>
  rows.find((row) => row.key === key && row.entryLocale === locale && row.entryStatus === status);

function checkBytes({ limits }: Room, overlay: Overlay): void {
  const bytes = Buffer.byteLength(JSON.stringify(overlay));
  if (bytes <= limits.overlayBytes) return;
  const message = `overlay has ${bytes} bytes, and ${limits.overlayBytes} are allowed. Shorten it.`;
  throw refused('too-large', ['overlay'], message, { bytes, limit: limits.overlayBytes });
}

/** Checks and splits an overlay. Throws the refusal of the first thing that is wrong. */
export async function prepareOverlay(room: Room, model: Model, given: Given): Promise<Prepared> {
  const { overlay, mentions } = encode(room.models, model, given.overlay);
  checkBytes(room, overlay);
  checkTexts(room.readTexts, model, overlay);
  await checkMentions(room.strapi, mentions);
  await checkRules(room, model, overlay, { isDraft: true });
  const pick = (localised: boolean): Overlay =>
    Object.fromEntries(
      Object.entries(overlay).filter(([name]) => model.fields.get(name)?.localised === localised),
    );
  const { key, locale } = given;
  const status = model.draftAndPublish ? 'draft' : 'published';
  const everywhere = locale === EVERY_LOCALE;
  const [perLocale] = Object.keys(pick(true));
  if (model.localised && everywhere && perLocale !== undefined) {
    const message = `overlay.${perLocale} is kept per locale. Save it with the locale it is written in.`;
    throw refused('invalid', ['overlay', perLocale], message);
  }
  return {
    given,
    locale,
    status,
    own: !model.localised ? overlay : everywhere ? null : pick(true),
    shared: model.localised ? pick(false) : null,
    find: (rows) => findRow(rows, key, locale, status),
  };
}

/** Writes the rows of a prepared overlay; what is live at once must be complete. */
export async function storeOverlay(
  room: Room,
  model: Model,
  rows: Rows,
  before: readonly Row[],
  { given, locale, status, own, shared }: Prepared,
): Promise<void> {
  const { contentType, documentId, key } = given;
  const put = async (where: string, overlay: Overlay): Promise<void> => {
    const row = findRow(before, key, where, status);
    const now = await writtenAgainst(room, model, { documentId, locale: where }, overlay);
    // What is saved again as it was is as old as it was.
    const kept = Object.entries(row?.seen ?? {}).filter(
      ([name]) => name in overlay && canonical(overlay[name]) === canonical(row?.overlay?.[name]),
    );
    const seen = { ...now, ...Object.fromEntries(kept) };
    if (row) return rows.update(row, { overlay, seen, revision: row.revision + 1 });
    const head = { name: null, target: null, suggests: null, arguments: null, order: null, paused: null };
    const place = { contentType, entryDocumentId: documentId, key, entryLocale: where, entryStatus: status };
    return rows.create({ ...place, ...head, overlay, seen, revision: 1 });
  };
  const stored = findRow(before, key, EVERY_LOCALE, status)?.overlay;
  const together = own && shared ? { ...stored, ...shared } : (shared ?? {});
  checkBytes(room, { ...together, ...own });
  if (!model.draftAndPublish) {
    await checkComplete(room, model, { documentId, locale }, { ...together, ...own });
  }
  if (own) await put(locale, own);
  if (shared && (!own || canonical(together) !== canonical(stored ?? {}))) await put(EVERY_LOCALE, together);
}
