import type { Core } from '@strapi/strapi';
import type { TypeRules } from '../../contract/decision';
import { createHash } from 'node:crypto';
import { createPersonalise, type Operation } from './delivery/personalise';
import type { Entries } from './delivery/meaning';
import { createFaults } from './delivery/faults';
import { createFileRows } from './delivery/file-rows';
import { createDeciding } from './delivery/plans';
import { recordReading } from './delivery/recording';
import { createTokens } from './delivery/token';
import {
  compileRuleBook,
  createFold,
  decide,
  explain,
  planEntry,
  profileAt,
  refit,
  recipientAt,
  type State,
} from './engine';
import { createStore } from './history/connection';
import { StoreBusyError, StoreUnavailableError } from './history/errors';
import { createHistory, plainCodec, type History } from './history/history';
import { historyPlace, retentionOf, secretsOf, shelfOf } from './host';
import type { House } from './http/door';
import type { PanelHouse } from './http/panel-answer';
import { createSettings, parseConfiguration } from './settings';
import {
  createCatalogue,
  createFollower,
  createModels,
  createTopics,
  createVariants,
  keepTables,
  sweepOrphans,
  sweepWithLocales,
  VARIANT_UID,
} from './variants';

/** How often old events are looked for, ms. */
const PRUNE_EVERY = 60 * 60 * 1000;
/** Grows when the fold makes another state of the same events. */
const FOLD_VERSION = 1;

/** Names the fold and the settings that it goes by; other ones make other states of the same events. */
const foldVersion = (settings: unknown): string =>
  `${FOLD_VERSION}-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 32)}`;

