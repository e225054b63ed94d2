import type { CreativeVariantCopy, Staged } from '../shapes';

export const banner: Staged<CreativeVariantCopy> = {
  default: {
    kicker: 'This week in the shop',
    headline: 'The long row is open till nine',
    text: 'Four screens, one film, and tea for whoever stays to the end.',
    action: { label: 'Begin with the room', note: 'Three minutes to read' },
  },
  compare: {
    kicker: 'For people between two',
    headline: 'Same film, same second, same light',
    text: 'Tell us which two. They hang next to each other when you arrive.',
    action: { label: 'Open my comparison', note: 'Only what differs' },
  },
  decide: {
    kicker: 'Two carriers are free on Thursday',
    headline: 'Up the stairs, onto the wall, box gone',
    text: 'Delivery, mounting and sixty days to change your mind are in the price.',
    action: { label: 'Before you order', note: 'Four small checks' },
  },
  own: {
    kicker: 'For those who have one at home',
    headline: 'Bring a question, there is cake',
    text: 'The long table, every first Tuesday. Nothing is for sale.',
    action: { label: 'The first week with yours', note: 'Settings worth ten minutes' },
  },
};
