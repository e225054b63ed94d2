import type { Core } from '@strapi/strapi';
import { createAcknowledge } from '../delivery/acknowledge/acknowledge';
import { createEntryNames } from '../delivery/acknowledge/entry-names';
import type { Faults } from '../delivery/faults';
import { createFileRows } from '../delivery/file-rows';
import { createPersonalise } from '../delivery/personalise';
import { createDeciding } from '../delivery/plans';
import type { SessionTools } from '../delivery/session';
import { because } from '../delivery/sentences/because';
import { decide, planEntry } from '../engine';
import type { Kept } from './kept';

/** Topics that a refusal names as examples. */
const NAMED_TOPICS = 20;

/** Wires `delivery/` to what is written and to the engine. */
export function deliver(
  strapi: Core.Strapi,
  { models, catalogue, topics, settings, rulesOf }: Kept,
  faults: Faults,
  session: Omit<SessionTools, 'grammar'>,
  contextBytes: number,
) {
  const u = settings.understanding;
  return createPersonalise({
    strapi,
    models,
    catalogue,
    topics,
    faults,
    files: createFileRows(strapi, session.now),
    decide: createDeciding({ planEntry, decide }, rulesOf, u),
    acknowledge: createAcknowledge({
      models,
      names: createEntryNames(strapi, models, session.now),
      understanding: u,
      sureFrom: (contentType) => rulesOf(contentType).sureFrom,
      topicName: (key, locale) => topics.names(key, locale)?.label ?? null,
      faults,
    }),
    because: (decision, context, locale) => {
      const language = locale?.slice(0, 2) ?? 'en';
      const topicName = (key: string) => topics.names(key, locale)?.label ?? null;
      return because(decision, context, { voice: 'visitor', language, u: u(), topicName });
    },
    session: {
      ...session,
      grammar: {
        understanding: u,
        topicKey: (name) => topics.resolve(name),
        topicNames: () => topics.known(NAMED_TOPICS),
        maxBytes: contextBytes,
      },
    },
  });
}
