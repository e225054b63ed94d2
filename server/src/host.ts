import type { Core } from '@strapi/strapi';
import { dirname, join, resolve } from 'node:path';
import { derivedSecrets } from './delivery/token';
import type { HistoryConnection, HistoryServer } from './history/connection';
import type { PrivacyState } from '../../contract/privacy';
import type { Configuration, Shelf } from './settings';

const DAY = 24 * 60 * 60 * 1000;
const HISTORY_FILE = 'context-variants-history.db';

/** What is configured; else where Strapi's content is, on SQLite in a file of its own beside Strapi's. */
export function historyPlace(strapi: Core.Strapi, configuration: Configuration): HistoryConnection {
  const own = configuration.history.connection;
  const { root } = strapi.dirs.app;
  if (own?.client === 'better-sqlite3')
    return { client: own.client, connection: { filename: resolve(root, own.connection.filename) } };
  if (own) return own;
  const client: unknown = strapi.config.get('database.connection.client');
  const connection = strapi.config.get<HistoryServer>('database.connection.connection');
  if (client === 'postgres' || client === 'mysql') return { client, connection };
  const filename: unknown = connection.filename;
  const beside = typeof filename === 'string' ? dirname(resolve(root, filename)) : join(root, '.tmp');
  return { client: 'better-sqlite3', connection: { filename: join(beside, HISTORY_FILE) } };
}

/** Keys of visitor tokens, the first signs; the last names people by their identifiers. Throws where neither we nor the app has any. */
export function secretsOf(strapi: Core.Strapi, configuration: Configuration): [string, ...string[]] {
  const keys: unknown = strapi.config.get('server.app.keys');
  const secrets = configuration.secrets ?? derivedSecrets(Array.isArray(keys) ? keys.map(String) : []);
  const [first, ...others] = secrets;
  if (first === undefined) {
    throw new Error('context-variants: set "secrets" in config/plugins, or "app.keys" in config/server');
  }
  return [first, ...others];
}

/** Strapi's own store, which moves with `strapi export`. */
export function shelfOf(strapi: Core.Strapi): Shelf {
  const store = strapi.store({ type: 'plugin', name: 'context-variants' });
  return {
    get: (key) => store.get({ key }),
    set: (key, value) => store.set({ key, value }),
    together: async (work) => strapi.db.transaction(() => work()),
  };
}

/**
 * How long what is kept, in ms: events with their visitor, then per purpose what they leave behind – for
 * personalisation the profile they added up to, for measurement counts that name nobody; twice as long unless told.
 */
export function retentionOf({ history }: Configuration): {
  readonly retentionMs: number;
  readonly basesMs: number;
  readonly totalsMs: number;
} {
  const { retentionDays, personalisationDays, measurementDays } = history;
  return {
    retentionMs: retentionDays * DAY,
    basesMs: (personalisationDays ?? 2 * retentionDays) * DAY,
    totalsMs: (measurementDays ?? 2 * retentionDays) * DAY,
  };
}

/** What the configuration says of privacy, for people to read. */
export function privacyOf(strapi: Core.Strapi, configuration: Configuration): PrivacyState {
  const { consent, history, record, requestFacts, cookie, secrets } = configuration;
  const { basesMs, totalsMs } = retentionOf(configuration);
  return {
    consentMode: consent.mode,
    retentionDays: history.retentionDays,
    personalisationDays: basesMs / DAY,
    measurementDays: totalsMs / DAY,
    record,
    requestFacts,
    cookieDomain: cookie.domain ?? null,
    ownSecrets: secrets !== undefined,
    history: historyPlace(strapi, configuration).client,
  };
}
