import type { Core } from '@strapi/strapi';
import { createExplaining, type Explaining } from '../delivery/explaining';
import type { SessionTools } from '../delivery/session';
import { createSomebody } from '../delivery/somebody';
import { createTrying, type Trying } from '../delivery/trying';
import type { LayTools } from '../delivery/vary';
import { composedAt, explain, tip } from '../reasons';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

/** Wires explanations for editors, and what they try, to what is written, to histories and to the reasons. */
export function explainingOf(
  strapi: Core.Strapi,
  kept: Kept,
  { meet }: Remembered,
  delivered: LayTools & { readonly session: SessionTools },
): { readonly explaining: Explaining; readonly trying: Trying } {
  const { models, catalogue, topics, settings } = kept;
  const { tokens, grammar, now, salt, memory } = delivered.session;
  const somebody = createSomebody({
    models,
    topics,
    understanding: settings.understanding,
    grammar,
    tokens,
    // Editors have no device of the visitor's in hand.
    meet: async (visitor) => meet(visitor, null),
    requestFacts: memory.requestFacts,
    now,
    salt,
    defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    composedAt,
  });
  const explaining = createExplaining({
    catalogue,
    topics,
    understanding: settings.understanding,
    bookOf: settings.ruleBooks.of,
    somebody,
    reasons: { explain, tip },
  });
  return { explaining, trying: createTrying(strapi, delivered, somebody) };
}
