import type { Core } from '@strapi/strapi';
import type { Because, DecisionContext } from '../../../contract/decision';
import type { Overlay } from '../../../contract/variant';
import type { Catalogue, CatalogueEntry, Models, Topics } from '../variants';
import type { Acknowledge } from './acknowledge/acknowledge';
import { edgeAfter } from './edges';
import type { Faults } from './faults';
import type { FileRows } from './file-rows';
import type { Scope } from './hydrate';
import { overlayEntry, type Reference } from './overlay';
import type { DecideEntry } from './plans';
import type { Hearing, Outcome } from './session';
import type { Tell } from './telling';
import { walk, type Found, type Slot } from './walk';

/** What laying variants over an answer needs. */
export interface LayTools {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly faults: Faults;
  readonly files: FileRows;
  /** See `hydrate`. */
  readonly rows?: FileRows;
  readonly decide: DecideEntry;
  /** Says the winner's texts to their reader. */
  readonly acknowledge: Acknowledge;
  /** What the visitor is told who asks. */
  readonly tell: Tell;
  /** The sentence on a fault of ours, in a language. */
  readonly apology: (locale: string | null) => readonly Because[];
}

/** A winner laid over its entry: what is still to be read for it, and where it is told. */
export interface Laid {
  readonly found: Found;
  readonly references: readonly Reference[];
  readonly told: Outcome;
}

type TopicsOf = ReadonlyMap<string, readonly string[]>;

