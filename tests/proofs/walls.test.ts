import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../harness/settings';

interface Planted {
  readonly path: string;
  readonly text: string;
}

/** What lint says about texts that lie nowhere; one list of complaints each. */
function lint(texts: readonly Planted[]): readonly (readonly string[])[] {
  const answer = execFileSync(process.execPath, [path.join(ROOT, 'tests/harness/lint.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(answer);
}

const room = (name: string, text: string): Planted => ({ path: `server/src/${name}/planted.ts`, text });
const imports = (from: string) => `import { thing } from '${from}';\nexport const other = thing;\n`;
const types = (from: string) => `import type { Thing } from '${from}';\nexport type Other = Thing;\n`;

const BREACHES: Readonly<Record<string, Planted>> = {
  'contract imports a package that is not its parser': { path: 'contract/planted.ts', text: imports('knex') },
  'contract imports Node': { path: 'contract/planted.ts', text: imports('node:fs') },
  'contract imports the server': {
    path: 'contract/planted.ts',
    text: types('../server/src/engine'),
  },
  'engine runs code of contract': room('engine', imports('../../../contract/text')),
  'engine imports a package': room('engine', imports('zod')),
  'engine knows the types of a package': room('engine', types('@strapi/strapi')),
  'engine imports Node': room('engine', imports('node:crypto')),
  'engine knows another room': room('engine', types('../settings/index')),
  'engine imports late': room('engine', "export const other = import('zod');\n"),
  'engine requires': room('engine', "export const other = require('zod');\n"),
  'engine knows the reasons': room('engine', types('../reasons/tip')),
  'reasons run code of contract': room('reasons', imports('../../../contract/text')),
  'reasons import Node': room('reasons', imports('node:crypto')),
  'reasons know delivery': room('reasons', types('../delivery/context')),
  'delivery runs code of the reasons': room('delivery', imports('../reasons/tip')),
  'history imports Strapi': room('history', imports('@strapi/utils')),
  'history knows the engine': room('history', types('../engine/fold')),
  'history knows settings': room('history', imports('../settings/index')),
  'variants knows history': room('variants', types('../history/store')),
  'variants uses the engine': room('variants', imports('../engine/decide')),
  'settings knows variants': room('settings', types('../variants/models')),
  'settings knows the front door': room('settings', imports('../app')),
  'delivery runs code of history': room('delivery', imports('../history/store')),
  'delivery runs code of the engine from a folder below': {
    path: 'server/src/delivery/deep/planted.ts',
    text: imports('../../engine/decide'),
  },
  'delivery reaches for app.ts': room('delivery', imports('../app')),
  'insights run code of the engine': room('insights', imports('../engine/fold')),
  'insights run code of history': room('insights', imports('../history/store')),
  'insights know the admin': room('insights', types('../../../admin/src/index')),
  'http runs code of history': room('http', imports('../history/store')),
  'delivery runs code of editing': room('delivery', imports('../editing/scope')),
  'editing runs code of variants': room('editing', imports('../variants/save')),
  'http asks the content manager': room(
    'http',
    "export const other = (strapi: { plugin(name: string): unknown }) => strapi.plugin('content-manager');\n",
  ),
  'delivery runs code of http': room('delivery', imports('../http/body')),
  'a front door opens a room itself': { path: 'server/src/bootstrap.ts', text: imports('./history/sqlite') },
  'admin imports the server': {
    path: 'admin/src/planted.tsx',
    text: types('../../server/src/engine/decide'),
  },
  'client imports the server': { path: 'client/planted.ts', text: types('../server/src/engine/decide') },
  'client runs code of contract': { path: 'client/planted.ts', text: imports('../contract/text') },
  'client imports a package': { path: 'client/planted.ts', text: imports('zod') },
  'client imports the admin': { path: 'client/planted.ts', text: types('../admin/src/index') },
  'server imports admin': room('http', types('../../../admin/src/index')),
  'the shop imports the server': {
    path: 'examples/shop/src/planted.ts',
    text: types('../../../server/src/engine/decide'),
  },
  'a file has more than 250 lines': { path: 'contract/planted.ts', text: 'export {};\n'.repeat(251) },
  'any is used': { path: 'contract/planted.ts', text: 'export const loose: any = 1;\n' },
  'lint is switched off by a comment': {
    path: 'contract/planted.ts',
    text: '/* eslint-disable */\nexport const loose: any = 1;\n',
  },
  'types are switched off by a comment': {
    path: 'contract/planted.ts',
    text: '// @ts-ignore\nexport const loose: string = 1;\n',
  },
};

const ALLOWED: Readonly<Record<string, Planted>> = {
  'contract uses its parser': { path: 'contract/planted.ts', text: imports('zod') },
  'contract uses itself': { path: 'contract/planted.ts', text: imports('./text') },
  'engine knows types of contract': room('engine', types('../../../contract/target')),
  'reasons use the engine': room('reasons', imports('../engine/decide')),
  'engine uses itself': room('engine', imports('./decide')),
  'history runs its driver': room('history', imports('knex')),
  'history uses Node': room('history', imports('node:fs')),
  'variants parses by contract': room('variants', imports('../../../contract/variant')),
  'settings reads the manifest': room(
    'settings',
    "import manifest from '../../../strapi-plugin.json';\nexport default manifest;\n",
  ),
  'delivery knows the types of other rooms': room('delivery', types('../history/store')),
  'http knows the types of other rooms': room('http', types('../history/store')),
  'http greets visitors as delivery does': room('http', imports('../delivery/identify')),
  'editing asks the content manager': room(
    'editing',
    "export const other = (strapi: { plugin(name: string): unknown }) => strapi.plugin('content-manager');\n",
  ),
  'app.ts imports every room': { path: 'server/src/app.ts', text: imports('./history/sqlite') },
  'admin knows contract': { path: 'admin/src/planted.tsx', text: types('../../contract/variant') },
};

describe('the walls between the rooms', () => {
  const breaches = Object.entries(BREACHES);
  const allowed = Object.entries(ALLOWED);
  let complaints: readonly (readonly string[])[] = [];
  beforeAll(() => {
    complaints = lint([...breaches, ...allowed].map(([, planted]) => planted));
  });

  test.each(breaches.map(([name], index) => [name, index] as const))(
    'are closed where %s',
    (_name, index) => {
      expect(complaints[index]).not.toEqual([]);
      expect(complaints[index]?.join()).not.toMatch(/unparsable/);
    },
  );

  test.each(allowed.map(([name], index) => [name, index] as const))(
    'have a door where %s',
    (_name, index) => {
      expect(complaints[breaches.length + index]).toEqual([]);
    },
  );
});

test('no file or folder hides behind a name that says nothing', () => {
  const vague = /^(utils?|helpers?|commons?|managers?|misc)(\.|$)/i;
  const houses = ['contract', 'server', 'admin', 'client', 'tests', 'bench', 'examples', '.config'];
  const found = houses.flatMap((house) => {
    const folder = path.join(ROOT, house);
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => !/(^|\/)(node_modules|dist|build|\.cache|\.tmp|\.strapi)\//.test(file))
      .filter((file) => vague.test(path.basename(file)));
  });
  expect(found).toEqual([]);
});
