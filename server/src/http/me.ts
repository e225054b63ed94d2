import type { Context } from 'koa';
import { DECLARE, declarationSchema, notMeSchema, type Declaration } from '../../../contract/event';
import type { Json } from '../../../contract/variant';
import { eventId } from '../delivery/event-id';
import { withdrawnBySignal } from '../delivery/recollect';
import { jsonBody } from './body';
import { answerLines, visitorOf, type House } from './door';
import { knownOf } from './known';
import { notMe } from './not-me';
import { invalid, noConsent, noVisitor, read } from './refusal';

/** `GET /me`: what we know of whoever asks, in plain words. */
export async function me(ctx: Context, house: House): Promise<void> {
  ctx.body = { data: await knownOf(ctx, await visitorOf(ctx, house), house) };
}

/** `GET /me/export`: everything that is kept, to take along, one event a line (NDJSON). */
export async function takeAlong(ctx: Context, house: House): Promise<void> {
  const visitor = await visitorOf(ctx, house);
  ctx.set('Content-Disposition', 'attachment; filename="history.ndjson"');
  answerLines(ctx, house.lines(visitor));
}

/** The declaration with its topics by key. Throws 400 that names the unknown attribute, value or topic. */
function understood(said: Declaration, house: House): Declaration {
  const { attributes } = house.understanding();
  for (const [key, value] of Object.entries(said.attributes ?? {})) {
    const attribute = attributes.find((one) => one.key === key);
    if (!attribute) {
      const known = attributes.map((one) => one.key);
      throw invalid(`attributes.${key}: not known; known: ${known.join(', ')}`, 'unknown-name', {
        path: ['attributes', key],
        known,
      });
    }
    const known = attribute.values.map((one) => one.key);
    if (value !== null && !known.includes(value)) {
      throw invalid(
        `attributes.${key}: "${value}" is not on the scale; known: ${known.join(', ')}`,
        'unknown-value',
        {
          path: ['attributes', key],
          known,
        },
      );
    }
  }
  const topics = Object.entries(said.topics ?? {}).map(([name, word]) => {
    const key = house.entries.topicKey(name);
    if (key === undefined) {
      throw invalid(`topics.${name}: there is no such topic`, 'unknown-value', { path: ['topics', name] });
    }
    return [key, word] as const;
  });
  return {
    ...(said.attributes ? { attributes: said.attributes } : {}),
    ...(said.topics ? { topics: Object.fromEntries(topics) } : {}),
  };
}

/** `PATCH /me`: the visitor declares or corrects; it holds at once and beats what was inferred. */
export async function declare(ctx: Context, house: House): Promise<void> {
  const visitor = await visitorOf(ctx, house);
  const body = jsonBody(ctx, house.limits.eventBytes);
  if ('notMe' in body) {
    read(notMeSchema, body);
    return notMe(ctx, house);
  }
  const said = understood(read(declarationSchema, body), house);
  const consent = await house.consentOf(visitor);
  if (!consent?.personalisation || withdrawnBySignal(consent, ctx)) throw noConsent('personalisation');
  const at = house.now();
  const base = { visitor, origin: visitor, at, receivedAt: at, channel: 'web' };
  const { personalisation, measurement } = consent;
  const meant = { topics: [], documentIds: [], data: said as Json, personalisation, measurement };
  const [outcome] = await house.record([{ ...base, ...meant, id: eventId(at), type: DECLARE }]);
  // another device, or another tab, was faster
  if (outcome === 'erased') throw noVisitor();
  if (outcome === 'no-consent') throw noConsent('personalisation');
  ctx.body = { data: await knownOf(ctx, visitor, house) };
}
