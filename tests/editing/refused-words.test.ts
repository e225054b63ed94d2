import { inAdminsLanguage, refusedWords } from '../../admin/src/editing/refused-words';
import { de } from '../../admin/src/translations/de';
import { en } from '../../admin/src/translations/en';
import { TOKEN_REASONS } from '../../contract/token-help';

const german = (key: keyof typeof en, values: Record<string, string> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), de[key]);

test('each reason for which a token is refused has words in both languages', () => {
  for (const reason of TOKEN_REASONS)
    for (const words of [en, de]) expect(Object.keys(words)).toContain(`refused.${reason}`);
});

test('what is refused is told at its field in the language of the admin', () => {
  const told = { path: ['story'], message: 'visitor.topic may have no value.', reason: 'hole' };
  const refused = {
    name: 'ValidationError',
    message: 'In English',
    details: { code: 'invalid', errors: [{ ...told, values: { name: 'visitor.topic' } }] },
  };
  const { details, name, message } = inAdminsLanguage(german, refused);
  expect(message).toMatch(/^story: visitor\.topic hat vielleicht keinen Wert/);
  expect([name, details.code, details.errors[0]?.path]).toEqual(['ValidationError', 'invalid', ['story']]);
  expect(details.errors[0]?.message).toContain('visitor.topic hat vielleicht keinen Wert');
});

test('that somebody else was faster is told in the language of the admin', () => {
  const refused = { name: 'ConflictError', message: 'In English', details: { code: 'stale', revision: '1' } };
  expect(inAdminsLanguage(german, refused)).toEqual({
    ...refused,
    message: 'Jemand anderes hat zuerst gespeichert',
  });
});

test.each([
  ['not-found', 'gibt es nicht mehr'],
  ['forbidden', 'Ihre Rolle darf das hier nicht.'],
  ['too-large', '9 Bytes, erlaubt sind 8'],
])('a refusal of the whole (%s) is told in the language of the admin', (code, words) => {
  const refused = { name: 'Error', message: 'In English', details: { code, bytes: 9, limit: 8 } };
  expect(inAdminsLanguage(german, refused).message).toContain(words);
});

test('what has no words of ours keeps those of the server', () => {
  expect(refusedWords(german, { message: 'No.', reason: 'constructor' })).toBe('No.');
  expect(inAdminsLanguage(german, { message: 'No.', details: { code: 'policy' } }).message).toBe('No.');
  expect(inAdminsLanguage(german, { message: 'Gone' })).toEqual({ message: 'Gone' });
});
