export { createCatalogue, type Catalogue } from './catalogue';
export { VARIANT_UID, variantContentType } from './content-type';
export type { CatalogueEntry } from './entry-record';
export { type Field, type FieldKind } from './fields';
export { createFollower } from './follow';
export { keepTables } from './keep-tables';
export { createModels, type Model, type Models } from './models';
export { createTopics, type Topics } from './topics';
export { createVariants } from './variants';
