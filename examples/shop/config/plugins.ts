type Env = typeof import('@strapi/utils').env;

export default ({ env }: { env: Env }) => ({
  'context-variants': {
    enabled: true,
    config: {
      consent: { mode: 'required' },
      secrets: env.array('CONTEXT_VARIANTS_SECRETS'),
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});
