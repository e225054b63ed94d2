import type { GuideCopy } from '../shapes';

export const headphoneGuides: Record<string, GuideCopy> = {
  'how-noise-cancelling-works': {
    title: 'How noise cancelling works',
    lead: 'It listens to the noise and plays the exact opposite. Two waves meet, and where they meet it is quiet.',
    body: 'Tiny microphones outside the cup hear the train. The headphone computes the mirror image and adds it to your music, a thousand times faster than you blink.\n\nIt is brilliant at what hums: engines, fans, aeroplanes. It is modest at what surprises: keys, children, a laugh.\n\nThe cushions do the other half of the work, so the fit matters as much as the chip.',
    action: { label: 'Try the loud fan', note: 'It really is loud' },
    variants: {
      compare: {
        title: 'Noise cancelling: your candidates in the train',
        lead: 'Hamburg to Bremen, window seat, same meter. This is what was left of the noise.',
        body: '- **Fjell Air**: 32 dB less; you hear your own breath.\n- **Murmur Q2**: 26 dB less; the rails stay as a whisper.\n- **Studio 70**: 12 dB, by cushions alone.\n- **Tolva Open**: none, and proud of it.',
        action: { label: 'Compare my headphones', note: 'Same song on each' },
      },
      decide: {
        title: 'Noise cancelling: does it agree with you?',
        lead: 'One person in twenty feels a slight pressure. Find out before you cut the label off.',
        body: 'Wear it for ten minutes without music, once at home, once on the bus. If your ears feel as in a lift, choose the mild setting or a closed headphone without.\n\nEither way you have 30 days.',
        action: { label: 'Finish my order', note: '30 days on trial' },
      },
      own: {
        title: 'Better quiet from what you have',
        lead: 'Three small things that win two or three decibels.',
        body: 'Hair out of the cushions. Glasses with thin arms. New cushions every two years: the seal is half of the silence.',
        action: { label: 'Order new cushions', note: 'Fjell: free, one pair' },
      },
    },
  },
  'open-or-closed': {
    title: 'Open or closed?',
    lead: 'One keeps the world out, the other lets the music breathe. Which do you need today?',
    body: 'A **closed** headphone is a room with the door shut. Bass is close, nobody hears your guilty pleasures.\n\nAn **open** one is a terrace. The orchestra sits in front of you, and so does your family.\n\nMany people end up with one of each.',
    action: { label: 'Hear the difference', note: 'Two minutes, one song' },
    variants: {
      compare: {
        title: 'Open or closed: lay yours side by side',
        lead: 'Two candidates, one of each kind? Then compare where you listen, not what you listen to.',
        body: '- **On the move, in the office**: closed. Fjell Air or Murmur Q2.\n- **Recording**: closed, or the microphone hears it. Studio 70.\n- **In your armchair, alone**: open. Tolva.',
        action: { label: 'Compare my headphones', note: 'Same song on each' },
      },
      decide: {
        title: 'Open or closed: ask the person beside you',
        lead: 'Before you order an open one, one test, for two.',
        body: 'Play your favourite song as loud as ever while the person beside you reads. Would they like that tinkling every evening?\n\nIf yes: keep them both, the person and the Tolva.',
        action: { label: 'Finish my order', note: '30 days on trial' },
      },
      own: {
        title: 'Live well with open and closed',
        lead: 'Whichever you have, ears like a rest.',
        body: 'Sixty minutes, then five without. With closed ones turn down one step more than you think; they are closer than they seem.',
        action: { label: 'Ask us about your pair', note: 'By phone, by name' },
      },
    },
  },
};
