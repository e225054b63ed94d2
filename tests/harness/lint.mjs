// Lints texts as if they lay at the given paths: JSON `[{ path, text }]` on stdin, JSON `[[rule id, ...], ...]` on
// stdout. A process of its own, because ESLint loads its configuration in a way that jest's modules do not allow.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  overrideConfigFile: '.config/eslint.mjs',
  // Rules that need types need the file on disk; the walls do not.
  overrideConfig: {
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});
const results = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  results.push(
    result.messages.map(({ ruleId, fatal, message }) => `${fatal ? 'unparsable' : ruleId}: ${message}`),
  );
}
process.stdout.write(JSON.stringify(results));
