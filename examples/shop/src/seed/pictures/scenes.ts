import { cameraDefs } from './camera';
import { clay, dusk, night, rose, sage, sand, sky } from './palettes';
import { motifs } from './products';
import { at, gradient, page, radial, room, shadow, WIDTH, type Palette } from './svg';
import { sideboard, televisionDefs } from './television';

const defsOf = (palette: Palette, horizon?: number) => {
  const { defs, body } = room(palette, horizon);
  return { defs: defs + televisionDefs + cameraDefs, body };
};

/** Four things on two shelves, in the light of a shop. */
function shelf(palette: Palette, slugs: readonly string[]): string {
  const { defs, body } = defsOf(palette, 860);
  const things = slugs.map((slug, i) => {
    const x = 330 + (i % 2) * 540;
    const board = 420 + Math.floor(i / 2) * 400;
    return (
      `<ellipse cx="${x}" cy="${board - 150}" rx="250" ry="210" fill="url(#lamp)" opacity=".75"/>` +
      shadow(x, board + 4, 190) +
      at(x - 320 * 0.68, board + 2 - 420 * 0.68, 0.68, motifs[slug] ?? '')
    );
  });
  const boards = [420, 820].map(
    (y) =>
      `<rect x="50" y="${y}" width="1100" height="30" rx="6" fill="${palette.floor}"/><rect x="50" y="${y}" width="1100" height="7" rx="3" fill="#fff" opacity=".25"/>`,
  );
  return page(defs, body + boards.join('') + things.join(''));
}

/** Two of them, each on its own plinth and colour. */
function sideBySide(left: Palette, right: Palette, one: string, two: string): string {
  const { defs } = defsOf(left);
  const plinth = (x: number, fill: string) =>
    `<rect x="${x}" y="600" width="440" height="300" fill="${fill}"/><rect x="${x}" y="600" width="440" height="14" fill="#fff" opacity=".25"/>`;
  return page(
    defs + gradient('other', right.wall),
    `<rect width="600" height="900" fill="url(#wall)"/><rect x="600" width="600" height="900" fill="url(#other)"/>` +
      `<circle cx="300" cy="380" r="340" fill="url(#lamp)" opacity=".8"/><circle cx="900" cy="380" r="340" fill="url(#lamp)" opacity=".5"/>` +
      plinth(80, left.floor) +
      plinth(680, right.floor) +
      at(92, 602 - 420 * 0.65, 0.65, motifs[one] ?? '') +
      at(692, 602 - 420 * 0.65, 0.65, motifs[two] ?? '') +
      '<rect x="598" width="4" height="900" fill="#fff" opacity=".55"/>',
  );
}

/** A parcel before a door, in the morning. */
function doorstep(palette: Palette, slug: string): string {
  const { defs, body } = defsOf(palette, 720);
  return page(
    defs,
    `${body}<rect x="330" y="70" width="540" height="650" rx="14" fill="${palette.accent}"/><rect x="330" y="70" width="540" height="650" rx="14" fill="#000" opacity=".14"/>` +
      `<rect x="376" y="116" width="206" height="250" rx="8" fill="${palette.glow}" opacity=".85"/><rect x="618" y="116" width="206" height="250" rx="8" fill="${palette.glow}" opacity=".85"/>` +
      '<circle cx="822" cy="440" r="18" fill="#f4d9a0"/><rect x="250" y="740" width="700" height="60" rx="10" fill="#3a2d27"/>' +
      shadow(600, 800, 300) +
      '<rect x="380" y="470" width="440" height="320" rx="8" fill="#c99d6b"/><path d="M380 470 h440 l-30 -54 h-380Z" fill="#dcb687"/><rect x="570" y="416" width="60" height="374" fill="#f4ead8" opacity=".65"/>' +
      at(440, 560, 0.5, `<g opacity=".8">${motifs[slug] ?? ''}</g>`),
  );
}

const leaf = (x: number, y: number, turn: number, fill: string) =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 0 C40 -60 40 -130 0 -190 C-40 -130 -40 -60 0 0Z" fill="${fill}"/>`;

/** At home, at night: it glows, the cat sleeps, there is light in the sky. */
function evening(slug: string, scale = 0.8): string {
  const { defs, body } = defsOf(night, 740);
  return page(
    defs + radial('warm', '#ffb46b', '#ffb46b') + gradient('sky', ['#0a1430', '#134057', '#2a7a6c']),
    `${body}<rect x="90" y="80" width="330" height="430" rx="10" fill="url(#sky)"/>` +
      '<g filter="url(#haze)"><path d="M110 330 C180 160 260 300 400 140 L400 230 C300 330 220 280 110 420Z" fill="#5df0b4" opacity=".8"/></g>' +
      '<path d="M255 80v430M90 295h330" stroke="#24384a" stroke-width="12"/><rect x="90" y="80" width="330" height="430" rx="10" fill="none" stroke="#24384a" stroke-width="16"/>' +
      '<ellipse cx="770" cy="440" rx="420" ry="330" fill="url(#warm)" opacity=".38"/>' +
      shadow(740, 800, 380) +
      at(770 - 320 * scale, 640 - 400 * scale, scale, motifs[slug] ?? '') +
      at(400, 640, 1, sideboard(720, '#4a3226', '#35231a')) +
      [-34, -12, 10, 32].map((turn, i) => leaf(270, 700, turn, i % 2 ? '#24503f' : '#2f6b52')).join('') +
      '<rect x="220" y="690" width="100" height="100" rx="14" fill="#8f4a33"/>' +
      '<g fill="#b9783f"><ellipse cx="1000" cy="812" rx="110" ry="44"/><circle cx="908" cy="792" r="34"/><path d="M884 776 l2 -34 l24 22Z M916 764 l24 -18 l2 34Z"/></g>',
  );
}

