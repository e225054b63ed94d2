import type { Core } from '@strapi/strapi';

/** The demo's own administrator; the demo prints it, and it opens nothing but this database. */
export const ADMIN = { email: 'admin@shop.example', password: 'Nordlicht-1337' };

export async function adminUser(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user');
  const roles = strapi.service('admin::role');
  if (!users || !roles || (await users.exists({ email: ADMIN.email }))) return;
  const role: { id: number } = await roles.getSuperAdmin();
  await users.create({
    ...ADMIN,
    firstname: 'Marta',
    lastname: 'Nordlicht',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
}
