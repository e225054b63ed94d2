import type { GuideCopy } from '../shapes';
import { choosingATelevision } from './choosing-a-television';

export const televisionGuides: Record<string, GuideCopy> = {
  'choosing-a-television': choosingATelevision,
  'oled-or-led': {
    title: 'OLED or LED?',
    lead: 'Two ways of making light. One switches every dot on its own, the other shines a lamp through a coloured window.',
    body: 'An **LED television** is a window with lamps behind it. It can be very bright, and very large for the money. Where the picture should be black, a little lamp light leaks through.\n\nAn **OLED television** has no lamps. Each of its eight million dots glows by itself, or stays dark. Black is simply off.\n\nThat is the whole difference. The rest is your living room: much daylight speaks for LED, dark evenings speak for OLED.',
    action: { label: 'See both side by side', note: 'Two chairs, one remote' },
    variants: {
      novice: {
        lead: 'You do not need to know what the letters mean. Imagine a lantern festival and a stained-glass window.',
        body: 'A **stained-glass window** needs light from behind. That is LED: strong light, large pictures, fair prices. At night you still see that there is a lamp.\n\nA **lantern festival** is thousands of small lights, each lit or blown out by itself. That is OLED: where it is dark, it is truly dark.\n\nSunny room, football, big family: window. Cosy evenings and films: lanterns. You cannot go badly wrong.',
        action: { label: 'Show me both, please', note: 'We explain as much as you like' },
      },
      compare: {
        title: 'OLED or LED: what decides between your two',
        lead: 'You have candidates now. Three questions separate them faster than any data sheet.',
        body: '1. **When do you watch?** Mostly after dark: OLED. Mostly with the blinds up: Mini-LED, or an OLED above 1,500 nits.\n2. **From where?** Off to the side OLED keeps its colours, LED pales.\n3. **How large?** From 75 inches an OLED costs about double.\n\nOf ours, the S95, the 909 and the C5 are OLED. The C8 is Mini-LED.',
        action: { label: 'Lay my two side by side', note: 'Only the rows that differ' },
      },
      'compare-novice': {
        title: 'OLED or LED: three questions, no jargon',
        lead: 'Comparing is easier than it looks. Answer three things about your home, and one of the two drops out.',
        body: '- **Is the sun on your screen when you watch?** Then the one with the lamps behind it (LED).\n- **Do you sit to the side, or all over the sofa?** Then the one whose dots glow themselves (OLED).\n- **Do you want it huge?** Then LED, your wallet will agree.\n\nTwo answers out of three win. That is honestly how we choose for our parents.',
        action: { label: 'Help me pick between two', note: 'In plain words' },
      },
      'compare-expert': {
        title: 'OLED vs Mini-LED: blooming, ABL, gamut',
        lead: 'Per-pixel black against zone count; here is where each of the four bends under load.',
        body: '- **S95** (QD-OLED): 2,100 nits at 10 %, 290 full field; no white subpixel, so colour volume holds. Blacks lift slightly in ambient light: no polariser.\n- **909** (WOLED, micro lens): 1,600 at 10 %, 240 full field; near-black banding under 2 nits after warm-up only.\n- **C5** (WOLED): 1,200 and 190; gentle ABL.\n- **C8** (2,016 zones): 2,600 and 780 full field; blooming about 1.5 degrees, worst with subtitles.',
        action: { label: 'Open the measurements', note: 'CSV, our own meter' },
      },
      'compare-emotional': {
        title: 'OLED or LED: which evening is yours?',
        lead: 'One of them whispers, the other sings. Picture an evening at home, and you know.',
        body: 'Think of the last film that made you forget the room. Candles, rain, a face half in shadow. **OLED** keeps that shadow: nothing glows that should not.\n\nNow think of the final, the street outside gone quiet, everybody on your sofa. **LED** fills the room with green.\n\nWhich of the two did you see first?',
        action: { label: 'Come and feel the difference', note: 'The sofa is real' },
      },
      decide: {
        title: 'OLED or LED: last doubts before you buy',
        lead: 'You are nearly there. These are the two worries we hear at the till, and the honest answers.',
        body: '**“Will an OLED burn in?”** Not with ordinary television. Leave panel care on and do not show one news ticker for eight hours a day. Our five-year warranty covers it by name.\n\n**“Is Mini-LED second best?”** In a bright room it is the better picture. Full stop.\n\nIf it still feels wrong after a month, we swap one for the other.',
        action: { label: 'Finish my order', note: 'Swap within 60 days' },
      },
      own: {
        title: 'Care for your OLED or LED',
        lead: 'Whichever you have: it needs little. Here is the little.',
        body: '**OLED**: switch off with the remote, not at the wall, so that panel care can run. Vary the brightness on game consoles with fixed displays.\n\n**LED**: free the vents of dust in spring and autumn.\n\n**Both**: a dry microfibre cloth, no glass cleaner, no paper.',
        action: { label: 'Ask us about your set', note: 'Five years, by phone' },
      },
    },
  },
  'what-input-lag-means': {
    title: 'What input lag means',
    lead: 'The moment between pressing a button and seeing something happen. You feel it before you can name it.',
    body: 'Press a button on the controller, and the television needs a moment to draw the jump. That moment is the **input lag**, counted in thousandths of a second.\n\nFor films it does not matter at all. For a quick game it is the difference between catching the ball and nearly catching it.\n\nGame mode switches off the polishing of the picture and saves most of that time.',
    action: { label: 'Try it with a controller', note: 'The console is on' },
    variants: {
      expert: {
        lead: 'Ours are measured with a photodiode at mid-screen, 4K, game mode, at the panel’s native rate.',
        body: 'At 120 Hz one frame lasts 8.3 ms, so 9 ms is as good as immediate and 13 ms is half a frame behind. At 60 Hz add roughly 4 ms everywhere.\n\n**VRR** keeps the figure stable below 100 frames; without it the C8 rises to 21 ms. Dolby Vision gaming costs 1 ms on the 909, nothing on the C5.',
        action: { label: 'Open the measurements', note: 'CSV, our own meter' },
      },
      compare: {
        title: 'Input lag: your candidates compared',
        lead: 'Between the four of ours lie 4 milliseconds. Here is when they matter.',
        body: '- **Samsung S95** and **LG C5**: 9 ms\n- **Philips 909** and **TCL C8**: 13 ms\n\nIf you play football, racing or shooters online, take one of the first two. If you play with the children on Sunday, choose by picture and forget this page.',
        action: { label: 'Compare by input lag', note: 'Sorted, quickest first' },
      },
      'compare-novice': {
        title: 'Input lag: do you need to care?',
        lead: 'Probably not. One question tells you.',
        body: 'Does anybody at home play **fast games against other people**? If not, every television in our shop is quick enough, and you may strike this word from your list.\n\nIf yes: the S95 and the C5 answer a touch sooner than the 909 and the C8. About as long as a bee needs for one beat of its wings.',
        action: { label: 'Help me pick between two', note: 'In plain words' },
      },
      'compare-expert': {
        title: 'Input lag: S95 and C5 9 ms, 909 and C8 13 ms',
        lead: 'Game mode, 4K at the native rate, photodiode, mid-screen, mean of 100 runs.',
        body: '| | 144/120 Hz | 60 Hz | VRR 48-100 |\n|---|---|---|---|\n| S95 | 9.1 ms | 13.0 ms | 9.4 ms |\n| C5 | 9.2 ms | 12.9 ms | 9.3 ms |\n| 909 | 13.1 ms | 17.2 ms | 13.6 ms |\n| C8 | 13.4 ms | 18.8 ms | 14.9 ms |\n\nThe 909 runs at 120 Hz only; its MediaTek board has two 48 Gbit/s ports, one of them eARC. The S95 and C5 have four.',
        action: { label: 'Open the measurements', note: 'CSV, our own meter' },
      },
      decide: {
        title: 'Input lag: one last check of your cables',
        lead: 'The right television on the wrong socket is slow. Two minutes before you order.',
        body: 'You need an **Ultra High Speed HDMI** cable (it says 48G on the plug) and a free 2.1 port. The S95 and C5 have four of them, the 909 two.\n\nWe put the right cable into the parcel; you only have to tell us which console you have.',
        action: { label: 'Add the cable and order', note: 'The cable is on us' },
      },
      own: {
        title: 'Make your television quick',
        lead: 'Three switches, and your games feel as they did in the shop.',
        body: '1. Turn **game mode** to Auto; it leaves films alone.\n2. In the console allow **120 Hz** and **VRR**.\n3. Switch the sound bar to its own input, not through the television.\n\nStill sluggish? Send us a slow-motion film from your phone. We enjoy counting frames.',
        action: { label: 'Send us your film', note: 'Answer within a day' },
      },
    },
  },
};
