import type { Core } from '@strapi/strapi';
import type { Because, Decision, DecisionContext } from '../../../contract/decision';
import type { Catalogue, CatalogueEntry, Models, Topics } from '../variants';
import type { Faults } from './faults';
import { hydrate, type Scope } from './hydrate';
import { overlayEntry, type Reference } from './overlay';
import type { DecideEntry } from './plans';
import type { Select } from './select';
import type { Outcome, Session } from './session';
import { walk, type Found, type Slot } from './walk';

/** What laying variants over an answer needs. */
export interface LayTools {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly faults: Faults;
  readonly decide: DecideEntry;
  /** Sentences; the context is null where it could not be had. */
  readonly because: (
    decision: Decision,
    context: DecisionContext | null,
    locale: string | null,
  ) => readonly Because[];
}

/** A winner laid over its entry, and how to take it off again. */
interface Laid {
  readonly references: readonly Reference[];
  revert(): void;
}

const FAILED: Decision = { variant: null, reason: 'error', topic: null, stage: null, target: null };

const localeOf = (found: Found, models: Models): string | null => {
  const { locale } = found.entry;
  return models.get(found.uid)?.localised && typeof locale === 'string' ? locale : null;
};

/** The next moment at which a schedule opens or closes, ms UTC. */
function nextEdge(variants: CatalogueEntry['variants'], now: number): number {
  const edges = variants.flatMap(({ target }) => [target.from ?? Infinity, target.until ?? Infinity]);
  return Math.min(Infinity, ...edges.filter((edge) => edge > now));
}

async function decideOn(
  found: Found,
  record: CatalogueEntry,
  documentId: string,
  session: Session,
  scope: Scope,
  tools: LayTools,
) {
  const { catalogue, topics } = tools;
  const locale = localeOf(found, tools.models);
  const context = await session.context(scope.status === 'draft');
  session.nextEdge = Math.min(session.nextEdge, nextEdge(record.variants, context.now));
  const live = catalogue.live(found.uid, documentId, locale, scope.status);
  const about = topics.topicsOf(found.uid, [documentId]);
  const own = ('then' in about ? await about : about).get(documentId) ?? [];
  const decision = tools.decide(found.uid, record, live, own, session, context);
  const overlay =
    decision.variant === null
      ? undefined
      : await catalogue.overlay(found.uid, documentId, decision.variant, locale, scope.status);
  return {
    decision,
    overlay,
    because: session.explicit().explain ? tools.because(decision, context, locale) : [],
  };
}

/** Decides one entry and lays the winner over it. Never rejects: a fault of ours leaves default content. */
async function layOne(found: Found, session: Session, scope: Scope, tools: LayTools): Promise<Laid | null> {
  const { documentId } = found.entry;
  if (typeof documentId !== 'string') return null;
  const record = tools.catalogue.entry(found.uid, documentId);
  if (!record || record.variants.length === 0) return null;
  session.explicit();
  const place = { pointer: found.pointer, documentId };
  const told: Outcome = { ...place, variant: null, reason: 'error', because: [] };
  session.outcomes.push(told);
  const tell = (decision: Decision, because: readonly Because[]): void => {
    Object.assign(told, { variant: decision.variant, reason: decision.reason, because });
  };
  const fail = (): void => tell(FAILED, tools.because(FAILED, null, localeOf(found, tools.models)));
  try {
    const { decision, overlay, because } = await decideOn(found, record, documentId, session, scope, tools);
    const laid = overlay ? overlayEntry(tools.models, found, overlay) : null;
    if (laid) found.replace(laid.entry);
    tell(decision, because);
    const revert = (): void => {
      found.replace(found.entry);
      fail();
    };
    return laid && { references: laid.references, revert };
  } catch (error) {
    session.fault = true;
    tools.faults('an entry is delivered as default content', error);
    fail();
    return null;
  }
}

/** Reads the topics of a list's varying entries in one go, so that deciding one by one finds them at hand. */
async function readTopics({ parent, key, uid }: Slot, { catalogue, topics }: LayTools): Promise<void> {
  const items: unknown = (parent as Record<string | number, unknown>)[key];
  if (!Array.isArray(items) || !catalogue.varies(uid)) return;
  const ids = (items as { documentId?: unknown }[]).map((item) => item.documentId);
  const varying = ids.filter(
    (id): id is string => typeof id === 'string' && catalogue.entry(uid, id) !== undefined,
  );
  if (varying.length > 0) await topics.topicsOf(uid, varying);
}

/** Lays the winning variants over a result of the document service, at every depth. Returns the result to go on with. */
export async function layVariants(
  result: unknown,
  uid: string,
  select: Select,
  scope: Scope,
  session: Session,
  tools: LayTools,
): Promise<unknown> {
  const holder = { data: result };
  let slots: readonly Slot[] = [{ uid, parent: holder, key: 'data', select, pointer: [] }];
  while (slots.length > 0) {
    const laid: Laid[] = [];
    for (const slot of slots) {
      await readTopics(slot, tools).catch((error: unknown) =>
        tools.faults('topics could not be read', error),
      );
      for (const found of walk(tools.models, slot)) {
        const one = await layOne(found, session, scope, tools);
        if (one) laid.push(one);
      }
    }
    const references = laid.flatMap((one) => one.references);
    try {
      slots =
        references.length > 0
          ? await hydrate(
              { strapi: tools.strapi, variation: { models: tools.models, varies: tools.catalogue.varies } },
              references,
              scope,
            )
          : [];
    } catch (error) {
      session.fault = true;
      tools.faults('references of variants could not be read', error);
      for (const one of laid.reverse()) if (one.references.length > 0) one.revert();
      slots = [];
    }
  }
  return holder.data;
}
