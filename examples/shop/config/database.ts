import path from 'node:path';

type Env = typeof import('@strapi/utils').env;

export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'sqlite' as const,
    // dist/config -> the app's own folder
    connection: { filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILE', '.tmp/shop.db')) },
    useNullAsDefault: true,
  },
});
