const path = require('node:path');

// The path must be absolute: Strapi would try a relative one from inside its own packages first.
const plugin = path.resolve(__dirname, '../../..');

module.exports = ({ env }) => ({
  colour: { enabled: true, resolve: path.resolve(__dirname, '../src/plugins/colour') },
  'users-permissions': { config: { jwtSecret: 'fixture-jwt-secret', ratelimit: { enabled: false } } },
  graphql: { enabled: env.bool('FIXTURE_GRAPHQL', false) },
  'rest-cache': {
    enabled: env.bool('FIXTURE_REST_CACHE', false),
    config: {
      provider: { name: 'memory', getTimeout: 500, options: { max: 1000 } },
      strategy: {
        enableXCacheHeaders: true,
        contentTypes: ['api::article.article', 'api::page.page', 'api::homepage.homepage'],
      },
    },
  },
  ...(env.bool('FIXTURE_PLUGIN', true) && {
    'context-variants': {
      enabled: true,
      resolve: plugin,
      config: {
        secrets: ['fixture-visitor-secret-of-length-32'],
        ...env.json('FIXTURE_PLUGIN_CONFIG', {}),
      },
    },
  }),
});
