import type { GuideCopy } from '../shapes';

export const choosingATelevision: GuideCopy = {
  title: 'Choosing a television',
  lead: 'Begin with the room, not with the screen. Where do you sit, when do you watch, and who fights for the remote?',
  body: 'Come in, look around, there is no hurry. Four things shape what will make you happy:\n\n- **The light.** A sunny room wants a bright screen, a cosy one wants deep black.\n- **The distance.** Twice the width of the picture is a good seat.\n- **The sound.** Thin sets have thin voices; leave a place for a bar.\n- **The people.** Gamers, film lovers and grandparents ask for different things.\n\nWalk along the row once without reading a single price tag. You will already have two favourites.',
  action: { label: 'Stroll through all televisions', note: 'Coffee is next to the big ones' },
  variants: {
    novice: {
      lead: 'Never bought one on your own? Lovely. You need your eyes, a sofa and nothing else.',
      body: 'Forget the letters on the cardboard signs. Do this instead:\n\n- **Sit down** where you would sit at home, about three steps away.\n- **Look at a face.** If the skin looks like skin, it is a good screen.\n- **Look at something dark.** If you can still see what is going on, good.\n\nThen tell us about your room. We will point at two, and say why in plain words.',
      action: { label: 'Show me where to start', note: 'No question is too small' },
    },
    expert: {
      lead: 'You know the terms, so here is the short list of what separates this year’s panels.',
      body: '- **QD-OLED (S95)**: colour volume, matt coating, slight black lift in ambient light.\n- **WOLED with micro lenses (909)**: 1,600 nits, Ambilight, 120 Hz, two 2.1 ports.\n- **WOLED (C5)**: four 2.1 ports, 144 Hz, 112 W.\n- **Mini-LED (C8)**: 2,016 zones, 780 nits full field.\n\nAll measured by us after 200 hours, not taken from the brochure.',
      action: { label: 'Go to the measurements', note: 'CSV, our own meter' },
    },
    compare: {
      title: 'Choosing between your televisions',
      lead: '{% if visitor.shortlist.size > 1 %}Still torn between {{ visitor.shortlist | join_and }}?{% else %}You have two or three in mind.{% endif %} Now it helps to look only at what differs.',
      body: 'Lay your candidates side by side and strike every row that says the same. What is left usually fits on a napkin:\n\n- **Brightness**: the S95 is a third brighter than the 909, which matters by day only.\n- **Evening**: the 909 lights your wall and sounds fuller.\n- **Speed**: 9 ms against 13 ms, felt by players, by nobody else.\n- **Size for money**: the C8 gives you ten inches more.\n\nTick what you would miss tomorrow. The one with the most ticks is yours.',
      action: { label: 'Compare my favourites', note: 'Only the rows that differ' },
    },
    'compare-novice': {
      title: 'Two favourites? Let us make it easy',
      lead: 'You are comparing, and the signs are full of letters. Here are the same questions in everyday words.',
      body: 'Stand between your two and ask yourself:\n\n- **Which one can I still see when the sun is out?** That is what they mean by “nits”: simply how bright it gets.\n- **Which one is really black at night?** That is the “OLED” on the sign: every dot can switch itself off.\n- **Which one sounds like people?** Close your eyes and listen to the news.\n\nThe S95 wins the first, the 909 the third, and the second is a draw. Now you know more than the sign.',
      action: { label: 'Explain my two to me', note: 'In plain words, step by step' },
    },
    'compare-familiar': {
      title: 'Your shortlist, without the basics',
      lead: 'You know what OLED is. So let us skip the glossary and go where your candidates part ways.',
      body: '- **Bright rooms**: S95 (matt) before 909 before C5; the C8 beats them all on plain light.\n- **Sound without a bar**: 909, and it is not close.\n- **Consoles**: S95 or C5, four fast ports each.\n- **Running costs**: C5, around 112 watts.\n\nIf two of these four lines name the same set, stop reading and buy it.',
      action: { label: 'Compare my favourites', note: 'Only the rows that differ' },
    },
    'compare-expert': {
      title: 'S95, 909, C5, C8: the numbers that differ',
      lead: 'Measured by us in game and filmmaker mode, after 200 hours, same meter, same wall.',
      body: '| | S95 | 909 | C5 | C8 |\n|---|---|---|---|---|\n| Panel | QD-OLED | WOLED MLA | WOLED | Mini-LED |\n| 10 % window | 2,100 nits | 1,600 | 1,200 | 2,600 |\n| Full field | 290 nits | 240 | 190 | 780 |\n| Input lag | 9.1 ms | 13.1 ms | 9.2 ms | 13.4 ms |\n| HDMI 2.1 | 4 | 2 | 4 | 2 |\n\nThe S95 has no polariser, so its black lifts above 150 lux. The 909 shows faint near-black banding until the first compensation cycle. Choose your compromise.',
      action: { label: 'Open the full measurements', note: 'CSV, our own meter' },
    },
    'compare-rational': {
      title: 'Choosing between your televisions: the sums',
      lead: 'Price, power and years: what each candidate costs to own, not only to buy.',
      body: '- **C5**: 1,349 €, about 33 € of electricity a year. Over eight years 202 € a year.\n- **C8**: 1,099 €, about 63 € a year. Over eight years 200 € a year, and 20 inches more than the C5.\n- **S95**: 1,999 €, about 49 € a year. 299 € a year.\n- **909**: 2,199 €, about 53 € a year. 328 € a year, but you save the sound bar.\n\nFour hours a day, 0.20 € a kilowatt-hour. Repairs are ours for five years.',
      action: { label: 'Put the costs side by side', note: 'Eight years, all in' },
    },
    'compare-emotional': {
      title: 'Which one would you come home to?',
      lead: 'Both are good. So leave the numbers for a moment and think of an evening in November.',
      body: 'It rains. You close the door, the tea is hot, somebody has kept you a place on the sofa.\n\nWith the **909** the wall takes on the colour of the film, and the voices sound as if they sat with you. With the **S95** the picture is so alive that the dog looks behind it.\n\nThere is a quiet answer somewhere in you already. Come by at dusk and check whether it is right.',
      action: { label: 'Come by at dusk', note: 'We light the good lamp' },
    },
    decide: {
      title: 'Before you order your television',
      lead: 'You have chosen. Four small things make sure that it is still right on Sunday.',
      body: '1. **Measure the sideboard**, not the wall: the feet need 118 cm (S95, 909), 98 cm (C5), 142 cm (C8).\n2. **Count the sockets** you will plug in.\n3. **Think of the way up**: tell us about narrow stairs, we bring a third person.\n4. **Keep the receipt in your account**: 60 days to return, five years of warranty.\n\nOrder before noon and two of us ring at your door the day after tomorrow.',
      action: { label: 'Finish my order', note: '60 days to change your mind' },
    },
    'decide-expert': {
      title: 'Before you order: ports, firmware, calibration',
      lead: 'You have chosen. The last checks for people who read release notes.',
      body: '- **Firmware** 1.4 or later on the S95 (fixes VRR flicker), 2.1 on the 909.\n- **eARC** occupies one of the two fast ports of the 909; plan a receiver.\n- **Calibration**: 21 points, our colourist takes 40 minutes at your home, 60 € with any OLED.\n- **Dead pixels**: we exchange from the first one, for 60 days.\n\nTell us your source chain, and the cables come with it.',
      action: { label: 'Order with calibration', note: '40 minutes, in your light' },
    },
    own: {
      title: 'Your new television: the first week',
      lead: 'It is there! Give it a week, and give us ten minutes of it.',
      body: '- **Tonight**: pick the mode named Film or Filmmaker. Shop mode was never meant for homes.\n- **Tomorrow**: sit in every seat once and turn the feet until nobody squints.\n- **At the weekend**: let it finish its care cycle after you switch it off.\n\nSomething not as you hoped? Write to Marta, she delivered it and remembers your room.',
      action: { label: 'Write to Marta', note: 'She answers within a day' },
    },
  },
};