/** Wires every room once. Nothing is opened before {@link App.open}. */
export function createApp(strapi: Core.Strapi) {
  const configuration = parseConfiguration(strapi.config.get('plugin::context-variants'));
  let now: () => number = Date.now;
  const clock = { now: () => now(), set: (next: () => number) => void (now = next) };
  const stay = retentionOf(configuration);
  const { retentionMs } = stay;

  const compiled = new Map<string, TypeRules>();
  const settings = createSettings({
    shelf: shelfOf(strapi),
    now: clock.now,
    usesInVariants: (word) =>
      catalogue
        .usesOf(word)
        .map(({ contentType, documentId, name }) => `variant "${name}" of ${contentType} ${documentId}`),
    ruleBookChanged: (contentType) => void compiled.delete(contentType),
    vocabularyChanged: () => {
      compiled.clear();
      history = remember();
    },
  });
  const u = settings.understanding;

  const models = createModels({ strapi });
  const catalogue = createCatalogue({ strapi, models });
  const topics = createTopics({ strapi, models });
  const variants = createVariants({
    strapi,
    models,
    catalogue,
    vocabulary: u,
    limits: configuration.limits,
  });
  const store = createStore(historyPlace(strapi, configuration), clock.now);
  const remember = (): History<State> => {
    const understanding = u();
    const codec = plainCodec<State>(foldVersion(understanding));
    const decode = (encoded: string, version: string): State => {
      const state = codec.decode(encoded, version);
      return version === codec.version ? state : refit(state, understanding);
    };
    const fold = createFold(understanding);
    return createHistory<State>({ store, fold, now: clock.now, codec: { ...codec, decode }, ...stay });
  };
  let history = remember();
  const rulesOf = (contentType: string): TypeRules => {
    let rules = compiled.get(contentType);
    if (!rules) {
      rules = compileRuleBook(settings.ruleBooks.of(contentType), topics.resolve, u().attributes);
      compiled.set(contentType, rules);
    }
    return rules;
  };
  const secrets = secretsOf(strapi, configuration);
  const tokens = createTokens(secrets);
  const faults = createFaults((line) => strapi.log.error(line), clock.now);

  const recall = async (visitor: string) => {
    const recalled = await history.recall(visitor);
    if (!recalled) return null;
    const profile = profileAt(recalled.state, clock.now(), u());
    return { consent: recalled.visitor.consent, profile };
  };
  const meet = async (visitor: string) => {
    const recalled = await history.recall(visitor);
    if (!recalled) return null;
    return { consent: recalled.visitor.consent, recipient: recipientAt(recalled.state, clock.now(), u()) };
  };
  const consentOf = async (visitor: string) => (await history.visitor(visitor))?.consent ?? null;
  const entries: Entries = {
    exists: (contentType) => models.get(contentType)?.isComponent === false,
    enabled: (contentType) => models.get(contentType)?.enabled === true,
    topicsOf: async (contentType, documentIds) => topics.topicsOf(contentType, documentIds),
    topicKey: (name) => topics.resolve(name),
    written: (contentType, documentId) => {
      const entry = catalogue.entry(contentType, documentId);
      return (
        entry && {
          target: entry.head?.target ?? {},
          suggests: entry.head?.suggests ?? null,
          variants: new Map(entry.variants.map((head) => [head.key, head.suggests])),
        }
      );
    },
  };
  const house: House = {
    tokens,
    limits: configuration.limits,
    consentMode: configuration.consent.mode,
    cookieDomain: configuration.cookie.domain,
    retentionMs,
    understanding: u,
    entries,
    now: clock.now,
    topicName: (key, language) => {
      const names = topics.names(key, language);
      return names && { label: names.label, slug: names.slug ?? null };
    },
    consentOf,
    recall,
    record: (events) => history.record(events),
    putConsent: (visitor, consent) => history.consent(visitor, consent),
    forget: (visitor) => history.forget(visitor),
    isErased: (visitor) => history.isErased(visitor),
    lines: (visitor) => history.lines(visitor),
    isPassing: (error) => error instanceof StoreBusyError || error instanceof StoreUnavailableError,
  };
  const panel: PanelHouse = {
    model: (uid) => models.get(uid),
    catalogue,
    topics,
    get understanding() {
      return u();
    },
    now: clock.now,
  };
  const grammar = {
    understanding: u,
    topicKey: entries.topicKey,
    topicNames: () => topics.known(20),
    maxBytes: configuration.limits.contextBytes,
  };
  const personalise = createPersonalise({
    strapi,
    models,
    catalogue,
    topics,
    faults,
    files: createFileRows(strapi, clock.now),
    decide: createDeciding({ planEntry, decide }, rulesOf, u),
    because: (decision, context, locale) => {
      const language = locale?.slice(0, 2) ?? 'en';
      const name = decision.topic === null ? undefined : topics.names(decision.topic, locale);
      return explain(decision, context, u(), language, name?.label ?? null);
    },
    session: { tokens, memory: { meet }, grammar, now: clock.now, salt: secrets[0] },
  });
  const reading = recordReading({
    entries,
    now: clock.now,
    faults,
    consentOf,
    record: (events) => history.record(events),
  });

  let pruning: NodeJS.Timeout | undefined;
  const prune = (): Promise<void> =>
    history.prune(clock.now() - retentionMs).then(
      () => undefined,
      (error: unknown) => faults('old events could not be pruned', error),
    );

  return {
    configuration,
    clock,
    variants,
    settings,
    variantType: VARIANT_UID,
    house,
    panel,
    faults,
    personalise: personalise as (operation: Operation, next: () => Promise<unknown>) => Promise<unknown>,
    follow: createFollower({
      strapi,
      models,
      catalogue,
      topics,
      publishAlong: (contentType) => settings.ruleBooks.of(contentType).publishVariants,
    }),
    recordReading: reading.after,
    async open(): Promise<void> {
      await keepTables(strapi);
      await store.open();
      await sweepOrphans({ strapi, models, catalogue });
      sweepWithLocales({ strapi, models, catalogue });
      await catalogue.load();
      await topics.load();
      await settings.load(models.enabled);
      history = remember();
      pruning = setInterval(() => void prune(), PRUNE_EVERY).unref();
    },
    async close(): Promise<void> {
      clearInterval(pruning);
      await reading.settled();
      await history.close();
    },
  };
}

export type App = ReturnType<typeof createApp>;

const apps = new WeakMap<Core.Strapi, App>();

/** The app of a Strapi instance; made when first asked for. */
export function appOf(strapi: Core.Strapi): App {
  let app = apps.get(strapi);
  if (!app) apps.set(strapi, (app = createApp(strapi)));
  return app;
}
