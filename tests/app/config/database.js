// FIXTURE_DATABASE holds a knex connection on another database than the default, an own SQLite file.
module.exports = ({ env }) => ({
  connection: env.json('FIXTURE_DATABASE', null) ?? {
    client: 'sqlite',
    connection: { filename: `${env('FIXTURE_DIR')}/data.db` },
    useNullAsDefault: true,
  },
});
