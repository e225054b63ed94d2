export const VARIANT_UID = 'plugin::context-variants.variant';
export const VARIANT_TABLE = 'context_variants';

const hidden = { visible: false };
// Sizes keep the unique index under MySQL's 3,072 bytes.
const text = (length: number) => ({ type: 'string', required: true, column: { args: [length] } });

/**
 * The one flat table of all variants: a head row per variant (locale `*`, status `head`) and a row per locale and
 * side for its overlay. What i18n does not localise lies in the row of locale `*`. Flat, so that it survives a boot
 * without the plugin whole.
 */
export const variantContentType = {
  schema: {
    kind: 'collectionType',
    collectionName: VARIANT_TABLE,
    info: { singularName: 'variant', pluralName: 'variants', displayName: 'Variant' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      contentType: text(200),
      entryDocumentId: text(255),
      key: text(48),
      entryLocale: text(35),
      entryStatus: text(9),
      name: { type: 'string' },
      target: { type: 'json' },
      suggests: { type: 'json' },
      arguments: { type: 'json' },
      order: { type: 'integer' },
      paused: { type: 'boolean' },
      overlay: { type: 'json' },
      seen: { type: 'json' },
      revision: { type: 'integer' },
    },
    indexes: [
      {
        name: 'context_variants_row_uq',
        type: 'unique',
        columns: ['content_type', 'entry_document_id', 'key', 'entry_locale', 'entry_status'],
      },
    ],
  },
} as const;
