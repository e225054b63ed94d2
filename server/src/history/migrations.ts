import type { Knex } from 'knex';
import type { Dialect } from './dialect';

export const EVENTS = 'context_variants_events';
export const VISITORS = 'context_variants_visitors';
export const ERASED = 'context_variants_erased';

/** Additive only: an older plugin must still run on a newer store. Binary names compare bytewise everywhere. */
const MIGRATIONS: Readonly<Record<string, (db: Knex) => Promise<void>>> = {
  '001-history': async (db) => {
    await db.schema.createTable(VISITORS, (table) => {
      table.binary('visitor', 32).notNullable().primary();
      table.smallint('purposes').notNullable();
      table.string('version', 64);
      table.boolean('implied').notNullable();
      table.bigInteger('consented_at').notNullable();
      table.bigInteger('created_at').notNullable();
      table.integer('revision').notNullable();
    });
    await db.schema.createTable(ERASED, (table) => {
      table.binary('visitor', 32).notNullable().primary();
      table.bigInteger('until').notNullable();
    });
    await db.schema.createTable(EVENTS, (table) => {
      table.binary('visitor', 32).notNullable();
      table.binary('id', 64).notNullable();
      table.bigInteger('at').notNullable();
      table.smallint('purposes').notNullable();
      table.text('body', 'mediumtext').notNullable();
      table.primary(['visitor', 'id']);
      table.index(['visitor', 'at', 'id'], 'context_variants_events_order');
    });
  },
};

const source: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve(Object.keys(MIGRATIONS)),
  getMigrationName: (name) => name,
  getMigration: (name) => {
    const up = MIGRATIONS[name];
    if (!up) throw new Error(`no migration "${name}"`);
    return Promise.resolve({ up, down: () => Promise.reject(new Error('migrations only add')) });
  },
};

/**
 * Brings the tables up to date. In one transaction, so that a process killed halfway leaves no lock behind where the
 * database can roll back table changes.
 */
export async function migrate(db: Knex, dialect: Dialect): Promise<void> {
  await db.transaction(async (trx) => {
    await dialect.lockSchema(trx);
    await trx.migrate.latest({
      migrationSource: source,
      tableName: 'context_variants_migrations',
      // a newer plugin may have added some
      disableMigrationsListValidation: true,
    });
  });
}
