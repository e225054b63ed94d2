export interface HeadphoneLook {
  readonly band: string;
  readonly cup: string;
  readonly cushion: string;
  /** An open one shows its grille. */
  readonly open: boolean;
  readonly wired: boolean;
}

const cup = (x: number, mirrored: boolean, look: HeadphoneLook): string => {
  const grille = look.open
    ? [0, 1, 2, 3, 4]
        .map(
          (i) =>
            `<rect x="${-34}" y="${-70 + i * 32}" width="68" height="10" rx="5" fill="#000" opacity=".45"/>`,
        )
        .join('')
    : '<ellipse rx="34" ry="78" fill="#fff" opacity=".08"/>';
  return (
    `<g transform="translate(${x} 300) rotate(${mirrored ? -7 : 7}) ${mirrored ? 'scale(-1 1)' : ''}">` +
    `<ellipse cx="40" rx="44" ry="116" fill="${look.cushion}"/><ellipse rx="58" ry="112" fill="${look.cup}"/>${grille}` +
    '<path d="M-44 -58 Q-52 0 -40 60" stroke="#fff" stroke-width="7" opacity=".28" fill="none" stroke-linecap="round"/></g>'
  );
};

/** Headphones from the front, 640 x 440. */
export function headphones(look: HeadphoneLook): string {
  return (
    `<path d="M112 300 C90 40 200 6 320 6 S550 40 528 300" fill="none" stroke="${look.band}" stroke-width="30" stroke-linecap="round"/>` +
    `<path d="M158 170 C182 70 250 40 320 40 S458 70 482 170" fill="none" stroke="${look.cushion}" stroke-width="24" stroke-linecap="round"/>` +
    cup(116, false, look) +
    cup(524, true, look) +
    (look.wired
      ? `<path d="M120 408 C130 470 220 430 250 460 S380 470 420 446 S560 450 640 470" fill="none" stroke="${look.band}" stroke-width="8" stroke-linecap="round"/>`
      : '')
  );
}

/** Two shells and their case, 640 x 440. */
export const shells = (body: string, tip: string): string =>
  `<rect x="150" y="230" width="340" height="190" rx="80" fill="${body}"/><path d="M150 300 H490" stroke="#000" stroke-width="4" opacity=".3"/>` +
  '<circle cx="320" cy="330" r="7" fill="#5df0b4"/>' +
  [210, 430]
    .map(
      (x, i) =>
        `<g transform="translate(${x} 110) rotate(${i ? 16 : -16})"><rect x="-20" y="20" width="40" height="120" rx="20" fill="${body}"/>` +
        `<circle r="58" fill="${body}"/><ellipse cx="${i ? -52 : 52}" cy="-6" rx="26" ry="32" fill="${tip}"/>` +
        '<path d="M-26 -34 Q0 -54 28 -34" stroke="#fff" stroke-width="7" opacity=".35" fill="none" stroke-linecap="round"/></g>',
    )
    .join('');