/** A sofa, a window and a screen: the room before anything is chosen. */
function livingRoom(): string {
  const { defs, body } = defsOf(clay, 700);
  return page(
    defs + gradient('day', ['#fbe9c8', '#f3bd8a', '#d98a72']),
    `${body}<rect x="70" y="90" width="300" height="400" rx="10" fill="url(#day)"/><path d="M220 90v400M70 290h300" stroke="#fff6e6" stroke-width="12"/>` +
      '<path d="M70 490 L370 490 L760 900 L250 900Z" fill="#fff1d6" opacity=".22"/>' +
      shadow(800, 694, 330) +
      at(520, 214, 0.86, motifs['samsung-s95'] ?? '') +
      at(470, 556, 0.8, sideboard(830)) +
      `<g transform="translate(210 680)"><rect y="40" width="640" height="170" rx="40" fill="#2f6b52"/><rect x="-46" y="20" width="110" height="210" rx="46" fill="#276048"/><rect x="576" y="20" width="110" height="210" rx="46" fill="#276048"/>` +
      '<rect x="70" y="0" width="250" height="130" rx="34" fill="#37795e"/><rect x="322" y="0" width="250" height="130" rx="34" fill="#37795e"/><rect x="120" y="10" width="110" height="100" rx="22" fill="#e9b44c" transform="rotate(-9 170 60)"/></g>' +
      `<g transform="translate(1075 660)"><rect x="-4" y="-330" width="8" height="420" fill="#3a2d27"/><path d="M-70 -330 L-44 -440 H44 L70 -330Z" fill="#fbe9c8"/></g>`,
  );
}

/** Lanterns that are lit one by one, beside a window with a lamp behind it. */
function lanterns(): string {
  const { defs, body } = defsOf(night, 780);
  const dots = Array.from({ length: 40 }, (_, i) => {
    const lit = (i * 7) % 5 !== 0;
    const x = 90 + (i % 8) * 62;
    const y = 150 + Math.floor(i / 8) * 112;
    return lit
      ? `<circle cx="${x}" cy="${y}" r="44" fill="url(#flame)"/><circle cx="${x}" cy="${y}" r="12" fill="#fff3d0"/>`
      : `<circle cx="${x}" cy="${y}" r="12" fill="#16222f"/>`;
  });
  const panes = ['#c8452b', '#e9b44c', '#12686b', '#8a7bff', '#2f6b52', '#d8546a'].map(
    (fill, i) =>
      `<rect x="${700 + (i % 2) * 190}" y="${140 + Math.floor(i / 2) * 190}" width="174" height="174" rx="14" fill="${fill}"/>`,
  );
  return page(
    defs + radial('flame', '#ffb84d', '#ff8a2b'),
    `${body}${dots.join('')}<g><rect x="670" y="110" width="428" height="618" rx="30" fill="#fff1d6" filter="url(#haze)" opacity=".7"/><rect x="680" y="120" width="404" height="594" rx="24" fill="#2a2018"/>${panes.join('')}</g>`,
  );
}

/** A controller, and the spark on its way to the screen. */
function controller(): string {
  const { defs, body } = defsOf(dusk, 700);
  return page(
    defs,
    `${body}${at(330, 70, 0.84, motifs['tcl-c8'] ?? '')}${shadow(600, 812, 300)}` +
      '<path d="M600 560 C640 470 560 450 600 380" fill="none" stroke="#ffd6a0" stroke-width="10" stroke-dasharray="4 26" stroke-linecap="round"/>' +
      '<path d="M360 640 Q380 560 480 560 H720 Q820 560 840 640 L878 780 Q884 842 830 836 Q790 830 760 760 H440 Q410 830 370 836 Q316 842 322 780Z" fill="#efe9df"/>' +
      '<path d="M470 620v70M435 655h70" stroke="#2b2438" stroke-width="26" stroke-linecap="round"/><g><circle cx="730" cy="618" r="19" fill="#2f6b52"/><circle cx="768" cy="655" r="19" fill="#c8452b"/><circle cx="730" cy="692" r="19" fill="#12686b"/><circle cx="692" cy="655" r="19" fill="#e9b44c"/></g>' +
      `<rect x="0" y="892" width="${WIDTH}" height="8" fill="#000" opacity=".2"/>`,
  );
}

/** Scenes as SVG, by name. */
export const scenes: Record<string, string> = {
  'living-room': livingRoom(),
  lanterns: lanterns(),
  controller: controller(),
  'televisions-shelf': shelf(sand, ['samsung-s95', 'philips-909', 'lg-c5', 'tcl-c8']),
  'televisions-compare': sideBySide(sky, dusk, 'samsung-s95', 'philips-909'),
  'televisions-decide': doorstep(sage, 'samsung-s95'),
  'televisions-own': evening('samsung-s95', 0.9),
  'cameras-shelf': shelf(sage, ['kestrel-k5', 'halde-35', 'aperta-m3', 'orbis-go']),
  'cameras-compare': sideBySide(sand, rose, 'kestrel-k5', 'halde-35'),
  'cameras-decide': doorstep(clay, 'halde-35'),
  'cameras-own': evening('halde-35', 0.6),
  'headphones-shelf': shelf(rose, ['fjell-air', 'murmur-q2', 'sonar-studio-70', 'tolva-open']),
  'headphones-compare': sideBySide(sky, sage, 'fjell-air', 'tolva-open'),
  'headphones-decide': doorstep(sky, 'fjell-air'),
  'headphones-own': evening('tolva-open', 0.6),
};
