import type { Core } from '@strapi/strapi';
import type { Decision } from '../../../contract/decision';
import { createAcknowledge } from '../delivery/acknowledge/acknowledge';
import { createEntryNames } from '../delivery/acknowledge/entry-names';
import type { ContextGrammar } from '../delivery/context-string';
import type { Faults } from '../delivery/faults';
import type { FileRows } from '../delivery/file-rows';
import { deliverOverGraphql } from '../delivery/graphql/graphql';
import { createPersonalise } from '../delivery/personalise';
import { createDeciding } from '../delivery/plans';
import type { SessionTools } from '../delivery/session';
import { because } from '../delivery/sentences/because';
import type { Tongue } from '../delivery/sentences/tongue';
import { createTelling } from '../delivery/telling';
import { decide, planEntry } from '../engine';
import { explain, tip } from '../reasons';
import type { Kept } from './kept';

const FAILED: Decision = { variant: null, reason: 'error', topic: null, stage: null, target: null };
/** Topics that a refusal names as examples. */
const NAMED_TOPICS = 20;

/** How the context string is read: by the vocabulary and the topics that there are. */
export const grammarOf = ({ topics, settings }: Kept, maxBytes: number): ContextGrammar => ({
  understanding: settings.understanding,
  topicKey: (name) => topics.resolve(name),
  topicNames: () => topics.known(NAMED_TOPICS),
  maxBytes,
});

/** Wires `delivery/` to what is written and to the engine. */
export function deliver(
  strapi: Core.Strapi,
  kept: Kept,
  faults: Faults,
  files: FileRows,
  session: Omit<SessionTools, 'grammar'>,
  contextBytes: number,
) {
  const { models, catalogue, topics, settings, rulesOf } = kept;
  const u = settings.understanding;
  const tongueIn = (locale: string | null): Tongue => ({
    voice: 'visitor',
    language: locale?.slice(0, 2) ?? 'en',
    u: u(),
    topicName: (key) => topics.names(key, locale)?.label ?? null,
  });
  const tools = {
    strapi,
    models,
    catalogue,
    topics,
    faults,
    files,
    decide: createDeciding({ planEntry, decide }, rulesOf, u),
    acknowledge: createAcknowledge({
      models,
      names: createEntryNames(strapi, models, session.now),
      understanding: u,
      sureFrom: (contentType) => rulesOf(contentType).sureFrom,
      topicName: (key, locale) => topics.names(key, locale)?.label ?? null,
      faults,
    }),
    tell: createTelling({
      understanding: u,
      bookOf: settings.ruleBooks.of,
      topicKey: topics.resolve,
      tongueIn,
      faults,
      engine: { explain, tip },
    }),
    apology: (locale: string | null) => because(FAILED, null, tongueIn(locale)),
    session: { ...session, grammar: grammarOf(kept, contextBytes) },
  };
  return { tools, personalise: createPersonalise(tools), overGraphql: () => deliverOverGraphql(tools) };
}