const NO_TOPICS: TopicsOf = new Map();
const NOBODY: ReadonlySet<string> = new Set();
/** Goes on at once where the value is at hand: an await for each entry would cost more than the decision. */
const onceThere = <T, R>(value: T | Promise<T>, go: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(go) : go(value);

/** One answer of the document service while variants are laid over it. */
export class Laying {
  private context: DecisionContext | null | undefined;
  /** Why explicit facts could not be read: the caller's fault, to be told to them. */
  private refusal: unknown;

  constructor(
    private readonly session: Hearing,
    private readonly scope: Scope,
    private readonly tools: LayTools,
  ) {}

  /** Lays the winners of one place over it, at once where all is at hand; those with references go to `laid`. */
  slot(slot: Slot, laid: Laid[]): void | Promise<void> {
    const found = walk(this.tools.models, slot);
    return onceThere(this.readTopics(slot), (topics) => this.rest(found, topics, laid));
  }

  private rest(places: Iterator<Found>, topics: TopicsOf, laid: Laid[]): void | Promise<void> {
    for (let place = places.next(); !place.done; place = places.next()) {
      const waiting = this.visit(place.value, topics, laid);
      if (waiting) return waiting.then(() => this.rest(places, topics, laid));
    }
  }

  private visit(found: Found, topics: TopicsOf, laid: Laid[]): void | Promise<void> {
    const { documentId } = found.entry;
    const record = typeof documentId === 'string' && this.tools.catalogue.entry(found.uid, documentId);
    if (!record || record.variants.length === 0) return;
    if (this.context === undefined) {
      const context = this.recall();
      if (context instanceof Promise)
        return context.then((known) => {
          this.context = known;
          return this.visit(found, topics, laid);
        });
      this.context = context;
    }
    const one = this.entry(found, String(documentId), record, topics);
    if (one instanceof Promise) return one.then((done) => void (done?.references.length && laid.push(done)));
    if (one && one.references.length > 0) laid.push(one);
  }

  /** Takes winners off again whose references were not read. Explicit facts that cannot be read are no fault of ours. */
  revert(laid: readonly Laid[], error: unknown): void {
    if (error === this.refusal) throw error;
    this.fault('variants could not be laid over an answer', error);
    for (const { found, told } of [...laid].reverse()) {
      found.replace(found.entry);
      Object.assign(told, this.failure(found));
    }
  }

  private fault(what: string, error: unknown): void {
    this.session.fault = true;
    this.tools.faults(what, error);
  }

  /** The context of all decisions; null where it cannot be had. Refuses explicit facts that cannot be read. */
  private recall(): DecisionContext | null | Promise<DecisionContext | null> {
    try {
      this.session.explicit();
    } catch (error) {
      this.refusal = error;
      throw error;
    }
    const unknown = (error: unknown): null => {
      this.fault('a visitor could not be recalled', error);
      return null;
    };
    try {
      const context = this.session.context(this.scope.status === 'draft');
      return context instanceof Promise ? context.catch(unknown) : context;
    } catch (error) {
      return unknown(error);
    }
  }

  /** The topics of a list's varying entries, read in one go; of others nothing. */
  private readTopics({ parent, key, uid }: Slot): TopicsOf | Promise<TopicsOf> {
    const { catalogue, topics, faults } = this.tools;
    const items: unknown = (parent as Record<string | number, unknown>)[key];
    if (!Array.isArray(items) || !catalogue.varies(uid)) return NO_TOPICS;
    const ids = (items as { documentId?: unknown }[]).map((item) => item.documentId);
    const read = topics.topicsOf(
      uid,
      ids.filter((id): id is string => typeof id === 'string'),
    );
    if (!(read instanceof Promise)) return read;
    return read.catch((error: unknown) => {
      faults('topics could not be read', error);
      return NO_TOPICS;
    });
  }

  private failure(found: Found): Pick<Outcome, 'variant' | 'reason' | 'because'> {
    const because = this.tools.apology(this.localeOf(found));
    return { variant: null, reason: 'error', because };
  }

  private localeOf({ uid, entry }: Found): string | null {
    return this.tools.models.get(uid)?.localised && typeof entry.locale === 'string' ? entry.locale : null;
  }

  /** Decides one entry and lays the winner over it. Never throws: a fault of ours leaves default content. */
  private entry(
    found: Found,
    documentId: string,
    record: CatalogueEntry,
    known: TopicsOf,
  ): Laid | null | Promise<Laid | null> {
    const fail = (error?: unknown): null => {
      if (error !== undefined) this.fault('an entry is delivered as default content', error);
      const { pointer, uid: contentType } = found;
      this.session.outcomes.push({ pointer, contentType, documentId, ...this.failure(found) });
      return null;
    };
    const { context } = this;
    if (!context) return fail();
    try {
      const own = known.get(documentId);
      if (own) return this.decided(found, documentId, record, own, context, fail);
      const done = onceThere(this.tools.topics.topicsOf(found.uid, [documentId]), (about) =>
        this.decided(found, documentId, record, about.get(documentId) ?? [], context, fail),
      );
      return done instanceof Promise ? done.catch(fail) : done;
    } catch (error) {
      return fail(error);
    }
  }

  private decided(
    found: Found,
    documentId: string,
    record: CatalogueEntry,
    topics: readonly string[],
    context: DecisionContext,
    fail: (error: unknown) => null,
  ): Laid | null | Promise<Laid | null> {
    const { session, scope, tools } = this;
    const { uid, pointer } = found;
    const locale = this.localeOf(found);
    const side = tools.catalogue.sideOf(uid, record, locale, scope.status);
    const live = side?.live ?? NOBODY;
    // nothing can be chosen in this language: the answer stays Strapi's own, for caches too, unless it is to say why
    if (live.size === 0 && !session.explicit().explain) return null;
    const decision = tools.decide(uid, record, live, topics, session, context);
    const { variant, reason } = decision;
    session.nextEdge = Math.min(session.nextEdge, edgeAfter(record, context.now));
    const lay = (overlay: Overlay | undefined): Laid | null => {
      const laid = overlay ? overlayEntry(tools.models, found, overlay) : null;
      if (laid) found.replace(laid.entry);
      const told: Outcome = { pointer, contentType: uid, documentId, variant, reason, because: [] };
      if (session.explicit().explain)
        Object.assign(told, tools.tell(decision, { uid, record, live, topics, locale }, session, context));
      session.outcomes.push(told);
      return laid && { found, references: laid.references, told };
    };
    if (variant === null || !side) return lay(undefined);
    const winner = { uid, entry: found.entry, locale, topics };
    const said = onceThere(
      tools.catalogue.read(side, variant),
      (overlay) => overlay && tools.acknowledge(overlay, winner, decision, context),
    );
    return said instanceof Promise ? said.then(lay).catch(fail) : lay(said);
  }
}
