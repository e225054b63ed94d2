import type { DecisionContext, Recipient } from '../../../contract/decision';
import type { ComposedVisitor, ExplainInput } from '../../../contract/explain-input';
import type { Understanding } from '../../../contract/understanding';
import type { Composed } from '../reasons';
import type { Model, Models, Topics } from '../variants';
import { missing, refuse, understood } from './composed-visitor';
import { contextOf, decidedByUrl, type Recollection } from './context';
import { NO_CONTEXT, parseContext, type ContextGrammar } from './context-string';
import { bucketOf } from './holdout';
import type { Memory, Met } from './recollect';
import type { Asking } from './supposing';
import type { Tokens } from './token';

/** Whoever an entry is tried on, and the entry in one language. */
export interface Somebody extends Asking {
  readonly model: Model;
  readonly locale: string | null;
  /** Hash of a stored visitor. */
  readonly visitor: string | null;
  readonly context: DecisionContext;
  /** Where they fall within a type, 0-1; 1 for whoever is not stored. */
  bucket(contentType: string): number;
}

export interface SomebodyTools {
  readonly models: Models;
  readonly topics: Topics;
  readonly understanding: () => Understanding;
  readonly grammar: ContextGrammar;
  readonly tokens: Tokens;
  readonly meet: (visitor: string) => Promise<Met | null>;
  readonly requestFacts: Memory['requestFacts'];
  readonly now: () => number;
  readonly salt: string;
  readonly defaultLocale: () => Promise<string>;
  readonly composedAt: (composed: Composed, now: number, u: Understanding) => Recipient;
}

/** Finds or composes whom an input is about. Refuses with 400 that names the field, or 404. */
export function createSomebody(tools: SomebodyTools): (input: ExplainInput) => Promise<Somebody> {
  const { models, requestFacts, salt } = tools;
  const stored = async (asked: NonNullable<ExplainInput['visitor']>) => {
    const visitor = 'token' in asked ? tools.tokens.read(asked.token) : asked.hash;
    const met = visitor === null ? null : await tools.meet(visitor);
    if (visitor === null || !met) return missing('visitor', ['visitor']);
    const { consent, recipient, name } = met;
    const recalled: Recollection = !consent.personalisation
      ? { standing: 'no-consent' }
      : recipient.events === 0
        ? { standing: 'newcomer', met: recipient }
        : { standing: 'known', recipient, name };
    return { recalled, visitor, name };
  };
  const composed = (said: ComposedVisitor, now: number): Recollection => {
    const known = understood(said, tools);
    const device = requestFacts === 'never' ? null : known.device;
    const recipient = tools.composedAt({ ...known, device }, now, tools.understanding());
    if (recipient.events > 0) return { standing: 'known', recipient };
    const counts = device !== null && requestFacts === 'always';
    return { standing: 'newcomer', met: recipient, ...(counts && { stranger: recipient }) };
  };
  return async (input) => {
    const { contentType } = input;
    const model = models.get(contentType) ?? missing('content type', ['contentType']);
    if (!model.enabled)
      refuse('not-enabled', ['contentType'], `entries of ${model.displayName} have no variants`);
    const now = input.at ?? tools.now();
    const drafts = input.status === 'draft';
    const explicit = input.context ? parseContext(input.context, tools.grammar) : NO_CONTEXT;
    const who = input.visitor
      ? await stored(input.visitor)
      : { recalled: composed(input.recipient ?? {}, now), visitor: null, name: null };
    const recalled = decidedByUrl(explicit) ? null : who.recalled;
    return {
      model,
      locale: model.localised ? (input.locale ?? (await tools.defaultLocale())) : null,
      explicit,
      recalled,
      now,
      drafts,
      visitor: who.visitor,
      context: contextOf(explicit, recalled, now, drafts, tools.understanding()),
      // one person, one place, whatever the device that was named
      bucket: (scope) => (who.name === null ? 1 : bucketOf(salt, scope, who.name)),
    };
  };
}
