/** What is the same in every language. */
export interface ProductFact {
  readonly slug: string;
  readonly name: string;
  readonly brand: string;
  /** Euro. */
  readonly price: number;
}

export interface GuideFact {
  readonly slug: string;
  readonly minutes: number;
  readonly picture: string;
  /** What reading it says about its reader. */
  readonly suggests: { stages?: string[]; attributes?: Record<string, string> };
}

export interface CategoryFact {
  readonly slug: 'televisions' | 'cameras' | 'headphones';
  readonly products: readonly ProductFact[];
  readonly guides: readonly GuideFact[];
}

const looking = { stages: ['explore'] };

export const categories: readonly CategoryFact[] = [
  {
    slug: 'televisions',
    products: [
      { slug: 'samsung-s95', name: 'Samsung S95', brand: 'Samsung', price: 1999 },
      { slug: 'philips-909', name: 'Philips 909', brand: 'Philips', price: 2199 },
      { slug: 'lg-c5', name: 'LG C5', brand: 'LG', price: 1349 },
      { slug: 'tcl-c8', name: 'TCL C8', brand: 'TCL', price: 1099 },
    ],
    guides: [
      { slug: 'choosing-a-television', minutes: 3, picture: 'living-room', suggests: looking },
      {
        slug: 'oled-or-led',
        minutes: 2,
        picture: 'lanterns',
        suggests: { ...looking, attributes: { knowledge: 'novice' } },
      },
      {
        slug: 'what-input-lag-means',
        minutes: 2,
        picture: 'controller',
        suggests: { attributes: { knowledge: 'expert' } },
      },
    ],
  },
  {
    slug: 'cameras',
    products: [
      { slug: 'kestrel-k5', name: 'Kestrel K5', brand: 'Kestrel', price: 1199 },
      { slug: 'halde-35', name: 'Halde 35', brand: 'Halde', price: 1449 },
      { slug: 'aperta-m3', name: 'Aperta M3', brand: 'Aperta', price: 2299 },
      { slug: 'orbis-go', name: 'Orbis Go', brand: 'Orbis', price: 549 },
    ],
    guides: [
      { slug: 'your-first-real-camera', minutes: 2, picture: 'cameras-shelf', suggests: looking },
      { slug: 'what-sensor-size-changes', minutes: 2, picture: 'cameras-compare', suggests: looking },
    ],
  },
  {
    slug: 'headphones',
    products: [
      { slug: 'fjell-air', name: 'Fjell Air', brand: 'Fjell', price: 329 },
      { slug: 'murmur-q2', name: 'Murmur Q2', brand: 'Murmur', price: 179 },
      { slug: 'sonar-studio-70', name: 'Sonar Studio 70', brand: 'Sonar', price: 149 },
      { slug: 'tolva-open', name: 'Tolva Open', brand: 'Tolva', price: 399 },
    ],
    guides: [
      { slug: 'how-noise-cancelling-works', minutes: 2, picture: 'headphones-shelf', suggests: looking },
      { slug: 'open-or-closed', minutes: 2, picture: 'headphones-compare', suggests: looking },
    ],
  },
];

/** Where the homepage's call to action leads, by variant. */
export const heroLinks: Record<string, string> = {
  default: '#/televisions',
  compare: '#/compare',
  decide: '#/cart',
  own: '#/guide/choosing-a-television',
};

export const featurePictures: Record<string, string> = {
  default: 'living-room',
  compare: 'lanterns',
  decide: 'headphones-decide',
  own: 'cameras-shelf',
};

export const heroPictures: Record<string, string> = {
  default: 'televisions-shelf',
  compare: 'televisions-compare',
  decide: 'televisions-decide',
  own: 'televisions-own',
};

/** Where a mail or a banner leads, by variant. */
export const channelLinks: Record<string, string> = {
  default: '/guide/choosing-a-television',
  compare: '/compare',
  decide: '/guide/choosing-a-television',
  own: '/guide/choosing-a-television',
};

export const newsletterPictures = {
  default: 'living-room',
  compare: 'televisions-compare',
  decide: 'televisions-decide',
  own: 'televisions-own',
};
