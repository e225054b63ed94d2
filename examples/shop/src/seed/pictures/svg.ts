/** Width and height of every picture in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 900;

export interface Palette {
  /** Wall, from top to bottom. */
  readonly wall: readonly [string, string];
  readonly floor: string;
  /** The colour that carries the picture. */
  readonly accent: string;
  readonly glow: string;
}

const stops = (colours: readonly string[]): string =>
  colours
    .map((colour, i) => `<stop offset="${i / Math.max(1, colours.length - 1)}" stop-color="${colour}"/>`)
    .join('');

/** A gradient from top to bottom, or by `angle` degrees. */
export const gradient = (id: string, colours: readonly string[], angle = 90): string =>
  `<linearGradient id="${id}" gradientTransform="rotate(${angle} .5 .5)">${stops(colours)}</linearGradient>`;

export const radial = (id: string, inner: string, outer: string): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${inner}"/><stop offset="1" stop-color="${outer}" stop-opacity="0"/></radialGradient>`;

export const at = (x: number, y: number, scale: number, body: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${body}</g>`;

/** A soft shadow on the ground. */
export const shadow = (x: number, y: number, rx: number, ry = rx / 9): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#0b0f14" opacity=".35" filter="url(#soft)"/>`;

export const page = (defs: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<defs><filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>` +
  `<filter id="haze" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="48"/></filter>${defs}</defs>${body}</svg>`;

/** Wall and floor of a room, with the floor's edge at `horizon`. */
export const room = (palette: Palette, horizon = 660): { defs: string; body: string } => ({
  defs: gradient('wall', palette.wall) + radial('lamp', palette.glow, palette.glow),
  body:
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>` +
    `<rect y="${horizon}" width="${WIDTH}" height="${HEIGHT - horizon}" fill="${palette.floor}"/>` +
    `<rect y="${horizon}" width="${WIDTH}" height="6" fill="#000" opacity=".18"/>`,
});
