/** One bar of a figure. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What stands at its end. */
  readonly says: string;
  readonly ours: boolean;
}

const WIDTH = 760;
const LABELS = 250;
const ROW = 34;
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A figure of horizontal bars, `most` being as long as there is room; with lines at values worth a look. */
export function bars(
  title: string,
  rows: readonly Bar[],
  most: number,
  lines: readonly { readonly at: number; readonly says: string }[] = [],
): string {
  const room = WIDTH - LABELS - 90;
  const x = (value: number): number => LABELS + (Math.min(value, most) / most) * room;
  const top = 48;
  const height = top + rows.length * ROW + 34;
  const drawn = rows.map(({ label, value, says, ours }, i) => {
    const y = top + i * ROW;
    return [
      `<text x="${LABELS - 10}" y="${y + 17}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${Math.max(1, x(value) - LABELS).toFixed(1)}" height="24" fill="${ours ? '#4945ff' : '#a5a5ba'}"/>`,
      `<text x="${(x(value) + 6).toFixed(1)}" y="${y + 17}">${escaped(says)}</text>`,
    ].join('\n');
  });
  const marks = lines.map(
    ({ at, says }) =>
      `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${top - 8}" y2="${height - 26}" stroke="#d02b20" stroke-dasharray="4 3"/>\n` +
      `<text x="${x(at).toFixed(1)}" y="${height - 10}" text-anchor="middle" fill="#d02b20">${escaped(says)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="16" font-weight="600">${escaped(title)}</text>`,
    ...drawn,
    ...marks,
    '</svg>\n',
  ].join('\n');
}
