import type { Core } from '@strapi/strapi';
import { createExplaining, type Explaining } from '../delivery/explaining';
import type { SessionTools } from '../delivery/session';
import { composedAt, explain, tip } from '../reasons';
import { grammarOf } from './delivered';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

/** Wires explanations for editors to what is written, to histories and to the reasons. */
export function explainingOf(
  strapi: Core.Strapi,
  kept: Kept,
  { meet }: Remembered,
  { tokens, now, salt }: Pick<SessionTools, 'tokens' | 'now' | 'salt'>,
  contextBytes: number,
): Explaining {
  const { models, catalogue, topics, settings } = kept;
  return createExplaining({
    models,
    catalogue,
    topics,
    understanding: settings.understanding,
    bookOf: settings.ruleBooks.of,
    grammar: grammarOf(kept, contextBytes),
    tokens,
    // Editors have no device of the visitor's in hand.
    meet: async (visitor) => meet(visitor, null),
    now,
    salt,
    defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    reasons: { explain, tip, composedAt },
  });
}
