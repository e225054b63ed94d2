module.exports = ({ env }) => ({
  serveAdminPanel: env.bool('FIXTURE_ADMIN', false),
  autoOpen: false,
  auth: { secret: 'fixture-admin-secret' },
  apiToken: { salt: 'fixture-api-token-salt' },
  transfer: { token: { salt: 'fixture-transfer-token-salt' } },
  secrets: { encryptionKey: 'fixture-encryption-key-0123456789' },
  flags: { nps: false, promoteEE: false },
});
