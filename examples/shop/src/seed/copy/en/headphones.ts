import type { CategoryCopy } from '../shapes';
import { headphoneGuides } from './headphone-guides';

export const headphones: CategoryCopy = {
  name: 'Headphones',
  tagline: 'For trains, studios and the third cup of coffee',
  intro:
    'Bring the song you know best. Put it on each of ours once, with your eyes closed. You will know before the chorus.',
  guides: headphoneGuides,
  products: {
    'fjell-air': {
      headline: 'The quiet carriage, wherever you sit',
      summary:
        'The Fjell Air takes the rumble out of trains and the hum out of offices, and leaves the music alone.',
      body: 'Cushions of wool felt, a band that does not pinch glasses, and thirty-eight hours between two sockets.\n\n**One finger** on the left cup lets the conductor in.',
      action: { label: 'Try the quiet', note: 'We have a very loud fan' },
      specs: [
        ['Kind', 'Over-ear, closed, wireless'],
        ['Noise cancelling', '-32 dB'],
        ['Battery', '38 h'],
        ['Weight', '254 g'],
      ],
      compare: {
        headline: 'Fjell Air: the quietest, and the best with glasses',
        summary:
          'Six decibels quieter than the Murmur and far longer on one charge. It does not fit into a pocket, and at home the Tolva sounds wider.',
        action: { label: 'Put it beside another', note: 'Same song on both' },
      },
      decide: {
        headline: 'Thirty days of quiet on trial',
        summary:
          'Commute with it for a month. If Monday does not feel different, send it back in the same box; the label is already inside.',
        action: { label: 'Put the Fjell in the cart', note: 'At your door tomorrow' },
      },
      own: {
        headline: 'Look after your Fjell Air',
        summary:
          'The felt cushions clip off and like lukewarm water. In the app choose Wind for the bicycle. New cushions after two years are on us.',
        action: { label: 'Order new cushions', note: 'Free, one pair' },
      },
    },
    'murmur-q2': {
      headline: 'There, and hardly there',
      summary:
        'Two small shells that vanish in the ear and stay put on a run. The case is as flat as a box of matches.',
      body: 'Four sizes of tips, and a friendly voice that tells you which one seals.\n\n**Calls** from a windy bridge arrive as if from a hallway.',
      action: { label: 'Try the fit', note: 'Fresh tips for everyone' },
      specs: [
        ['Kind', 'In-ear, wireless'],
        ['Noise cancelling', '-26 dB'],
        ['Battery', '7 h + 21 h'],
        ['Weight', '2 x 5 g'],
      ],
      compare: {
        headline: 'Murmur Q2: the one you always have with you',
        summary:
          'A twenty-fifth of the weight of the Fjell, and rain does not bother it. Less quiet, and after seven hours it needs its case.',
        action: { label: 'Put it beside another', note: 'Same song on both' },
      },
      decide: {
        headline: 'Find your tip, keep the rest',
        summary:
          'Four sizes come in the box; if none seals, we cast your own for 25 €. Try them for 30 days, we are not squeamish.',
        action: { label: 'Put the Murmur in the cart', note: 'In your letterbox tomorrow' },
      },
      own: {
        headline: 'Your Murmur, still murmuring',
        summary:
          'Wipe the grilles on Sundays, leave the case open for an hour after rain, and set the battery guard to 80 % if you wear them all day.',
        action: { label: 'Lost one? We help', note: 'Single shells from 49 €' },
      },
    },
    'sonar-studio-70': {
      headline: 'Hear what is there',
      summary:
        'A wired studio headphone that flatters nothing. Voices, strings and mistakes, each in its place.',
      body: 'No battery, no app, no blinking. A cable of three metres and parts you can replace with a coin.\n\n**Musicians** buy two: one for the studio, one so that nobody borrows it.',
      action: { label: 'Bring a recording', note: 'Our piano is in tune' },
      specs: [
        ['Kind', 'Over-ear, closed, wired'],
        ['Noise cancelling', 'None'],
        ['Impedance', '70 ohms'],
        ['Weight', '270 g'],
      ],
      compare: {
        headline: 'Studio 70: the honest one',
        summary:
          'The flattest curve of our four and the lowest price. No wireless, no noise cancelling; keeps out about as much as a thick scarf.',
        action: { label: 'Put it beside another', note: 'With our measured curves' },
      },
      decide: {
        headline: 'Enough power for the Studio 70?',
        summary:
          'A laptop is fine, an old phone is a little quiet. Tell us what you plug it into, and we add the small amplifier only if you need it.',
        action: { label: 'Put the Studio 70 in the cart', note: 'Built to be repaired' },
      },
      own: {
        headline: 'A Studio 70 lasts twenty years',
        summary:
          'Cushions after three, cable after seven, the rest never so far. Every part has a number; here is the list.',
        action: { label: 'Spare parts', note: 'From 9 €' },
      },
    },
    'tolva-open': {
      headline: 'As if the windows were open',
      summary:
        'An open headphone for an armchair. The music stands around you, and you still hear the kettle.',
      body: 'Open means: sound goes out as well as in. Not for the train. Wonderful for everything that has a room in it.\n\n**Ash wood, linen**, and a band that settles on you like a cat.',
      action: { label: 'Sit down with it', note: 'The armchair is free' },
      specs: [
        ['Kind', 'Over-ear, open, wired'],
        ['Noise cancelling', 'None'],
        ['Impedance', '120 ohms'],
        ['Weight', '298 g'],
      ],
      compare: {
        headline: 'Tolva Open: the widest stage',
        summary:
          'More room and air than any closed one can have. Everybody near you listens too, and the street does not stay outside.',
        action: { label: 'Put it beside another', note: 'Same song on both' },
      },
      decide: {
        headline: 'One evening will tell you',
        summary:
          'Take a Tolva home on Friday with our loan amplifier. On Monday either of them may come back, or neither.',
        action: { label: 'Put the Tolva in the cart', note: 'Loan amplifier included' },
      },
      own: {
        headline: 'Your Tolva ripens',
        summary:
          'Oil the ash once a year, wash the linen by hand. And send us the record that sounded best, we keep a list.',
        action: { label: 'See the list', note: '214 records so far' },
      },
    },
  },
};
