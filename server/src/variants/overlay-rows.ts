import { EVERY_LOCALE, type Overlay, type OverlayStatus } from '../../../contract/variant';
import { canonical } from './canonical';
import { encode } from './codec';
import { checkTexts } from './check-texts';
import { checkComplete } from './complete';
import { checkMentions } from './mentions';
import type { Model } from './models';
import { partNew, together, withDormant } from './outlived';
import { refused } from './refused';
import { ofDocument, rowsOf, type Row, type Rows } from './rows';
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

/** An overlay in its stored form. Only what is not stored already is judged. */
async function judged(room: Room, model: Model, given: Given, stored: Overlay): Promise<Overlay> {
  const { models, strapi } = room;
  const { anew, standing } = partNew(models, model, given.overlay, stored);
  const { overlay, mentions } = encode(models, model, anew);
  const whole = together(models, model, overlay, standing);
  checkBytes(room, whole);
  checkTexts(room.readTexts, model, overlay);
  await checkMentions(strapi, mentions);
  await checkRules(room, model, overlay, { isDraft: true });
  return whole;
}

/**
 * Checks and splits an overlay. Throws the refusal of the first thing that is wrong. What is stored so already passes
 * unjudged, and so does what was `copied` from where it is stored.
 */
export async function prepareOverlay(
  room: Room,
  model: Model,
  given: Given,
  copied: Overlay = {},
): Promise<Prepared> {
  const { contentType, documentId, key, locale } = given;
  const status = model.draftAndPublish ? 'draft' : 'published';
  const before = await rowsOf(room.strapi).find(ofDocument(contentType, documentId));
  const saidIn = (of: string) => findRow(before, key, of, status)?.overlay;
  const stored = { ...saidIn(EVERY_LOCALE), ...saidIn(locale), ...copied };
  const whole = await judged(room, model, given, stored);
  const overlay: Overlay = Object.fromEntries(
    Object.entries(whole).filter(([name]) => model.fields.get(name)?.varies),
  );
  const pick = (localised: boolean): Overlay =>
    Object.fromEntries(
      Object.entries(overlay).filter(([name]) => model.fields.get(name)?.localised === localised),
    );
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
  const put = async (where: string, said: Overlay): Promise<void> => {
    const row = findRow(before, key, where, status);
    const overlay = withDormant(room.models, model, row?.overlay ?? {}, said);
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
  const forAll = own && shared ? { ...stored, ...shared } : (shared ?? {});
  checkBytes(room, { ...forAll, ...own });
  if (!model.draftAndPublish) {
    await checkComplete(room, model, { documentId, locale }, { ...forAll, ...own });
  }
  if (own) await put(locale, own);
  if (shared && (!own || canonical(forAll) !== canonical(stored ?? {}))) await put(EVERY_LOCALE, forAll);
}
