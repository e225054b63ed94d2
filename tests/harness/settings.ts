import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The repository and the fixture app in it. */
export const ROOT = path.resolve(__dirname, '../..');
export const APP = path.join(ROOT, 'tests/app');

/** How the fixture app is to be started. What is absent is off, except the plugin. */
export interface AppSettings {
  /**
   * Directory of the database, the uploads and the history; a fresh one where absent. Hand over the directory of an
   * earlier boot to restart on its data.
   */
  readonly dir?: string;
  /** Start without the plugin. */
  readonly withoutPlugin?: boolean;
  readonly graphql?: boolean;
  /** `strictParams` of REST and of the document service. */
  readonly strict?: boolean;
  readonly restCache?: boolean;
  /** What `config/plugins` says to the plugin, over `{ secrets: ['fixture-visitor-secret-of-length-32'] }`. */
  readonly plugin?: Readonly<Record<string, unknown>>;
  /** Whatever is written gets ids and times that are the same in every run. */
  readonly steady?: boolean;
  /**
   * Changes to schemas, as another release of the app would have them: attributes by name (null takes one away) and
   * plugin options, by uid.
   */
  readonly schemas?: Readonly<Record<string, SchemaChange>>;
  /** Strapi's own database, as knex takes it; an SQLite file in the directory where absent. */
  readonly database?: Readonly<Record<string, unknown>>;
  /** `error` where absent. */
  readonly logLevel?: string;
  /** A free one where absent; only for apps that listen. */
  readonly port?: number;
}

export interface SchemaChange {
  readonly attributes?: Readonly<Record<string, object | null>>;
  readonly pluginOptions?: Readonly<Record<string, object>>;
}

/** A fresh directory as the app wants it. */
export function freshDir(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'context-variants-'));
  fs.mkdirSync(path.join(dir, 'public/uploads'), { recursive: true });
  return dir;
}

/** A copy of everything that an app at rest has stored. */
export function copyDir(from: string): string {
  const dir = freshDir();
  fs.cpSync(from, dir, { recursive: true });
  return dir;
}

/** The environment that makes the fixture app follow the settings. Throws where the plugin is not built. */
export function environment(settings: AppSettings, dir: string): Record<string, string> {
  // Strapi would skip the server half of an unbuilt plugin without a word.
  if (!settings.withoutPlugin && !fs.existsSync(path.join(ROOT, 'dist/server/index.js'))) {
    throw new Error('the plugin is not built: npm run build');
  }
  return {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    FIXTURE_DIR: dir,
    FIXTURE_PORT: String(settings.port ?? 0),
    FIXTURE_LOG: settings.logLevel ?? 'error',
    FIXTURE_PLUGIN: String(settings.withoutPlugin !== true),
    FIXTURE_GRAPHQL: String(settings.graphql === true),
    FIXTURE_STRICT: String(settings.strict === true),
    FIXTURE_REST_CACHE: String(settings.restCache === true),
    FIXTURE_STEADY: String(settings.steady === true),
    FIXTURE_SCHEMAS: JSON.stringify(settings.schemas ?? {}),
    FIXTURE_DATABASE: JSON.stringify(settings.database ?? null),
    FIXTURE_PLUGIN_CONFIG: JSON.stringify(settings.plugin ?? {}),
  };
}
