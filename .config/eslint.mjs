import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const ROOMS = [
  'engine',
  'reasons',
  'history',
  'variants',
  'editing',
  'settings',
  'delivery',
  'insights',
  'http',
];
const SCRIPTS = ['**/*.js', '**/*.cjs', '**/*.mjs'];
const server = 'server/src';

/** One room may reach these folders by relative path, and no other of the repository. */
const reach = (room, allowed, message) => ({ target: `./${room}`, from: './', except: allowed, message });

/** Forbids imports whose words match; with `types`, `import type` passes. */
const words = (files, ...patterns) => ({
  files: files.map((folder) => (/\.[a-z]+$/.test(folder) ? folder : `${folder}/**/*.{ts,tsx}`)),
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: patterns.map(({ regex, message, types = false }) => ({
          regex,
          message,
          allowTypeImports: types,
        })),
      },
    ],
  },
});

/** A wall that `import()` and `require` would climb is none. */
const noLateImports = {
  files: ['contract', `${server}/engine`, `${server}/reasons`, `${server}/history`].map(
    (room) => `${room}/**/*.ts`,
  ),
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'ImportExpression', message: 'this room names its imports at the top' },
      {
        selector: "CallExpression[callee.name='require']",
        message: 'this room names its imports at the top',
      },
    ],
  },
};

/** How the content manager saves and judges is known to the edit view's room, and to the panel beside it. */
const contentManager = {
  files: [`${server}/**/*.ts`],
  ignores: [`${server}/editing/**`, `${server}/http/panel-access.ts`],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.property.name='plugin'] > Literal[value='content-manager']",
        message: 'editing alone knows the insides of the content manager',
      },
      {
        selector: 'Literal[value=/^plugin::content-manager\\./]',
        message: 'editing alone knows the insides of the content manager',
      },
    ],
  },
};

/** Paths that leave the room for another one, whatever the depth. */
const otherRooms = (...own) =>
  `^(\\.\\./)+(?:server/src/)?(?:${ROOMS.filter((room) => !own.includes(room)).join('|')})(?:/|$)`;
const OTHER_HALVES = '^(\\.\\./)+(?:admin|client)/';
const FRONT_DOOR = '^(\\.\\./)+(?:app|index|register|bootstrap|destroy|wiring/[a-z-]+)$';

/** What a room that stands alone must not reach for, types included. */
const strangers = (room) => ({
  regex: `${otherRooms(room)}|${FRONT_DOOR}|${OTHER_HALVES}`,
  message: `${room} stands alone: app.ts hands it what it needs`,
});

/** The walls between the rooms: who may know whom. */
const walls = [
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            reach('contract', ['./contract', './node_modules'], 'contract knows itself and zod alone'),
            reach(
              `${server}/engine`,
              ['./contract', `./${server}/engine`, './node_modules'],
              'engine knows types of contract alone',
            ),
            reach(
              `${server}/reasons`,
              ['./contract', `./${server}/engine`, `./${server}/reasons`, './node_modules'],
              'reasons knows the engine and types of contract alone',
            ),
            reach(
              `${server}/history`,
              ['./contract', `./${server}/history`, './node_modules'],
              'history knows contract and its drivers alone',
            ),
            reach(
              `${server}/variants`,
              ['./contract', `./${server}/variants`, './node_modules'],
              'variants knows contract alone',
            ),
            reach(
              `${server}/settings`,
              ['./contract', `./${server}/settings`, './node_modules', './strapi-plugin.json'],
              'settings knows contract and the manifest alone',
            ),
            ...['admin', 'client'].map((target) => ({
              target: `./${target}`,
              from: './server',
              message: `${target} never knows server`,
            })),
            reach('client', ['./client', './contract'], 'client knows itself and types of contract alone'),
            { target: './server', from: './admin', message: 'server never knows admin' },
            { target: './server', from: './client', message: 'server never knows client' },
            {
              target: './examples',
              from: './server',
              message: 'the shop uses the content API and the services',
            },
          ],
        },
      ],
    },
  },
  words(['contract'], { regex: '^(?!zod$|\\.)', message: 'contract imports zod and itself alone' }),
  ...['engine', 'reasons'].map((room) =>
    words(
      [`${server}/${room}`],
      { regex: '^[^.]', message: `${room} imports no package and nothing of Node` },
      { regex: '(?:^|/)contract/', message: `${room} knows only types of contract`, types: true },
    ),
  ),
  ...['variants', 'settings'].map((room) => words([`${server}/${room}`], strangers(room))),
  words([`${server}/history`], strangers('history'), {
    regex: '^(?!knex$|knex/|better-sqlite3$|node:|\\.)',
    message: 'history imports its drivers and Node alone',
  }),
  ...['delivery', 'http', 'editing', 'insights'].map((room) =>
    words(
      [`${server}/${room}`],
      { regex: OTHER_HALVES, message: 'server never knows admin or client' },
      {
        // The doors greet visitors as delivery does.
        regex: `${room === 'http' ? otherRooms(room, 'delivery') : otherRooms(room)}|${FRONT_DOOR}`,
        message: 'other rooms are handed in by app.ts; their types may be known',
        types: true,
      },
    ),
  ),
  words([`${server}/register.ts`, `${server}/bootstrap.ts`, `${server}/destroy.ts`], {
    // What greets every request is hung up here.
    regex: `^\\./(?:${ROOMS.filter((room) => room !== 'delivery' && room !== 'http').join('|')})(?:/|$)`,
    message: 'the front door knows app.ts, which alone knows all rooms',
    types: true,
  }),
  words(
    ['client'],
    { regex: '^[^.]', message: 'client carries nothing of others into front ends' },
    { regex: '(?:^|/)contract/', message: 'client knows only types of contract', types: true },
  ),
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/.strapi/',
      '**/types/generated/',
      '**/.next/',
      '**/next-env.d.ts',
      '**/public/',
      'coverage/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  js.configs.recommended,
  { rules: { 'max-lines': ['error', 250], 'no-control-regex': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      // TypeScript knows these better.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-redeclare': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'require',
          'module',
          '__dirname',
          'URL',
          'URLSearchParams',
          'Buffer',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  ...walls,
  contentManager,
  noLateImports,
);
