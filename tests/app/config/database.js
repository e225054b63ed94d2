module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: `${env('FIXTURE_DIR')}/data.db` },
    useNullAsDefault: true,
  },
});
