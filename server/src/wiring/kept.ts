import type { Core, UID } from '@strapi/strapi';
import type { TypeRules } from '../../../contract/decision';
import type { Place } from '../../../contract/settings';
import { DEFAULT_KEY } from '../../../contract/variant';
import { overlayFaults } from '../delivery/acknowledge/overlay-faults';
import { compileRuleBook } from '../engine';
import { shelfOf } from '../host';
import { createSettings, type Configuration, type Settings } from '../settings';
import {
  createCatalogue,
  createModels,
  createOverview,
  createTopics,
  createVariants,
  reword,
  type Catalogue,
  type Models,
  type Overview,
  type Topics,
  type Use,
} from '../variants';

/** What people wrote: variants, topics and settings, with the rule books compiled. */
export interface Kept {
  readonly models: Models;
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly variants: ReturnType<typeof createVariants>;
  readonly overview: Overview;
  readonly settings: Settings;
  rulesOf(contentType: string): TypeRules;
}

const placeOf =
  (strapi: Core.Strapi) =>
  ({ contentType, documentId, key, name }: Use): Place => ({
    kind: 'variant',
    contentType,
    documentId,
    single: strapi.getModel(contentType as UID.ContentType)?.kind === 'singleType',
    key: key === DEFAULT_KEY ? null : key,
    name,
  });

/** Wires `variants/` and `settings/` together. `vocabularyChanged` is called after each new version. */
export function keepWritten(
  strapi: Core.Strapi,
  configuration: Configuration,
  now: () => number,
  vocabularyChanged: () => void,
): Kept {
  const compiled = new Map<string, TypeRules>();
  const settings = createSettings({
    shelf: shelfOf(strapi),
    now,
    usesInVariants: (word) => catalogue.usesOf(word).map(placeOf(strapi)),
    async rewordVariants(words) {
      const entries = await reword({ strapi, catalogue }, words);
      return async () => {
        await Promise.all(
          entries.map(({ contentType, documentId }) => catalogue.refresh(contentType, documentId)),
        );
      };
    },
    usesOfAudience: (contentType, audience) =>
      catalogue.usesOf({ contentType, audience }).map(placeOf(strapi)),
    ruleBookChanged: (contentType) => void compiled.delete(contentType),
    vocabularyChanged: () => {
      compiled.clear();
      vocabularyChanged();
    },
    warn: (line) => strapi.log.error(line),
  });
  const models = createModels({ strapi });
  const catalogue = createCatalogue({ strapi, models });
  const topics = createTopics({ strapi, models });
  const variants = createVariants({
    strapi,
    models,
    catalogue,
    vocabulary: settings.understanding,
    limits: configuration.limits,
    readTexts: (model, overlay) => overlayFaults(models, model, overlay, settings.understanding()),
  });
  return {
    models,
    catalogue,
    topics,
    variants,
    overview: createOverview({ strapi, models, catalogue, variants }),
    settings,
    rulesOf(contentType) {
      let rules = compiled.get(contentType);
      if (!rules) {
        const book = settings.ruleBooks.of(contentType);
        rules = compileRuleBook(book, topics.resolve, settings.understanding().attributes);
        compiled.set(contentType, rules);
      }
      return rules;
    },
  };
}
