import type { DriftedField, DriftedVariant } from '../../../contract/running';
import { EVERY_LOCALE } from '../../../contract/variant';
import { keptLocale, type Shown } from './shown';
import { errors } from '@strapi/utils';
import { localeOf } from './content-manager';
import { forbidden, noEntry, StaleError } from './errors';
import { mayWhole } from './field-rights';
import type { EditingHouse } from './house';
import type { AskedVariants } from './judged';
import { revisionOf } from './meta';
import { open, type Opened } from './open';
import { overlayOf } from './shown';
import { sayAll } from './said';
import { storeOverlay } from './save';

interface AskedVariant extends AskedVariants {
  readonly key: string;
}

/** What is decided of attributes below which the default content has changed. */
export interface Settled {
  readonly revision: string;
  readonly keep: readonly string[];
  readonly take: readonly string[];
}

async function opened(house: EditingHouse, ability: unknown, asked: AskedVariant): Promise<Opened> {
  const { contentType, documentId, key } = asked;
  const model = house.models.get(contentType);
  if (!model?.enabled) throw noEntry(`There is no type ${contentType} whose entries have variants.`);
  const locale = await localeOf(house.strapi, model, asked.locale);
  const status = model.draftAndPublish ? 'draft' : 'published';
  const at = { state: { userAbility: ability } };
  return open(house, at, model, { documentId, locale, status }, { key, of: documentId });
}

const refOf = ({ record: { contentType, documentId, key }, shown }: Opened) => ({
  contentType,
  documentId,
  key,
  locale: keptLocale(shown.place.locale),
});

export async function compare(
  house: EditingHouse,
  ability: unknown,
  asked: AskedVariant,
): Promise<DriftedVariant> {
  const here = await opened(house, ability, asked);
  const { checker, model, record, shown } = here;
  const compared = await house.variants.compare(refOf(here));
  const reader = { ability, mayRead: (path: string) => checker.can.read(shown.byDefault, path) };
  const fields: DriftedField[] = [];
  for (const { name, then, now, mine } of compared) {
    const say = (value: typeof now) => sayAll(house, model, name, value, reader, shown.place.locale);
    const [was, is, own] = [then === undefined ? null : await say(then), await say(now), await say(mine)];
    if (is.length + own.length + (was?.length ?? 0) === 0) continue;
    const mayWrite = mayWhole(house.models, model, checker.can.update, shown.byDefault, name);
    fields.push({ name, then: was, now: is, mine: own, mayWrite });
  }
  return { key: record.key, name: record.name, revision: revisionOf(record, shown), fields };
}

function checkNames(house: EditingHouse, { checker, model, shown }: Opened, { keep, take }: Settled): void {
  for (const [at, names] of Object.entries({ keep, take })) {
    for (const [index, name] of names.entries()) {
      if (!model.fields.get(name)?.varies) {
        const message = `${at}[${index}]: ${JSON.stringify(name)} is no field that varies.`;
        throw new errors.ValidationError(message, { code: 'unknown-attribute', path: [at, index] });
      }
      if (!mayWhole(house.models, model, checker.can.update, shown.byDefault, name))
        throw forbidden(`write ${name} of this entry`);
    }
  }
}

const checkRevision = ({ record, shown }: { record: Opened['record']; shown: Shown }, seen: string): void => {
  const current = revisionOf(record, shown);
  if (seen === current) return;
  const what = 'The variant or the default content was changed by somebody else since you compared them.';
  throw new StaleError(what, current);
};

/** Call it in a transaction, after the right to write the entry was checked. */
export async function settle(
  house: EditingHouse,
  ability: unknown,
  asked: AskedVariant,
  input: Settled,
): Promise<void> {
  const here = await opened(house, ability, asked);
  checkNames(house, here, input);
  checkRevision(here, input.revision);
  const { model, record, shown } = here;
  // Keeping changes no revision, taking does: the order of the two makes no difference to what is stored.
  const ref = refOf(here);
  for (const locale of input.keep.length > 0 ? new Set([ref.locale, EVERY_LOCALE]) : [])
    await house.variants.keep({ ...ref, locale, attributes: input.keep });
  if (input.take.length === 0) return;
  const { overlay } = overlayOf(record, model, shown.place);
  const left = Object.entries(overlay).filter(
    ([name]) => model.fields.get(name)?.varies && !input.take.includes(name),
  );
  await storeOverlay(house, record, shown, Object.fromEntries(left), { starts: false });
}
