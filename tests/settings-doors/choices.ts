import type { RuleChoices } from '../../contract/rule-choices';
import { adminAccount } from '../harness/fill';
import { variantsOf } from '../variants/service';
import { desk, send, TYPE } from './desk';

const READ = 'plugin::content-manager.explorer.read';
const KEY = 'named-twice';

/** A role with a right to rule books alone, and somebody who has it. */
async function librarian() {
  const { strapi } = desk.app;
  const roles = strapi.service('admin::role');
  const role: { id: number; code: string } = await roles.create({ name: 'Librarian', description: '' });
  await roles.addPermissions(role.id, [{ action: 'plugin::context-variants.rule-books.read' }]);
  const account = await adminAccount(strapi, role.code);
  /** Lets them read English articles from now on, those alone for which the conditions hold. */
  const mayRead = async (conditions: readonly string[]) => {
    await strapi.db.query('admin::permission').deleteMany({ where: { action: READ, role: role.id } });
    const properties = { locales: ['en'] };
    await roles.addPermissions(role.id, [{ action: READ, subject: TYPE, properties, conditions }]);
  };
  return { account, mayRead };
}

/** The names of the variant, and all arguments, as somebody is told of them. */
async function told(jwt: string) {
  const { body } = await send(desk.app, jwt, 'get', '/context-variants/rule-books/choices').expect(200);
  const { variants, arguments: tags }: RuleChoices = body.data;
  return [...variants.filter(({ key }) => key === KEY).map(({ name }) => name), ...tags];
}

/** What holds of the choices for conditions. */
export const choicesHold = (): void => {
  test('conditions are offered variants of those entries alone that the person may read', async () => {
    const { strapi } = desk.app;
    const { guide, review } = desk.ids;
    const write = (documentId: string, name: string, tag: string) =>
      variantsOf(strapi).save({
        ...{ contentType: TYPE, documentId, key: KEY, name, arguments: [tag] },
        ...{ locale: 'en', overlay: { title: name } },
      });
    await write(guide, 'On the guide', 'warranty');
    await write(review, 'On the review', 'price');
    const { account, mayRead } = await librarian();
    expect(await told(account.jwt)).toEqual([]);
    await mayRead(['admin::is-creator']);
    expect(await told(account.jwt)).toEqual([]);
    const articles = strapi.db.query(TYPE);
    for (const { id } of await articles.findMany({ where: { documentId: review } }))
      await articles.update({ where: { id }, data: { createdBy: account.id } });
    expect(await told(account.jwt)).toEqual(['On the review', 'price']);
    await mayRead([]);
    expect(await told(account.jwt)).toEqual(['On the guide', 'price', 'warranty']);
    expect(await told(desk.admin.jwt)).toEqual(['On the guide', 'price', 'warranty']);
    for (const documentId of [guide, review])
      await variantsOf(strapi).remove({ contentType: TYPE, documentId, key: KEY });
  });
};
