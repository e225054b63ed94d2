/** Words beside the upper end of a line over time. */
export interface Flag {
  readonly at: number;
  /** 0 is next to the drawing, 1 above that; null where the words would lie on others. */
  readonly row: 0 | 1 | null;
  /** They end at the line, since there is no room behind it. */
  readonly before: boolean;
}

/** Share of the width that the words take at most. */
const WIDTH = 0.14;

/** Places the words of each line so that none lie on others or leave the drawing; both lists in order of time. */
export function flagsAt(lines: readonly number[], moments: readonly number[]): readonly Flag[] {
  const from = moments[0] ?? 0;
  const span = Math.max(1, (moments.at(-1) ?? 0) - from);
  const ends = [-Infinity, -Infinity];
  return lines.map((at): Flag => {
    const x = (at - from) / span;
    const before = x > 1 - WIDTH;
    const starts = before ? x - WIDTH : x;
    const row = ends[0]! <= starts ? 0 : ends[1]! <= starts ? 1 : null;
    if (row !== null) ends[row] = starts + WIDTH;
    return { at, row, before };
  });
}
