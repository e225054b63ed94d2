import { DEFAULT_KEY, EVERY_LOCALE, type VariantRecord } from '../../../contract/variant';
import { compare, settle, type Settled } from './drifted';
import { noEntry, noVariant, StaleError } from './errors';
import type { EditingHouse } from './house';
import { judge, type AskedVariants } from './judged';
import type { DriftedVariant } from '../../../contract/running';

/** One variant, as it was seen. */
export interface AskedVariant extends AskedVariants {
  readonly key: string;
}

/**
 * Runs the variants of an entry, for people who may write variants and the entry itself, in the language asked for.
 * What a variant has for all languages is judged by that one, as Strapi does with what is not localised. Each in one
 * transaction; throws 403, 404, and 409 where somebody else was faster.
 */
export interface Running {
  /** Stops or goes on, in all languages at once. */
  pause(ability: unknown, asked: AskedVariant, input: { paused: boolean; revision: number }): Promise<void>;
  /** `keys` are all of the entry's. */
  reorder(
    ability: unknown,
    asked: AskedVariants,
    input: { readonly keys: readonly string[]; readonly seen: readonly string[] },
  ): Promise<void>;
  /** Removes it in all languages, or in that of the input; needs the right to delete the entry in each of them. */
  remove(
    ability: unknown,
    asked: AskedVariant,
    input: { readonly revision: number; readonly locale?: string | undefined },
  ): Promise<void>;
  /** What the default content says anew below it, as far as this person may see it. */
  compare(ability: unknown, asked: AskedVariant): Promise<DriftedVariant>;
  settle(ability: unknown, asked: AskedVariant, input: Settled): Promise<void>;
}

const recordsOf = async (house: EditingHouse, { contentType, documentId }: AskedVariants) =>
  (await house.variants.list({ contentType, documentId })).filter(({ key }) => key !== DEFAULT_KEY);

function find(records: readonly VariantRecord[], key: string): VariantRecord {
  const record = records.find((one) => one.key === key);
  if (record) return record;
  throw noVariant(
    key,
    records.map((one) => one.key),
  );
}

function checkSeen({ name, revision }: VariantRecord, seen: number): void {
  if (seen === revision) return;
  throw new StaleError(`Variant "${name}" was changed by somebody else since you opened it.`, `${revision}`);
}

async function pause(house: EditingHouse, asked: AskedVariant, input: { paused: boolean; revision: number }) {
  const { contentType, documentId, key } = asked;
  checkSeen(find(await recordsOf(house, asked), key), input.revision);
  await house.variants.save({ contentType, documentId, key, paused: input.paused });
}

async function reorder(
  house: EditingHouse,
  asked: AskedVariants,
  { keys, seen }: { readonly keys: readonly string[]; readonly seen: readonly string[] },
) {
  const { contentType, documentId } = asked;
  const records = await recordsOf(house, asked);
  const now = records.map(({ key }) => key);
  if (now.join() !== seen.join())
    throw new StaleError('The order was changed by somebody else since you opened it.', now.join());
  for (const key of keys) find(records, key);
  // Variants that nobody named stay behind the others, in their order.
  const all = [...keys, ...now.filter((key) => !keys.includes(key))];
  for (const [order, key] of all.entries()) {
    if (find(records, key).order !== order)
      await house.variants.save({ contentType, documentId, key, order });
  }
}

async function remove(
  house: EditingHouse,
  ability: unknown,
  asked: AskedVariant,
  input: { readonly revision: number; readonly locale?: string | undefined },
) {
  const { contentType, documentId, key } = asked;
  const record = find(await recordsOf(house, asked), key);
  const written = new Set(record.overlays.map(({ locale }) => locale));
  written.delete(EVERY_LOCALE);
  const gone = input.locale === undefined ? [...written] : [input.locale];
  // One that says nothing anywhere goes with the right to delete the entry in Strapi's default language.
  for (const locale of gone.length > 0 ? gone : [undefined])
    await judge(house, ability, { contentType, documentId, locale }, 'delete');
  checkSeen(record, input.revision);
  await house.variants.remove({
    contentType,
    documentId,
    key,
    ...(input.locale !== undefined && { locale: input.locale }),
  });
}

export function createRunning(house: EditingHouse): Running {
  /** Writes in one transaction, after which everybody is told. */
  const write = async ({ contentType, documentId }: AskedVariants, work: () => Promise<void>) => {
    if (!house.models.get(contentType)?.enabled)
      throw noEntry(`There is no type ${contentType} whose entries have variants.`);
    await house.strapi.db.transaction(work);
    await house.catalogue.refresh(contentType, documentId);
  };
  const update = (ability: unknown, asked: AskedVariants, work: () => Promise<void>) =>
    write(asked, async () => {
      await judge(house, ability, asked, 'update');
      await work();
    });
  return {
    pause: (ability, asked, input) => update(ability, asked, () => pause(house, asked, input)),
    reorder: (ability, asked, input) => update(ability, asked, () => reorder(house, asked, input)),
    remove: (ability, asked, input) => write(asked, () => remove(house, ability, asked, input)),
    compare: (ability, asked) => compare(house, ability, asked),
    settle: (ability, asked, input) => update(ability, asked, () => settle(house, ability, asked, input)),
  };
}
