import type { Core, UID } from '@strapi/strapi';
import type { ExplainInput } from '../../../contract/explain-input';
import type { Address } from '../../../contract/trying';
import type { Whole } from './whole';

const entriesOf = (populate: Whole, prefix: string): [string, string][] =>
  Object.entries(populate).flatMap(([name, part]) => {
    const at = `${prefix}[${name}]`;
    return part === true ? [[at, 'true'] as [string, string]] : entriesOf(part, at);
  });

/** Brackets may stand in a query as they are, and are read more easily so. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/%5B|%5D|%3A|%2C|%40/g, decodeURIComponent);

/** The context that says the same of a composed visitor, and what of them it cannot say. */
function contextOf(
  { recipient = {}, context, at }: ExplainInput,
  nameOf: (topic: string) => string,
): {
  text: string;
  without: Address['without'];
} {
  const { stages = {}, attributes = {}, shortlist, visits, device, channel } = recipient;
  const items = [
    ...Object.entries(stages)
      .filter(([topic]) => topic !== 'site')
      .map(([topic, stage]) => `stage@${encodeURIComponent(nameOf(topic))}:${encodeURIComponent(stage)}`),
    ...Object.entries(attributes).map(([key, value]) => `${key}:${encodeURIComponent(value)}`),
  ];
  const without: Address['without'] = [
    ...('site' in stages ? (['site'] as const) : []),
    ...(shortlist && Object.keys(shortlist).length > 0 ? (['shortlist'] as const) : []),
    ...((visits ?? 1) > 1 ? (['visits'] as const) : []),
    ...(device === undefined ? [] : (['device'] as const)),
    ...(channel === undefined ? [] : (['channel'] as const)),
    ...(at === undefined ? [] : (['at'] as const)),
  ];
  return { text: context ?? items.join(','), without };
}

/**
 * Where the content API answers the same, for whoever the address can describe; null for stored visitors, whom their
 * token alone names, and for types whose routes are not Strapi's own.
 */
export function addressOf(
  strapi: Core.Strapi,
  input: ExplainInput,
  locale: string | null,
  populate: Whole,
  nameOf: (topic: string) => string,
): Address | null {
  const { contentType, documentId, status, visitor } = input;
  const schema = strapi.contentTypes[contentType as UID.ContentType];
  if (visitor || !contentType.startsWith('api::') || !schema) return null;
  const { pluralName, singularName } = schema.info;
  const path = schema.kind === 'singleType' ? singularName : `${pluralName}/${documentId}`;
  const { text, without } = contextOf(input, nameOf);
  const query = [
    ...(locale === null ? [] : [['locale', locale]]),
    ...(status === 'draft' ? [['status', status]] : []),
    ...entriesOf(populate, 'populate'),
    ...(text === '' ? [] : [['context', text]]),
  ].map(([name = '', value = '']) => `${encoded(name)}=${encoded(value)}`);
  const prefix = String(strapi.config.get('api.rest.prefix', '/api'));
  return { context: text, url: [`${prefix}/${path}`, query.join('&')].filter(Boolean).join('?'), without };
}
