import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import type { Models, Topics } from '../variants';
import type { Faults } from './faults';
import { byInterest, type Rankable } from './rank-order';
import type { Session } from './session';

/** Entries up to which a list is ranked; a longer one keeps the order that the request asks for. */
export const RANKED_AT_MOST = 1_000;

/** What became of `rank:interest`: done; nothing to go by; more entries than we rank. */
export type Ranked = 'interest' | 'no' | 'too-many';

export interface RankTools {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly topics: Topics;
  readonly faults: Faults;
}

interface ListOperation {
  readonly uid: string;
  params: unknown;
}

type Params = Readonly<Record<string, unknown>>;
interface Row {
  readonly id: number | string;
  readonly documentId: string;
}

interface Asked {
  readonly uid: string;
  readonly session: Session;
}

const reading = new AsyncLocalStorage<true>();
const asked = new AsyncLocalStorage<Asked>();

/** Whether this call of the document service is our own look at what a list holds: nothing is to be made of it. */
export const isRanking = (): boolean => reading.getStore() === true;

/** Runs what answers a list of a type outside of REST, such as a field of GraphQL, so that the list is ranked. */
export const rankingLists = <T>(uid: string, session: Session, answer: () => T): T =>
  asked.run({ uid, session }, answer);

/** Whose interest is to order a list that is answered outside of REST; null where nobody asked for it. */
export function rankedFor({ uid, action }: { uid: string; action: string }): Session | null {
  const asking = asked.getStore();
  return asking?.uid === uid && action === 'findMany' && !isRanking() ? asking.session : null;
}

/** The same request for all of the list instead of a page. */
function withoutPage(params: Params): Record<string, unknown> {
  const { start: _start, limit: _limit, pagination: _pagination, ...all } = params;
  return all;
}

/** A sort in any form in which Strapi takes it, as `attribute:direction`. */
function sortsOf(sort: unknown, path = ''): string[] {
  if (typeof sort === 'string') return path ? [`${path}:${sort}`] : sort.split(',');
  if (Array.isArray(sort)) return sort.flatMap((one) => sortsOf(one, path));
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([key, inner]) => sortsOf(inner, path ? `${path}.${key}` : key));
}

/** The request's own order, made total: entries that it leaves level come in the order of their rows. */
const totalSort = (sort: unknown): string[] => [...sortsOf(sort), 'id:asc'];

/** All that a list holds, in the request's own order; one more than we rank where there is more. */
async function everyRow({ uid, params }: ListOperation, strapi: Core.Strapi): Promise<Row[]> {
  const wanted = withoutPage(params as Params);
  const { populate: _populate, ...rest } = wanted;
  const all = {
    ...rest,
    fields: ['documentId'],
    sort: totalSort(wanted['sort']),
    start: 0,
    limit: RANKED_AT_MOST + 1,
  };
  const documents = strapi.documents(uid as UID.ContentType) as unknown as {
    findMany(params: object): Promise<Row[]>;
  };
  return reading.run(true, () => documents.findMany(all));
}

/** The rows of the page in their ranked order; null where the list keeps its own. */
async function rankedPage(
  operation: ListOperation,
  session: Session,
  tools: RankTools,
): Promise<readonly Row[] | null> {
  const { start, limit, status } = operation.params as { start?: number; limit?: number; status?: unknown };
  const { recipient } = await session.context(status === 'draft');
  if (!recipient || tools.models.get(operation.uid)?.topic === null) return null;
  const rows = await everyRow(operation, tools.strapi);
  if (rows.length > RANKED_AT_MOST) {
    if (session.ranked !== 'interest') session.ranked = 'too-many';
    return null;
  }
  const known = await tools.topics.topicsOf(operation.uid, [...new Set(rows.map((row) => row.documentId))]);
  const entries = rows.map((row): Rankable & { row: Row } => ({
    documentId: row.documentId,
    topics: known.get(row.documentId) ?? [],
    row,
  }));
  const order = byInterest(entries, recipient);
  if (!order) return null;
  session.ranked = 'interest';
  const from = start ?? 0;
  const until = limit === undefined || limit < 0 ? undefined : from + limit;
  return order.slice(from, until).map(({ row }) => row);
}

/**
 * Answers a list in the order of the visitor's interest: the same entries, counted and paged as without us. What is on
 * the page is found first, then read as the request asks. A fault of ours leaves the request's own order.
 */
export async function rankList(
  operation: ListOperation,
  session: Session,
  tools: RankTools,
  next: () => Promise<unknown>,
): Promise<unknown> {
  // a query of GraphQL may ask for several lists
  session.ranked ??= 'no';
  let page: readonly Row[] | null = null;
  let fault: unknown;
  try {
    page = await rankedPage(operation, session, tools);
  } catch (error) {
    fault = error;
  }
  if (!page || page.length === 0) {
    const result = await next();
    // Where the request itself is at fault, it has thrown by now.
    if (fault !== undefined) {
      session.fault = true;
      tools.faults('a list could not be ranked', fault);
    }
    return result;
  }
  const given = operation.params as Params;
  const { sort: _sort, filters, ...rest } = withoutPage(given);
  const onPage = { documentId: { $in: page.map((row) => row.documentId) } };
  // What was asked for still holds: an entry may have been changed since the look.
  operation.params = { ...rest, filters: filters ? { $and: [filters, onPage] } : onPage };
  try {
    const rows = (await next()) as Row[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    // Who was published in between has another row by now.
    const byDocument = new Map(rows.map((row) => [row.documentId, row]));
    return page.flatMap((row) => byId.get(row.id) ?? byDocument.get(row.documentId) ?? []);
  } finally {
    operation.params = given;
  }
}
