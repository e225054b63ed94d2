import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { describeOn } from '../harness/needs';
import { peopleContract } from '../history/people-contract';
import { NOON } from '../history/samples';
import { aMariaDatabase, aPostgresSchema } from '../history/servers';
import type { Place } from '../history/store-contract';

async function aFile(): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'people-'));
  const filename = path.join(directory, 'history.db');
  return {
    store: (options) => createSqliteStore({ filename, now: () => NOON, ...options }),
    clear: () => rm(directory, { recursive: true }),
  };
}

describe('people and their devices', () => {
  peopleContract('SQLite', aFile, 150);
});

describeOn('PostgreSQL', 'people and their devices on PostgreSQL', () => {
  peopleContract('PostgreSQL', aPostgresSchema, 40);
});

describeOn('MariaDB', 'people and their devices on MariaDB', () => {
  peopleContract('MariaDB', aMariaDatabase, 15);
});
