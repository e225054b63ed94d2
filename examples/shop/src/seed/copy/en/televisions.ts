import type { CategoryCopy } from '../shapes';
import { televisionGuides } from './television-guides';

export const televisions: CategoryCopy = {
  name: 'Televisions',
  tagline: 'For film nights, football and everything in between',
  intro:
    'A television is a piece of furniture you look at for ten years. Wander along the row, sit down where you like the picture, and leave the numbers for later.',
  guides: televisionGuides,
  products: {
    'samsung-s95': {
      headline: 'Colours that stay awake in daylight',
      summary:
        'The S95 is for rooms with windows. Its matt panel swallows the reflection of the lamp behind you, and the reds still look like reds at three in the afternoon.',
      body: 'We hung the S95 opposite our shop window, because that is the meanest place we have. People stop there anyway.\n\n**What you notice first** is how little you see of yourself in it. What you notice on the second evening is the black: a night sky is dark, not grey.\n\nThe stand is a flat plate, the cables leave at one corner, and the remote charges itself in the light of the room.',
      action: { label: 'Take a look around it', note: 'Also on the wall in our shop' },
      specs: [
        ['Panel', 'QD-OLED, matt, 65 inches'],
        ['Refresh rate', '144 Hz'],
        ['Input lag', '9 ms'],
        ['Peak brightness', '2,100 nits'],
        ['Sound', '70 W'],
        ['Power', '168 W'],
      ],
      compare: {
        headline: 'S95: the brighter one, and the quicker one',
        summary:
          'Next to the 909 it is brighter by a third and answers a controller 4 ms sooner. It has no Ambilight, and its speakers are good where the others are lovely.',
        action: { label: 'Put it beside another', note: 'Six rows, no small print' },
      },
      decide: {
        headline: 'The S95 can hang on your wall on Thursday',
        summary:
          'In stock in Bremen. Two people carry it up, mount it, tune it to your room and take the box away. If the picture is wrong for your light, we fetch it back within 60 days.',
        action: { label: 'Put the S95 in the cart', note: 'Delivery and mounting included' },
      },
      own: {
        headline: 'Getting the most out of your S95',
        summary:
          'Three settings are worth ten minutes tonight: Filmmaker mode for evenings, the light sensor on for days, and HDMI 4 for the console. The panel looks after itself while it sleeps.',
        action: { label: 'Show me the settings', note: 'Five years of warranty run with it' },
      },
    },
    'philips-909': {
      headline: 'Light that leaves the frame',
      summary:
        'The 909 paints the wall behind it in the colours of the scene. You stop noticing it after a week, and miss it at once in every other room.',
      body: 'Ambilight sounds like a gimmick until the forest in the film carries on to your bookshelf. It also rests the eyes in a dark room.\n\n**Underneath** sits a real loudspeaker, wrapped in wool, tuned by people who build studio monitors. Voices stay where the mouths are.\n\nIt wants a little distance from the wall, about the width of a hand, to glow properly.',
      action: { label: 'Take a look around it', note: 'Best seen at dusk, open until eight' },
      specs: [
        ['Panel', 'OLED with Ambilight, 65 inches'],
        ['Refresh rate', '120 Hz'],
        ['Input lag', '13 ms'],
        ['Peak brightness', '1,600 nits'],
        ['Sound', '81 W, wool-covered bar'],
        ['Power', '182 W'],
      ],
      compare: {
        headline: '909: the one with the better evening',
        summary:
          'Next to the S95 it sounds clearly fuller and lights the wall behind it. It is a quarter less bright, so it prefers curtains, and 4 ms slower with a controller.',
        action: { label: 'Put it beside another', note: 'Six rows, no small print' },
      },
      decide: {
        headline: 'The 909 is ready, wool cover and all',
        summary:
          'Two left in anthracite. We bring it, place it a hand from the wall so that Ambilight can breathe, and set the wall colour with you. 60 days to change your mind.',
        action: { label: 'Put the 909 in the cart', note: 'Delivery and set-up included' },
      },
      own: {
        headline: 'Your 909, a few evenings in',
        summary:
          'Tell Ambilight the real colour of your wall (Settings, Light, Wall). Set it to Natural for films and to Follow for music. Vacuum the wool cover, never wash it.',
        action: { label: 'More from Ambilight', note: 'Seven short recipes' },
      },
    },
    'lg-c5': {
      headline: 'The sensible OLED, and the happy one',
      summary:
        'Deep black, four fast inputs and a size that fits over an ordinary sideboard. The C5 does nothing loudly and everything well.',
      body: 'If we had to furnish a friend’s flat without asking, we would bring the C5.\n\n**It is forgiving**: a good picture from almost every seat, menus that make sense, a remote you can point like a torch.\n\nIn a very bright room it has to try hard. In the evening it does not have to try at all.',
      action: { label: 'Take a look around it', note: 'Our most borrowed television' },
      specs: [
        ['Panel', 'OLED, 55 inches'],
        ['Refresh rate', '144 Hz'],
        ['Input lag', '9 ms'],
        ['Peak brightness', '1,200 nits'],
        ['Sound', '40 W'],
        ['Power', '112 W'],
      ],
      compare: {
        headline: 'C5: nine tenths of the picture for two thirds of the price',
        summary:
          'As quick as the S95, as black as the 909, less bright than both. The smallest of the four and the only one that uses less than 120 watts.',
        action: { label: 'Put it beside another', note: 'Six rows, no small print' },
      },
      decide: {
        headline: 'The C5, tomorrow if you like',
        summary:
          'On the shelf in every branch; it fits into a hatchback. The feet click in without tools, and the old set goes back with us for nothing.',
        action: { label: 'Put the C5 in the cart', note: 'Collect today or delivered tomorrow' },
      },
      own: {
        headline: 'Living with your C5',
        summary:
          'Switch the energy step from Auto to Off for films, leave it on for news. Once a month let it finish its panel care: that is the quiet hour after you switch it off.',
        action: { label: 'Show me the settings', note: 'Two minutes' },
      },
    },
    'tcl-c8': {
      headline: 'A wall of football',
      summary:
        'Seventy-five inches, bright enough for a Saturday afternoon with the blinds up and eleven friends on the floor.',
      body: 'The C8 is large in the way a window is large. Two thousand small lamps behind the picture take turns, so that bright scenes are really bright and dark ones mostly dark.\n\n**Measure first**: 167 centimetres wide, and you want to sit three metres away.\n\nIt is not the last word in black. It is the last word in Saturday.',
      action: { label: 'Take a look around it', note: 'Bring a tape measure' },
      specs: [
        ['Panel', 'Mini-LED, 75 inches'],
        ['Refresh rate', '144 Hz'],
        ['Input lag', '13 ms'],
        ['Peak brightness', '2,600 nits'],
        ['Sound', '60 W'],
        ['Power', '215 W'],
      ],
      compare: {
        headline: 'C8: ten inches more for half the money',
        summary:
          'The brightest and by far the largest of the four. In a dark room you see a faint halo around white letters; an OLED shows none. It uses about 100 watts more than the C5.',
        action: { label: 'Put it beside another', note: 'Six rows, no small print' },
      },
      decide: {
        headline: 'Will the C8 go through your door?',
        summary:
          'The box is 1.86 m by 1.12 m. Send us a photo of the stairs and we tell you today. If it fits, three of us bring it on Saturday morning, before kick-off.',
        action: { label: 'Put the C8 in the cart', note: 'Three carriers, no extra charge' },
      },
      own: {
        headline: 'Your C8, match-ready',
        summary:
          'Sport mode smooths too much: take Standard and set motion to 3. Contrast of the lamps to Medium for films keeps the halos small. Dust the vents twice a year.',
        action: { label: 'Show me the settings', note: 'Two minutes' },
      },
    },
  },
};
