import type { Core } from '@strapi/strapi';
import type { EntryRef, VariantInput, VariantRecord } from '../../contract/variant';

type Ref = EntryRef & { readonly key: string; readonly locale?: string };

/** The plugin's own service, as a seed or script calls it. */
export interface VariantService {
  save(input: VariantInput): Promise<VariantRecord>;
  list(entry: EntryRef): Promise<VariantRecord[]>;
  publish(ref: Ref): Promise<VariantRecord>;
  unpublish(ref: Ref): Promise<VariantRecord>;
  discard(ref: Ref): Promise<VariantRecord>;
  drift(entry: EntryRef): Promise<{ key: string; locale: string; attributes: string[] }[]>;
  keep(ref: Ref & { readonly attributes?: readonly string[] }): Promise<void>;
  remove(ref: Ref): Promise<void>;
}

export const variantsOf = (strapi: Core.Strapi): VariantService =>
  strapi.plugin('context-variants').service('variants');

/** What a refusal tells: the words, and `details`. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly details: { readonly code: string; readonly path: readonly (string | number)[] };
}

/** The error with which something is refused. Throws where it is not. */
export async function refusal(of: Promise<unknown>): Promise<Refusal> {
  const outcome = await of.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) throw new Error('it was not refused');
  return outcome as Refusal;
}
