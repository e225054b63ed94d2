import { gradient } from './svg';

/** What runs on the screen. */
export type Programme = 'aurora' | 'forest' | 'lake' | 'pitch';

const SCREEN = 'x="10" y="10" width="620" height="350" rx="4"';

const programmes: Record<Programme, string> = {
  aurora:
    `<rect ${SCREEN} fill="url(#aurora)"/>` +
    '<g filter="url(#haze)" opacity=".9"><path d="M60 250 C160 40 240 260 330 90 S520 40 600 180 L600 230 C520 130 420 220 340 190 S180 300 60 290Z" fill="#5df0b4"/>' +
    '<path d="M120 200 C220 60 300 180 400 70 S560 90 610 110 L610 150 C520 120 420 170 350 150 S200 230 120 240Z" fill="#8a7bff"/></g>' +
    '<path d="M10 310 L120 240 L200 290 L300 220 L420 300 L520 250 L630 310 L630 360 L10 360Z" fill="#0a1526"/>',
  forest:
    `<rect ${SCREEN} fill="url(#forest)"/><circle cx="430" cy="130" r="62" fill="#ffe2a6" opacity=".95"/>` +
    [40, 120, 190, 270, 350, 440, 510, 580]
      .map(
        (x, i) =>
          `<path d="M${x} ${350} l-46 0 l34 -90 l-24 0 l30 -80 l-18 0 l24 -${70 + (i % 3) * 26} l24 ${70 + (i % 3) * 26} l-18 0 l30 80 l-24 0 l34 90Z" fill="${i % 2 ? '#1d3b2f' : '#12291f'}"/>`,
      )
      .join(''),
  lake:
    `<rect ${SCREEN} fill="url(#lake)"/><path d="M10 220 L150 110 L260 190 L380 90 L520 200 L630 140 L630 225 L10 225Z" fill="#37506b"/>` +
    '<path d="M380 90 l-44 36 l24 6 l22 -10 l24 14 l18 -12Z" fill="#f4efe6"/><rect x="10" y="222" width="620" height="138" fill="#27466a"/>' +
    '<path d="M80 262h180M210 296h260M120 330h150M400 266h150" stroke="#9cc2dc" stroke-width="4" opacity=".5" stroke-linecap="round"/>',
  pitch:
    `<rect ${SCREEN} fill="#2f8f4e"/>` +
    [0, 1, 2, 3, 4]
      .map((i) => `<rect x="${10 + i * 124}" y="10" width="62" height="350" fill="#37a05a"/>`)
      .join('') +
    '<g fill="none" stroke="#f2f7ee" stroke-width="5"><path d="M320 10V360"/><circle cx="320" cy="185" r="70"/><path d="M10 95h90v180h-90M630 95h-90v180h90"/></g>' +
    '<circle cx="372" cy="150" r="9" fill="#fff"/><g fill="#e8452c"><circle cx="300" cy="120" r="11"/><circle cx="240" cy="220" r="11"/><circle cx="400" cy="260" r="11"/></g>' +
    '<g fill="#20335c"><circle cx="430" cy="120" r="11"/><circle cx="350" cy="300" r="11"/><circle cx="180" cy="140" r="11"/></g>',
};

export const televisionDefs =
  gradient('aurora', ['#081433', '#0d2a52', '#123a4d']) +
  gradient('forest', ['#f3a25a', '#d9655a', '#52324f']) +
  gradient('lake', ['#f6c9a0', '#e79a8c', '#7d88ad']) +
  gradient('glass', ['#ffffff', '#ffffff00'], 30);

/** A television, 640 x 400, feet included; `ambient` is the light behind it. */
export function television(programme: Programme, ambient?: readonly [string, string]): string {
  const light = ambient
    ? `<g filter="url(#haze)" opacity=".95"><rect x="-70" y="-50" width="400" height="440" rx="80" fill="${ambient[0]}"/><rect x="310" y="-50" width="400" height="440" rx="80" fill="${ambient[1]}"/></g>`
    : '';
  return (
    light +
    '<rect width="640" height="370" rx="10" fill="#0c0e12"/>' +
    `<svg x="0" y="0" width="640" height="370" viewBox="0 0 640 370">${programmes[programme]}</svg>` +
    '<path d="M10 10 H330 L190 360 H10Z" fill="url(#glass)" opacity=".08"/>' +
    '<rect x="140" y="370" width="14" height="26" fill="#15181d"/><rect x="486" y="370" width="14" height="26" fill="#15181d"/>' +
    '<rect x="96" y="392" width="102" height="8" rx="4" fill="#15181d"/><rect x="442" y="392" width="102" height="8" rx="4" fill="#15181d"/>'
  );
}

/** A low sideboard, `width` x 130. */
export const sideboard = (width: number, wood = '#8a5a3c', dark = '#6f4630'): string =>
  `<rect width="${width}" height="118" rx="8" fill="${wood}"/><rect width="${width}" height="12" rx="6" fill="#fff" opacity=".12"/>` +
  [1, 2, 3]
    .map((i) => `<rect x="${(width / 4) * i - 2}" y="18" width="3" height="92" fill="${dark}"/>`)
    .join('') +
  `<rect x="36" y="118" width="14" height="42" fill="${dark}"/><rect x="${width - 50}" y="118" width="14" height="42" fill="${dark}"/>`;
