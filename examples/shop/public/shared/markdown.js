import { h } from './dom.js';

/** Bold is the only mark inside a line that our authors use. */
const inline = (text) =>
  text
    .split(/\*\*(.+?)\*\*/g)
    .map((part, i) => (i % 2 === 1 ? h('strong', {}, part) : part))
    .filter((part) => part !== '');

const cells = (line) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function table(lines) {
  const [head, , ...rows] = lines.map(cells);
  const body = rows.map((row) =>
    h(
      'tr',
      {},
      row.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, inline(cell)) : h('td', {}, inline(cell)))),
    ),
  );
  const top = h(
    'tr',
    {},
    head.map((cell) => (cell ? h('th', { scope: 'col' }, inline(cell)) : h('td'))),
  );
  return h(
    '.scroll',
    { tabindex: 0, role: 'group' },
    h('table', {}, h('thead', {}, top), h('tbody', {}, body)),
  );
}

function block(text) {
  const lines = text.split('\n');
  if (lines[0].startsWith('|')) return table(lines);
  for (const [mark, tag] of [
    [/^- /, 'ul'],
    [/^\d+\. /, 'ol'],
  ]) {
    if (lines.every((line) => mark.test(line)))
      return h(
        tag,
        {},
        lines.map((line) => h('li', {}, inline(line.replace(mark, '')))),
      );
  }
  return h('p', {}, inline(lines.join(' ')));
}

/** Paragraphs, lists, tables and bold text, as elements. */
export const markdown = (text) =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(block);
