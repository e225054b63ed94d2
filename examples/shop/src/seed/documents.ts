import type { Core } from '@strapi/strapi';

export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
export type ShopType = 'api::category.category' | 'api::product.product' | 'api::guide.guide';

type Data = Record<string, unknown>;
/** Strapi types data by generated schema types, which this app does without. */
interface Documents {
  findFirst(params: Data): Promise<{ documentId: string } | null>;
  create(params: Data): Promise<{ documentId: string }>;
  update(params: Data): Promise<{ documentId: string } | null>;
}

export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as 'api::product.product') as unknown as Documents;

/** Writes and publishes one document in both languages, unless `where` finds it. Returns its document id. */
export async function ensure(
  strapi: Core.Strapi,
  uid: string,
  where: Data,
  data: Record<Locale, Data>,
): Promise<string> {
  const documents = documentsOf(strapi, uid);
  const found = await documents.findFirst({ locale: 'en', filters: where });
  const documentId =
    found?.documentId ??
    (await documents.create({ locale: 'en', status: 'published', data: data.en })).documentId;
  const german = await documents.findFirst({ locale: 'de', filters: { documentId } });
  if (!german) await documents.update({ documentId, locale: 'de', status: 'published', data: data.de });
  return documentId;
}
