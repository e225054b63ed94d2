import { z } from 'zod';
import { variantInputSchema, type VariantHead } from './variant';
import type { Attribute, Stage } from './vocabulary';

/** How far a variant has come in one locale: visitors can get it, or get it while a newer draft waits, or not yet. */
export type EditingState = 'live' | 'changed' | 'draft';

/** One variant, as the picker in the edit view lists it. */
export type EditingVariant = Pick<
  VariantHead,
  'key' | 'name' | 'target' | 'order' | 'paused' | 'revision'
> & {
  /** By locale (`*` where i18n does not localise the type); absent where it says nothing. */
  readonly states: Readonly<Record<string, EditingState>>;
};

/** How an attribute of the open variant stands to the default content; one that is the same has no entry. */
export type FieldState = 'changed' | 'emptied' | 'kept';

/** The variant that the edit view shows. */
export interface OpenVariant {
  readonly key: string;
  readonly name: string;
  /** What a save was made upon; to be handed back with it. */
  readonly revision: string;
  /** By dotted path (`title`, `seo.title`). */
  readonly fields: Readonly<Record<string, FieldState>>;
  /** What the default content says there, as the editor may see it; references as the edit view gets them. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What is stored but the schema does not know any more, as paths. */
  readonly skipped: readonly string[];
}

/** What the answers of the edit view tell of variants, in `meta.contextVariants`. */
export interface EditingMeta {
  readonly documentId: string;
  /** `*` where i18n does not localise the type. */
  readonly locale: string;
  /** In deciding order. */
  readonly variants: readonly EditingVariant[];
  /** Of what is said of the default content: whom it is for, what reading it suggests. 0 for nothing yet. */
  readonly defaultRevision: number;
  /** Whether this person may write variants. */
  readonly mayWrite: boolean;
  /** Whether publishing the entry publishes its variants' drafts along. */
  readonly publishesAlong: boolean;
  /** Null while the default content is shown. */
  readonly open: OpenVariant | null;
  /** The words for stages and intimacy attributes, by language. */
  readonly vocabulary: { readonly stages: readonly Stage[]; readonly attributes: readonly Attribute[] };
}

/** What a save of the edit view says of variants, as `contextVariants` beside the attributes. */
export const editingInputSchema = z.strictObject({
  /** Where it is absent nothing is compared. */
  revision: z.string().max(80).optional(),
  /** Top-level attributes that are to be as the default content again, whatever the form says. */
  reset: z.array(z.string().max(255)).max(500).optional(),
  /** Top-level attributes that are to stay as the form says, though the default content says the same. */
  keep: z.array(z.string().max(255)).max(500).optional(),
});

/** What publishing the default content says of variants, as `contextVariants` beside the attributes. */
export const publishInputSchema = z.strictObject({
  /** False leaves its variants' drafts as they are, whatever the rule book says. */
  along: z.boolean().optional(),
});

/** What `POST /context-variants/entries/:contentType/:documentId/variants` takes. */
export const newVariantSchema = variantInputSchema
  .pick({ name: true, target: true, suggests: true, arguments: true })
  .extend({
    name: z.string().trim().min(1).max(120),
    /** Made from the name where absent. */
    key: variantInputSchema.shape.key.optional(),
    /** Key of the variant whose drafts it begins with. */
    copyFrom: variantInputSchema.shape.key.optional(),
  })
  .strict();

/** What `POST /context-variants/entries/:contentType/:documentId/variants/copied` takes. */
export const copySetSchema = z.strictObject({
  /** Document id of the entry, of the same type, whose variants are copied. */
  from: z.string().min(1).max(255),
  /** Whether what they say comes along, and not only whom they are for. */
  words: z.boolean().default(true),
});

/** Its answer: keys of variants. */
export interface CopiedSet {
  readonly copied: readonly string[];
  /** Those the entry had already, by key: left as they were. */
  readonly kept: readonly string[];
}
