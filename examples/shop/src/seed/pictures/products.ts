import { camera, cameraDefs, gimbal } from './camera';
import { headphones, shells } from './headphones';
import { clay, dusk, night, plum, rose, sage, sand, sky } from './palettes';
import { at, page, room, shadow, type Palette } from './svg';
import { sideboard, television, televisionDefs } from './television';

const onSideboard = (palette: Palette, set: string, scale: number): string => {
  const { defs, body } = room(palette, 740);
  const width = 640 * scale;
  const top = 628 - 400 * scale;
  return page(
    defs + televisionDefs,
    `${body}<ellipse cx="600" cy="330" rx="620" ry="420" fill="url(#lamp)" opacity=".35"/>` +
      shadow(600, 796, 430) +
      at(600 - width / 2, top, scale, set) +
      at(190, 628, 1, sideboard(820)) +
      `<g transform="translate(880 540)"><rect x="-22" y="20" width="56" height="68" rx="10" fill="${palette.accent}"/></g>`,
  );
};

const onTable = (palette: Palette, thing: string, scale: number, y: number): string => {
  const { defs, body } = room(palette, 620);
  return page(
    defs + cameraDefs,
    `${body}<circle cx="600" cy="400" r="430" fill="url(#lamp)" opacity=".7"/>` +
      shadow(600, 730, 300 * scale) +
      at(600 - 320 * scale, y, scale, thing),
  );
};

const black = '#1c1f24';

/** What each product looks like, alone. */
export const motifs: Record<string, string> = {
  'samsung-s95': television('aurora'),
  'philips-909': television('forest', ['#ff9a52', '#d8546a']),
  'lg-c5': television('lake'),
  'tcl-c8': television('pitch'),
  'kestrel-k5': camera({ body: '#2b2f35', skin: '#17191d', lens: 118, hump: true }),
  'halde-35': camera({ body: '#d8d2c6', skin: '#5a3d2b', lens: 92, hump: false }),
  'aperta-m3': camera({ body: black, skin: '#0f1114', lens: 140, hump: true }),
  'orbis-go': gimbal('#e9e6e0', '#b9b4aa'),
  'fjell-air': headphones({
    band: '#d9d3c7',
    cup: '#c9c1b2',
    cushion: '#8b8172',
    open: false,
    wired: false,
  }),
  'murmur-q2': shells('#2f6b52', '#e9e6e0'),
  'sonar-studio-70': headphones({
    band: black,
    cup: '#2b2f35',
    cushion: '#0f1114',
    open: false,
    wired: true,
  }),
  'tolva-open': headphones({ band: '#6f4630', cup: '#a9754e', cushion: '#e7dcc8', open: true, wired: true }),
};

const motif = (slug: string): string => motifs[slug] ?? '';

/** The product pictures as SVG, by slug. */
export const productPictures: Record<string, string> = {
  'samsung-s95': onSideboard(sky, motif('samsung-s95'), 1.25),
  'philips-909': onSideboard(dusk, motif('philips-909'), 1.2),
  'lg-c5': onSideboard(sage, motif('lg-c5'), 1.02),
  'tcl-c8': onSideboard(clay, motif('tcl-c8'), 1.4),
  'kestrel-k5': onTable(sand, motif('kestrel-k5'), 1.15, 250),
  'halde-35': onTable(sage, motif('halde-35'), 1, 320),
  'aperta-m3': onTable(plum, motif('aperta-m3'), 1.2, 230),
  'orbis-go': onTable(sky, motif('orbis-go'), 1.2, 200),
  'fjell-air': onTable(rose, motif('fjell-air'), 1.1, 230),
  'murmur-q2': onTable(sand, motif('murmur-q2'), 1.1, 260),
  'sonar-studio-70': onTable(night, motif('sonar-studio-70'), 1.1, 220),
  'tolva-open': onTable(sage, motif('tolva-open'), 1.1, 220),
};
