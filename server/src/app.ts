import type { Core } from '@strapi/strapi';
import { createFaults } from './delivery/faults';
import type { Operation } from './delivery/personalise';
import { recordReading } from './delivery/recording';
import { createTokens } from './delivery/token';
import { createStore } from './history/connection';
import { historyPlace, retentionOf, secretsOf } from './host';
import { editInPlace } from './editing';
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
import { remember } from './wiring/remembered';
import { understoodOf } from './wiring/understood';

/** Wires every room once; the parts stand in `wiring/`. Nothing is opened before {@link App.open}. */
export function createApp(strapi: Core.Strapi) {
  const configuration = parseConfiguration(strapi.config.get('plugin::context-variants'));
  let now: () => number = Date.now;
  const clock = { now: () => now(), set: (next: () => number) => void (now = next) };
  const stay = retentionOf(configuration);

  const kept = keepWritten(strapi, configuration, clock.now, () => remembered.renew());
  const { models, catalogue, topics, variants, settings } = kept;
  const store = createStore(historyPlace(strapi, configuration), clock.now);
  const remembered = remember(store, settings.understanding, clock.now, stay);
  const { history, meet, stranger, consentOf } = remembered;
  const { requestFacts } = configuration;

  const secrets = secretsOf(strapi, configuration);
  const tokens = createTokens(secrets);
  const faults = createFaults((line) => strapi.log.error(line), clock.now);
  const entries = entriesOf(kept);
  const session = { tokens, memory: { meet, stranger, requestFacts }, now: clock.now, salt: secrets[0] };
  const { personalise, overGraphql } = deliver(
    strapi,
    kept,
    faults,
    session,
    configuration.limits.contextBytes,
  );
  const editing = editingOf(strapi, kept, faults, clock.now);
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

  return {
    configuration,
    clock,
    models,
    variants,
    settings,
    variantType: VARIANT_UID,
    house: houseOf(kept, remembered, entries, tokens, configuration, clock.now, stay.retentionMs),
    panel: panelOf(kept, clock.now),
    explain: {
      models,
      explaining: explainingOf(strapi, kept, remembered, session, configuration.limits.contextBytes),
    },
    editing,
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
