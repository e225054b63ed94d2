import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { createModels, type Models } from '../../server/src/variants';
import { APP } from '../harness/settings';

type Schema = Record<string, unknown> & { attributes: Record<string, object> };

const read = (file: string): Schema => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * The fixture app's models, read from its schema files without a Strapi.
 * @param change may change the schemas before, by uid: `(schemas) => delete schemas['body.text']`
 */
export function fixtureModels(change: (schemas: Record<string, Schema>) => unknown = () => null): Models {
  const schemas: Record<string, Schema> = {};
  for (const name of fs.readdirSync(path.join(APP, 'src/api'))) {
    const file = path.join(APP, 'src/api', name, 'content-types', name, 'schema.json');
    schemas[`api::${name}.${name}`] = { modelType: 'contentType', ...read(file) };
  }
  for (const category of fs.readdirSync(path.join(APP, 'src/components'))) {
    for (const file of fs.readdirSync(path.join(APP, 'src/components', category))) {
      const schema = read(path.join(APP, 'src/components', category, file));
      schemas[`${category}.${path.parse(file).name}`] = { modelType: 'component', ...schema };
    }
  }
  change(schemas);
  const contentTypes = Object.fromEntries(Object.entries(schemas).filter(([uid]) => uid.startsWith('api::')));
  const strapi = { getModel: (uid: string) => schemas[uid], contentTypes };
  return createModels({ strapi: strapi as unknown as Core.Strapi });
}
