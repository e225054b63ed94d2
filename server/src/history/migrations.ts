import type { Knex } from 'knex';
import type { Dialect } from './dialect';
import { codeOf } from './errors';

export const EVENTS = 'context_variants_events';
export const VISITORS = 'context_variants_visitors';
export const ERASED = 'context_variants_erased';
const MIGRATED = 'context_variants_migrations';
/** Folded states: the base of what was pruned, and snapshots. */
export const CHECKPOINTS = 'context_variants_checkpoints';
/** Values of the column `kind` there. */
export const BASE = 0;
export const SNAPSHOT = 1;
/** At a name that belongs to somebody: up to when its events are to be looked at one by one; holds no state. */
export const MARK = 2;
/** How many events of a kind a day had, naming nobody. */
export const TOTALS = 'context_variants_totals';
/** Who of the admin panel looked at whom. */
export const LOOKS = 'context_variants_looks';
/** One row to wait at, for databases that have no better lock. */
export const LOCKS = 'context_variants_locks';
/** To whom a name belongs, and since when. */
export const LINKS = 'context_variants_links';

type Define = (table: Knex.CreateTableBuilder) => void;
type Create = (name: string, define: Define) => Promise<void>;

/**
 * Additive only: an older plugin must still run on a newer store. Binary names compare bytewise everywhere. A step may
 * run again where the database cannot roll back tables.
 */
const MIGRATIONS: Readonly<Record<string, (create: Create, db: Knex) => Promise<void>>> = {
  '001-history': async (create) => {
    await create(VISITORS, (table) => {
      table.binary('visitor', 32).notNullable().primary();
      table.smallint('purposes').notNullable();
      table.string('version', 64);
      table.boolean('implied').notNullable();
      table.bigInteger('consented_at').notNullable();
      table.bigInteger('created_at').notNullable();
      table.integer('revision').notNullable();
    });
    await create(ERASED, (table) => {
      table.binary('visitor', 32).notNullable().primary();
      table.bigInteger('until').notNullable();
    });
    await create(EVENTS, (table) => {
      table.binary('visitor', 32).notNullable();
      table.binary('id', 64).notNullable();
      table.bigInteger('at').notNullable();
      table.smallint('purposes').notNullable();
      table.text('body', 'mediumtext').notNullable();
      table.primary(['visitor', 'id']);
      table.index(['visitor', 'at', 'id'], 'context_variants_events_order');
    });
  },

  '002-checkpoints': async (create, db) => {
    await create(LOCKS, (table) => {
      table.string('name', 16).notNullable().primary();
    });
    await db(LOCKS).insert({ name: 'write' }).onConflict('name').ignore();
    await create(CHECKPOINTS, (table) => {
      table.binary('visitor', 32).notNullable();
      table.smallint('kind').notNullable();
      table.bigInteger('at').notNullable();
      table.string('fold', 64).notNullable();
      table.integer('revision').notNullable();
      table.integer('events').notNullable();
      table.text('state', 'mediumtext').notNullable();
      table.primary(['visitor', 'kind']);
    });
    await create(TOTALS, (table) => {
      table.bigInteger('day').notNullable();
      table.binary('name', 32).notNullable();
      table.text('what', 'mediumtext').notNullable();
      table.bigInteger('events').notNullable();
      table.primary(['day', 'name']);
    });
    await index(db, EVENTS, ['at'], 'context_variants_events_age');
    await index(db, CHECKPOINTS, ['at'], 'context_variants_checkpoints_age');
    await index(db, ERASED, ['until'], 'context_variants_erased_until');
  },

  '003-links': async (create) => {
    await create(LINKS, (table) => {
      table.binary('visitor', 32).notNullable();
      table.bigInteger('since').notNullable();
      table.binary('person', 32).notNullable();
      table.primary(['visitor', 'since']);
      table.index(['person'], 'context_variants_links_person');
    });
  },

  '004-looks': async (create, db) => {
    await create(LOOKS, (table) => {
      table.binary('visitor', 32).notNullable();
      table.bigInteger('at').notNullable();
      table.integer('person').notNullable();
      table.string('what', 16).notNullable();
      table.string('name', 255).notNullable();
      table.primary(['visitor', 'at', 'person', 'what']);
    });
    await index(db, LOOKS, ['at'], 'context_variants_looks_age');
  },
};

/** Creates the index unless a killed run has. */
async function index(db: Knex, table: string, columns: string[], name: string): Promise<void> {
  try {
    await db.schema.alterTable(table, (builder) => void builder.index(columns, name));
  } catch (error) {
    if (codeOf(error) !== 'ER_DUP_KEYNAME') throw error;
  }
}

const sourceFor = (dialect: Dialect): Knex.MigrationSource<string> => ({
  getMigrations: () => Promise.resolve(Object.keys(MIGRATIONS)),
  getMigrationName: (name) => name,
  getMigration: (name) => {
    const step = MIGRATIONS[name];
    if (!step) throw new Error(`no migration "${name}"`);
    const up = (db: Knex): Promise<void> => {
      const create: Create = async (table, define) => {
        if (await db.schema.hasTable(table)) return;
        await db.schema.createTable(table, (builder) => {
          dialect.shape?.(builder);
          define(builder);
        });
      };
      return step(create, db);
    };
    return Promise.resolve({ up, down: () => Promise.reject(new Error('migrations only add')) });
  },
});

/**
 * Brings the tables up to date. In one transaction, so that a process killed halfway leaves no lock behind where the
 * database can roll back table changes.
 */
export async function migrate(db: Knex, dialect: Dialect): Promise<void> {
  await db.transaction(async (trx) => {
    await dialect.lockSchema(trx);
    try {
      const where = dialect.tablesRollBack ? trx : db;
      // whoever was killed halfway has left knex's lock behind; ours tells that nobody is at work
      if (!dialect.tablesRollBack) await db.migrate.forceFreeMigrationsLock({ tableName: MIGRATED });
      await where.migrate.latest({
        disableTransactions: !dialect.tablesRollBack,
        migrationSource: sourceFor(dialect),
        tableName: MIGRATED,
        // a newer plugin may have added some
        disableMigrationsListValidation: true,
      });
    } finally {
      await dialect.unlockSchema?.(trx);
    }
  });
}
