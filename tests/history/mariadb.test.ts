import { createConnection } from 'mysql2';
import { prepare } from '../../server/src/history/mysql';
import { describeOn } from '../harness/needs';
import { serverContract } from './server-contract';
import { aMariaDatabase, MARIADB } from './servers';
import { storeContract } from './store-contract';

describeOn('MariaDB', 'the MariaDB history', () => {
  storeContract('MariaDB', aMariaDatabase);
  serverContract('MariaDB', aMariaDatabase);

  test('keeps texts with quotes where the server takes backslashes for plain text', async () => {
    const connection = createConnection(MARIADB);
    const ask = (sql: string, values: unknown[] = []): Promise<unknown> =>
      new Promise((resolve, reject) =>
        connection.query(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))),
      );
    try {
      await ask(`SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,NO_ZERO_DATE'`);
      await new Promise((resolve) => prepare(connection, resolve));
      const said = `it's "5\\6", isn't it`;
      expect(await ask('SELECT ? AS said, @@sql_mode AS mode', [said])).toMatchObject([
        {
          said,
          mode: expect.stringMatching(/NO_ZERO_DATE.*STRICT_ALL_TABLES|STRICT_ALL_TABLES.*NO_ZERO_DATE/),
        },
      ]);
    } finally {
      connection.destroy();
    }
  });
});
