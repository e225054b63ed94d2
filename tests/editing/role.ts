import type { Booted } from '../harness/boot';
import { ARTICLE } from './desk';

export const EDITOR = 'strapi-editor';
export const CM = 'plugin::content-manager.explorer';

/** What Strapi's shipped role of Editors may do with articles, to be changed for a while. */
export function roleOf(app: () => Booted) {
  const permissions = () => app().strapi.db.query('admin::permission');
  const held = (action: string) =>
    permissions().findOne({
      where: { action, role: { code: EDITOR }, ...(action.startsWith(CM) && { subject: ARTICLE }) },
    });
  const change = (id: number, data: object) => permissions().update({ where: { id }, data });

  async function give(action: string, right: object): Promise<void> {
    const role = await app()
      .strapi.db.query('admin::role')
      .findOne({ where: { code: EDITOR } });
    await permissions().create({
      data: { action, subject: ARTICLE, conditions: [], ...right, role: role.id },
    });
  }

  /** Takes something from the role while `work` runs. */
  async function without(action: string, less: object | null, work: () => Promise<void>): Promise<void> {
    const { id, ...right } = await held(action);
    const { properties, conditions, action: name } = right;
    if (less) await change(id, less);
    // Taken away, but not deleted, so that it can be given back.
    else await change(id, { action: `${name}.taken` });
    try {
      await work();
    } finally {
      await change(id, { properties, conditions, action: name });
    }
  }

  async function openLanguages(): Promise<void> {
    // A new Strapi lets its shipped roles read no language until someone ticks them.
    for (const verb of ['create', 'read', 'update', 'delete', 'publish']) {
      const { properties } = await held(`${CM}.read`);
      const right = await held(`${CM}.${verb}`);
      const languages = { properties: { ...properties, locales: ['en', 'de'] } };
      if (right) await change(right.id, languages);
      else await give(`${CM}.${verb}`, languages);
    }
  }

  return { permissions, held, change, openLanguages, without };
}
