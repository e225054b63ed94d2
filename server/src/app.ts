import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { createFaults } from './delivery/faults';
import { createFileRows } from './delivery/file-rows';
import type { Operation } from './delivery/personalise';
import { recordReading } from './delivery/recording';
import { createResolving } from './delivery/resolving';
import { createSharing } from './delivery/sharing';
import { createIdentifiers } from './delivery/identifiers';
import { createTokens } from './delivery/token';
import { briefing, silentBriefing } from './insights/briefing';
import { keepLook } from './http/visitor-house';
import { createStore, freshMsOf } from './history/connection';
import { historyPlace, privacyOf, retentionOf, secretsOf } from './host';
import { createRunning, editInPlace, isPublishedAlone } from './editing';
import { parseConfiguration } from './settings';
import { createFollower, keepTables, sweepOrphans, sweepWithLocales, VARIANT_UID } from './variants';
import { deliver } from './wiring/delivered';
import { entriesOf, houseOf, panelOf } from './wiring/doors';
import { editingOf } from './wiring/edited';
import { explainingOf } from './wiring/explained';
import { keepWritten } from './wiring/kept';
import { jargonOf } from './wiring/jargon';
import { calibrationOf } from './wiring/learnt';
import { createPruning } from './wiring/pruning';
import { visitorsOf } from './wiring/looked';
import { remember } from './wiring/remembered';
import { targetsOf } from './wiring/targeted';
import { triedOutOf } from './wiring/tried-out';
import { understoodOf } from './wiring/understood';

/** Wires every room once; the parts stand in `wiring/`. Nothing is opened before {@link App.open}. */
export function createApp(strapi: Core.Strapi) {
  const configuration = parseConfiguration(strapi.config.get('plugin::context-variants'));
  let now: () => number = Date.now;
  const clock = { now: () => now(), set: (next: () => number) => void (now = next) };
  const stay = retentionOf(configuration);

  const kept = keepWritten(strapi, configuration, clock.now, () => remembered.renew());
  const { models, catalogue, topics, variants, settings } = kept;
  const place = historyPlace(strapi, configuration);
  const store = createStore(place, clock.now);
  const remembered = remember(store, settings.understanding, clock.now, {
    ...stay,
    freshMs: freshMsOf(place),
  });
  const { history, meet, stranger, consentOf } = remembered;
  const { requestFacts } = configuration;

  const secrets = secretsOf(strapi, configuration);
  const tokens = createTokens(secrets);
  const naming = { tokens, identifiers: createIdentifiers(secrets.at(-1) ?? secrets[0]) };
  const faults = createFaults((line) => strapi.log.error(line), clock.now);
  const files = createFileRows(strapi, clock.now);
  const entries = entriesOf(kept);
  const session = { tokens, memory: { meet, stranger, requestFacts }, now: clock.now, salt: secrets[0] };
  const {
    tools: delivered,
    personalise,
    overGraphql,
  } = deliver(strapi, kept, faults, files, session, configuration.limits.contextBytes);
  const editing = editingOf(strapi, kept, faults, files);
  const reading = recordReading({
    entries,
    now: clock.now,
    faults,
    consentOf,
    record: (events) => history().record(events),
  });

  const calibration = calibrationOf(kept, remembered, clock.now, faults);
  const jargon = jargonOf(strapi, kept, clock.now, faults);

  const pruning = createPruning({
    prune: (options) => history().prune(clock.now() - stay.retentionMs, options),
    failed: (error) => faults('old events could not be pruned', error),
  });

  const house = houseOf(kept, remembered, entries, naming, configuration, clock.now, stay.retentionMs);
  const visitors = visitorsOf(strapi, kept, remembered, tokens, clock.now);

  return {
    configuration,
    clock,
    models,
    variants,
    catalogue,
    topics,
    settings,
    privacy: privacyOf(strapi, configuration),
    variantType: VARIANT_UID,
    resolve: {
      ...naming,
      resolving: createResolving({ ...delivered, meetAll: remembered.meetAll }),
      grammar: delivered.session.grammar,
      verify: (auth: unknown, scope: string) => strapi.auth.verify(auth as never, { scope: [scope] }),
      isPassing: () => false,
    },
    sharing: {
      models,
      catalogue,
      sharing: createSharing({
        catalogue,
        topics,
        bookOf: settings.ruleBooks.of,
        rulesOf: kept.rulesOf,
        session: delivered.session,
      }),
      tokens,
      limits: configuration.limits,
      isPassing: house.isPassing,
    },
    house,
    briefing: { ...house, visitors, briefing, silent: silentBriefing },
    panel: panelOf(kept, clock.now),
    visitors,
    start: kept,
    explain: {
      models,
      catalogue,
      topics,
      understanding: settings.understanding,
      looked: (ctx: Context, visitor: string) => keepLook(ctx, visitors, visitor, 'explained'),
      isPassing: visitors.isPassing,
      ...explainingOf(strapi, kept, remembered, delivered),
    },
    tokens: triedOutOf(strapi, kept),
    targets: targetsOf(kept, clock.now),
    editing,
    running: createRunning(editing),
    editInPlace: (): void => editInPlace(strapi, editing),
    insights: understoodOf(strapi, kept, remembered, clock.now),
    calibration,
    jargon,
    faults,
    personalise: personalise as (operation: Operation, next: () => Promise<unknown>) => Promise<unknown>,
    overGraphql,
    follow: createFollower({
      strapi,
      models,
      catalogue,
      topics,
      publishAlong: (contentType, documentId) =>
        settings.ruleBooks.of(contentType).publishVariants &&
        !isPublishedAlone(strapi, contentType, documentId),
    }),
    recordReading: reading.after,
    async open(): Promise<void> {
      await keepTables(strapi);
      await store.open();
      await sweepOrphans({ strapi, models, catalogue });
      sweepWithLocales({ strapi, models, catalogue });
      await catalogue.load();
      await topics.load();
      const others = Object.keys(strapi.contentTypes).filter((uid) => !models.enabled.includes(uid));
      await settings.load(models.enabled, others);
      remembered.renew();
      pruning.start();
    },
    async close(): Promise<void> {
      await pruning.stop();
      for (const job of [calibration, jargon]) job.cancel();
      await Promise.all([calibration.settled(), jargon.settled()]);
      await reading.settled();
      await history().close();
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
