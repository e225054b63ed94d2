import type { CategoryCopy } from '../shapes';
import { cameraGuides } from './camera-guides';

export const cameras: CategoryCopy = {
  name: 'Cameras',
  tagline: 'For the walk, the wedding and the light at six in the morning',
  intro:
    'The best camera is the one you like to carry. Take each of ours once around the block; we keep your bag as a deposit.',
  guides: cameraGuides,
  products: {
    'kestrel-k5': {
      headline: 'Quick enough for children and dogs',
      summary:
        'The K5 finds an eye before you do and holds on to it. Small, light, and the grip is made for hands, not for posters.',
      body: 'Our colleague Jan photographs handball with it, and his daughter’s first bicycle ride.\n\n**It grows with you**: begin on the green setting, and one day turn the second dial and never go back.',
      action: { label: 'Pick it up', note: 'Weighs as much as two apples' },
      specs: [
        ['Sensor', 'APS-C, 26 megapixels'],
        ['Pictures per second', '15'],
        ['Stabiliser', '6 stops'],
        ['Weight', '429 g'],
      ],
      compare: {
        headline: 'K5: the fastest of our four',
        summary:
          'Against the Halde it changes lenses and follows movement; against the Aperta it is half the weight and shows more noise after sunset.',
        action: { label: 'Put it beside another', note: 'With pictures from both' },
      },
      decide: {
        headline: 'The K5, with the lens you will really use',
        summary:
          'Take the 16-50 for a start, it is included. We charge the battery, set the clock and put a card in, so that the first picture happens on the doorstep.',
        action: { label: 'Put the K5 in the cart', note: 'Charged and ready to go' },
      },
      own: {
        headline: 'Your K5, one habit at a time',
        summary:
          'This week: put eye focus on the back button. Next week: leave flash at home. Bring three pictures on the first Tuesday of the month, we look at them together.',
        action: { label: 'Join the Tuesday table', note: 'Cake, no experts’ corner' },
      },
    },
    'halde-35': {
      headline: 'One lens, no excuses',
      summary:
        'A camera the size of a paperback with one very good lens. You do not zoom, you walk. After a month you see in its frame.',
      body: 'There is a wheel for light, a ring for focus, and a screen you can fold away and forget.\n\n**It makes no noise**. That is why people go on laughing when you lift it.',
      action: { label: 'Pick it up', note: 'Fits into a coat' },
      specs: [
        ['Sensor', 'APS-C, 40 megapixels'],
        ['Pictures per second', '8'],
        ['Stabiliser', '5 stops'],
        ['Weight', '384 g'],
      ],
      compare: {
        headline: 'Halde 35: the one you carry every day',
        summary:
          'The sharpest at its one focal length and the only one for a coat pocket. No zoom, no second lens, no fast sport.',
        action: { label: 'Put it beside another', note: 'With pictures from both' },
      },
      decide: {
        headline: 'A weekend with the Halde, then decide',
        summary:
          'Take it home on Friday. If on Monday you missed the zoom more than twice, bring it back and we say nothing. Four people in ten do; six send postcards.',
        action: { label: 'Put the Halde in the cart', note: 'Return it on Monday, no reason needed' },
      },
      own: {
        headline: 'Thirty days with your Halde',
        summary:
          'Day one: aperture on f/4, leave it there. Day ten: black and white only. Day thirty: print one picture as large as a door. We pay half of it.',
        action: { label: 'Get the thirty days', note: 'One line by mail each morning' },
      },
    },
    'aperta-m3': {
      headline: 'For light that is almost gone',
      summary: 'A full-frame camera that sees candles as you see them. Heavy in the bag, easy in the hand.',
      body: 'The M3 forgives what the others do not: a bride in a dark church, a bar with one lamp.\n\n**Its files** carry two stops of shadow that you can lift without regret.',
      action: { label: 'Pick it up', note: 'Our darkroom is open' },
      specs: [
        ['Sensor', 'Full frame, 33 megapixels'],
        ['Pictures per second', '12'],
        ['Stabiliser', '8 stops'],
        ['Weight', '718 g'],
      ],
      compare: {
        headline: 'M3: the low-light specialist',
        summary:
          'A good stop cleaner at ISO 6400 than the K5, and twice its price with a lens. Built for evenings, churches and large prints.',
        action: { label: 'Put it beside another', note: 'With pictures from both' },
      },
      decide: {
        headline: 'The M3 and the first lens',
        summary:
          'Everybody asks: zoom or prime? Take the 35 mm prime, borrow the zoom from us for six months, and keep whichever you miss.',
        action: { label: 'Put the M3 in the cart', note: 'Six months of borrowing included' },
      },
      own: {
        headline: 'Keep your M3 sharp',
        summary:
          'Clean the sensor once a year, here, while you wait. Firmware 2.2 adds focus stacking. And do insure it: we have the form ready with your serial number.',
        action: { label: 'Book a sensor clean', note: 'The first one is free' },
      },
    },
    'orbis-go': {
      headline: 'Talk to it, it listens',
      summary:
        'A pocket camera on a tiny gimbal for everyone who films more than they photograph. Switch on by unfolding.',
      body: 'It keeps the horizon level on a cargo bike over cobbles. We tried.\n\n**The microphone** hears you and not the tram.',
      action: { label: 'Pick it up', note: 'One hand is enough' },
      specs: [
        ['Sensor', '1 inch, 20 megapixels'],
        ['Pictures per second', '5'],
        ['Stabiliser', 'Three-axis gimbal'],
        ['Weight', '179 g'],
      ],
      compare: {
        headline: 'Orbis Go: film first',
        summary:
          'The steadiest and lightest of the four, with the smallest sensor. Wonderful by day, honest at night.',
        action: { label: 'Put it beside another', note: 'With films from both' },
      },
      decide: {
        headline: 'Everything in one small box',
        summary:
          'Microphone, tripod foot and a 128 GB card lie in the box. There is nothing else to buy, we checked.',
        action: { label: 'Put the Orbis in the cart', note: 'On the road tomorrow' },
      },
      own: {
        headline: 'Better films with your Orbis',
        summary:
          'Hold each shot for the length of a breath. Walk with bent knees. Set the microphone to Front when you speak, to All when the sea does.',
        action: { label: 'Five short lessons', note: 'Filmed on an Orbis' },
      },
    },
  },
};
