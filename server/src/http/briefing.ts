import type { Context } from 'koa';
import { briefingSchema, type Briefing } from '../../../contract/briefing';
import type { Briefed } from '../insights/briefing';
import { jsonBody } from './body';
import { door, type House } from './door';
import { read } from './refusal';
import { nameOfWho, type Directory } from './who';
import { MINUTE, type VisitorsHouse } from './visitor-house';

/** What the door for people who talk to people needs of the house. */
export interface BriefingHouse extends Directory, Pick<House, 'limits' | 'isPassing'> {
  readonly visitors: VisitorsHouse;
  briefing(briefed: Briefed): Briefing;
  silent(standing: 'unknown' | 'newcomer' | 'no-consent', language: string): Briefing;
}

interface Credentials {
  readonly id?: number | string;
  readonly name?: string;
  readonly username?: string;
}

/**
 * Who asks, for the record. API tokens and users of the site are no users of the admin panel: they stand below zero,
 * under a name of their own.
 */
function caller(ctx: Context): { readonly person: number; readonly name: string } {
  const { auth } = ctx.state as { auth?: { credentials?: Credentials | null } };
  const { id, name, username } = auth?.credentials ?? {};
  const person = typeof id === 'number' ? -id : 0;
  if (username !== undefined) return { person, name: `site user ${username}` };
  return { person, name: name === undefined ? 'anybody' : `API token ${name}` };
}

async function told(id: string, language: string, house: BriefingHouse): Promise<Briefing> {
  const { visitors } = house;
  const recalled = await visitors.recall(id);
  if (!recalled) return house.silent('unknown', language);
  const { profile } = recalled;
  if (profile.events === 0) return house.silent('newcomer', language);
  const events = (await visitors.past(id))?.events ?? [];
  const listed = Object.values(profile.topics).flatMap(({ shortlist }) => shortlist);
  const met = events.flatMap(({ documentIds, contentType = null }) =>
    documentIds.map((documentId) => ({ documentId, contentType })),
  );
  const nameOf = await visitors.named([...listed, ...met], language);
  const topicName = (key: string) => visitors.topicName(key, language);
  return house.briefing({ profile, events, u: visitors.understanding(), language, topicName, nameOf });
}

/** `POST /briefing`: one person in plain words. It is written down first, as a look at their page is. */
async function brief(ctx: Context, house: BriefingHouse): Promise<void> {
  const { locale, ...who } = read(briefingSchema, jsonBody(ctx, house.limits.eventBytes));
  const language = locale?.slice(0, 2).toLowerCase() === 'de' ? 'de' : 'en';
  const { visitors } = house;
  const visitor = await visitors.visitor(await nameOfWho(who, house));
  if (!visitor) {
    ctx.body = { data: house.silent('unknown', language) };
    return;
  }
  const at = visitors.now() - (visitors.now() % MINUTE);
  await visitors.look(visitor.id, { at, what: 'briefed', ...caller(ctx) });
  const allowed = visitor.consent.personalisation;
  ctx.body = {
    data: allowed ? await told(visitor.id, language, house) : house.silent('no-consent', language),
  };
}

export const briefingController = (house: () => BriefingHouse) => ({ brief: door(house, brief) });

/** For servers of the site: by API token, or by a role that is allowed to. */
export const briefingRoutes = [{ method: 'POST', path: '/briefing', handler: 'briefing.brief', config: {} }];
