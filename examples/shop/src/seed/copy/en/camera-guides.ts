import type { GuideCopy } from '../shapes';

export const cameraGuides: Record<string, GuideCopy> = {
  'your-first-real-camera': {
    title: 'Your first real camera',
    lead: 'Not better than your phone in everything. Better in the things you will remember.',
    body: 'A phone takes the picture it thinks you want. A camera takes the picture you chose: this face sharp, that street soft, the light as it was.\n\nStart with three questions. Who will you photograph? Where? And will you carry it?\n\nThe last one matters most. A camera on the shelf has never taken a good picture.',
    action: { label: 'Try all four', note: 'Once around the block' },
    variants: {
      compare: {
        title: 'Your first real camera: which of these?',
        lead: 'You have some in mind. Compare them by the pictures you want to make, not by megapixels.',
        body: '- **Children, dogs, sport**: Kestrel K5.\n- **Streets, friends, travel**: Halde 35.\n- **Evenings, weddings**: Aperta M3.\n- **Films**: Orbis Go.\n\nTwo lines at once? Take the lighter of the two.',
        action: { label: 'Compare my cameras', note: 'With pictures from each' },
      },
      decide: {
        title: 'Your first real camera: what else goes into the bag',
        lead: 'Body chosen. Three small things decide whether you use it on Sunday.',
        body: 'A **second battery**, a **strap that does not scratch**, and a **card** of at least 64 GB. Leave filters, tripods and bags for later.\n\nAll three together cost 89 €, and we pack them in without being asked.',
        action: { label: 'Finish my order', note: 'Charged and ready' },
      },
      own: {
        title: 'Your first hundred pictures',
        lead: 'The camera is yours. Make a hundred pictures quickly; the good ones start after that.',
        body: 'Photograph one thing ten times: from above, from below, against the light, too close. Delete nothing until Friday.\n\nThen pick three and bring them on Tuesday.',
        action: { label: 'Join the Tuesday table', note: 'First Tuesday of the month' },
      },
    },
  },
  'what-sensor-size-changes': {
    title: 'What sensor size changes',
    lead: 'A larger window lets in more light. That is nearly all.',
    body: 'The sensor is the window through which your camera sees. A larger one collects more light in the same blink, so evening pictures stay clean, and backgrounds melt more easily.\n\nThe price is weight: a larger window needs larger glass.\n\nIn sunshine you will not see the difference. At a campfire you will.',
    action: { label: 'See the campfire pictures', note: 'Same fire, four cameras' },
    variants: {
      compare: {
        title: 'Sensor size: your candidates at the campfire',
        lead: 'Same fire, same minute, four cameras. Here is who shows what.',
        body: '- **Aperta M3** (full frame): faces clean, sparks drawn.\n- **Kestrel K5, Halde 35** (APS-C): fine grain, lovely on paper up to A3.\n- **Orbis Go** (1 inch): good by the fire, soft in the dark.\n\nOne step in size is about one stop of light.',
        action: { label: 'Compare my cameras', note: 'Full-size files' },
      },
      decide: {
        title: 'Sensor size: is yours large enough?',
        lead: 'You are about to order, and wonder whether to go one size up. A rule of thumb.',
        body: 'If fewer than one in five of your pictures happen after sunset, stay with what you chose and spend the difference on a lens.\n\nIf it is more, go up. And if you are wrong: 60 days.',
        action: { label: 'Finish my order', note: '60 days to change your mind' },
      },
      own: {
        title: 'Make the most of your sensor',
        lead: 'Three habits that give any sensor an extra stop.',
        body: 'Lean on something. Breathe out before you press. Let the picture be a little bright and darken it at home.',
        action: { label: 'More evening habits', note: 'A page to print' },
      },
    },
  },
};
