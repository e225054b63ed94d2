import { closeUp } from '../../../server/src/delivery/acknowledge/close-up';
import { NOTHING } from '../../../server/src/delivery/acknowledge/language';

const MANY = 200_000;

// Where the time grew with the square of the length, each of these took minutes.
test.each([
  ['spaces', `a${NOTHING} b${' '.repeat(MANY)}c`, `a b${' '.repeat(MANY)}c`],
  ['marks of code', `a ${NOTHING} b ${'`'.repeat(MANY)}`, `a b ${'`'.repeat(MANY)}`],
  ['spaces after a mark of HTML', `<p>${' '.repeat(MANY)}${NOTHING}c`, '<p> c'],
])('a text with a great many %s is closed up', (_what, text, closed) => {
  expect(closeUp(text, 'markdown')).toBe(closed);
});

test('a text with a great many marks of emphasis around nothing is closed up or left, never an error', () => {
  const marks = '*'.repeat(MANY);
  expect(closeUp(`a ${marks}${NOTHING}${marks} b`, 'markdown')).toMatch(/^a [* ]*b$/);
});

test('emphasis around emphasis around nothing leaves nothing', () => {
  expect(closeUp(`a **_~~${NOTHING}~~_** b`, 'markdown')).toBe('a b');
});
