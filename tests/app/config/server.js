module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('FIXTURE_PORT', 0),
  app: { keys: ['fixture-key-one', 'fixture-key-two'] },
  dirs: { public: `${env('FIXTURE_DIR')}/public` },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  cron: { enabled: false },
});
