import type { Core } from '@strapi/strapi';
import { allow, reading, uploadImage } from '../../tests/harness/fill';

const TYPE = 'api::article.article';

/** 25 published articles with a cover and a component; `image` is another picture, not on any. */
export async function seed(strapi: Core.Strapi): Promise<{ ids: string[]; image: string }> {
  await allow(strapi, [...reading('article'), ...reading('category')]);
  const [one, other] = [
    await uploadImage(strapi, 'one', [200, 80, 40]),
    await uploadImage(strapi, 'other', [40, 80, 200]),
  ];
  const category = await strapi
    .documents('api::category.category')
    .create({ data: { name: 'Televisions', slug: 'tv' } });
  const ids: string[] = [];
  for (let i = 0; i < 25; i += 1) {
    const data = {
      title: `Article ${i}`,
      slug: `article-${i}`,
      sku: `A-${i}`,
      summary: 'What matters, and what does not.',
      content: 'Sit down, then measure. '.repeat(40),
      cover: one.id,
      category: category.documentId,
      seo: { title: 'Televisions', description: 'A guide', image: one.id },
    };
    const made = await strapi.documents(TYPE).create({ data: data as never, status: 'published' });
    ids.push(made.documentId);
  }
  const file = (await strapi.db.query('plugin::upload.file').findOne({ where: { id: other.id } })) as {
    documentId: string;
  };
  return { ids, image: file.documentId };
}

/** Three variants of each: texts, the cover, the component. */
export async function write(strapi: Core.Strapi, ids: readonly string[], image: string): Promise<void> {
  const variants = strapi.plugin('context-variants').service('variants') as {
    save(input: object): Promise<unknown>;
    publish(ref: object): Promise<unknown>;
  };
  const overlays: Record<string, object> = {
    compare: { title: 'Comparing', summary: 'Side by side.', content: 'This or that. '.repeat(40) },
    decide: { cover: image },
    own: { seo: { title: 'Owning', image } },
  };
  for (const documentId of ids) {
    for (const [key, overlay] of Object.entries(overlays)) {
      const ref = { contentType: TYPE, documentId, key, locale: 'en' };
      await variants.save({ ...ref, name: key, target: { stages: [key] }, overlay });
      await variants.publish(ref);
    }
  }
}

/** A visitor's token per stage they stand on. */
export async function visitors(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, string>> {
  const { default: request } = await import('supertest');
  const kinds: Record<string, string> = { compare: 'compare', decide: 'cart', own: 'purchase' };
  const tokens = new Map<string, string>();
  for (const [stage, type] of Object.entries(kinds)) {
    const routes = '/api/context-variants';
    const met = await request(strapi.server.httpServer)
      .post(`${routes}/visitors`)
      .send({ consent: { personalisation: true } });
    const { token } = met.body.data as { token: string };
    const event = { type, contentType: TYPE, documentIds: ids.slice(0, 2) };
    await request(strapi.server.httpServer)
      .post(`${routes}/events`)
      .set('X-Context-Visitor', token)
      .send({ events: [event] });
    tokens.set(stage, token);
  }
  return tokens;
}
