import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { de } from '../../admin/src/translations/de';
import { en } from '../../admin/src/translations/en';

const ADMIN = path.resolve(__dirname, '../../admin/src');
/** What is the same word in both languages, and names that are not translated. */
const SAME = new Set([
  ...['Live', 'Name', 'Status', 'Version', 'Start', 'Token', 'JSON', 'Signal', 'Position', 'Cookie'],
  ...['In PostgreSQL', 'Indigo', 'Orange', 'Tablet', 'Computer', 'App', 'Website', 'Chat', 'Kiosk'],
]);
/** Attributes of elements whose text people see or hear. */
const SPOKEN = new Set([
  ...['label', 'aria-label', 'title', 'subtitle', 'placeholder', 'hint', 'alt', 'caption', 'content'],
  ...['description', 'error', 'aria-description', 'aria-roledescription', 'clearLabel', 'closeLabel'],
]);

const screens = fs
  .readdirSync(ADMIN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => path.join(ADMIN, name));

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words that stand in the code of a screen instead of in the files of words. */
function literalWords(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (isWords(text)) found.push(`${path.relative(ADMIN, file)}:${line + 1}: ${text.trim()}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer)) note(node, initializer.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      const spoken = !ts.isJsxAttribute(node.parent) || SPOKEN.has(node.parent.name.getText());
      if (spoken) note(node, node.expression.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** The gaps of a sentence, such as `{count}`; of plurals the word that counts. */
const gaps = (words = ''): string[] =>
  [...new Set([...words.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => String(name)))].sort();

/** Words without their gaps. */
const bare = (words: string): string => words.replace(/\{[^}]*\}/g, '').trim();

describe('the words of the admin', () => {
  test('are all there in German', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  test('are German there, not English left as it was', () => {
    const german: Readonly<Record<string, string>> = de;
    const same = Object.entries(en).filter(
      ([key, words]) => german[key] === words && isWords(bare(words)) && !SAME.has(bare(words)),
    );
    expect(same).toEqual([]);
  });

  test('leave the same gaps to be filled', () => {
    const german: Readonly<Record<string, string>> = de;
    const uneven = Object.entries(en).filter(
      ([key, words]) => String(gaps(words)) !== String(gaps(german[key])),
    );
    expect(uneven).toEqual([]);
  });

  test('stand in no screen itself', () => {
    expect(screens.length).toBeGreaterThan(10);
    expect(screens.flatMap(literalWords)).toEqual([]);
  });
});
