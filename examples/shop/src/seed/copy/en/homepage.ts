import type { HomepageCopy } from '../shapes';

export const homepage: HomepageCopy = {
  hero: {
    kicker: 'Welcome to Nordlicht',
    headline: 'Good things, explained by people who use them',
    text: 'Televisions, cameras and headphones, chosen one by one. Have a look around. Nobody will ask whether they can help you until you look up.',
    action: { label: 'Have a look around', note: 'Bremen, Am Wall 41, or right here' },
  },
  feature: {
    title: 'A shop with a sofa',
    text: 'You can sit down, dim the lights and listen to a whole record. It is the only fair way to choose something you will live with for ten years.',
  },
  products: 'What people stop in front of',
  guides: 'For a slow cup of coffee',
  quote: {
    text: 'I came in for a cable and stayed for the second side of Kind of Blue.',
    who: 'Henrike, Findorff',
  },
  compare: {
    hero: {
      kicker: 'Two or three in mind?',
      headline: 'Put them side by side and see only what differs',
      text: 'You are past the looking around. We struck out every row that is the same, so that the choice fits on a napkin.',
      action: { label: 'Open my comparison', note: 'It remembers where you were' },
    },
    feature: {
      title: 'The comparing wall',
      text: 'In the shop we hang any two next to each other, same film, same second, same light. Tell us which, and they hang when you arrive.',
    },
    products: 'Often weighed against each other',
    guides: 'Settle it in five minutes',
    quote: {
      text: 'Side by side it took four minutes. At home I had been reading reviews for four weeks.',
      who: 'Tarek, Neustadt',
    },
  },
  decide: {
    hero: {
      kicker: 'Nearly there',
      headline: 'Order by noon, watch it the day after tomorrow',
      text: 'We carry it up, set it up, take the old one along, and for sixty days you may change your mind. What is still in the way?',
      action: { label: 'Go to my cart', note: 'Delivery and set-up included' },
    },
    feature: {
      title: 'What happens after you click',
      text: 'Marta calls you within two hours and asks about stairs, sockets and sunshine. Then two people come at the hour you named.',
    },
    products: 'In stock, here today',
    guides: 'Last questions, honest answers',
    quote: {
      text: 'They rang at ten. At eleven we watched the weather, on the right wall, without a cable in sight.',
      who: 'Familie Oltmanns, Walle',
    },
  },
  own: {
    hero: {
      kicker: 'Lovely to see you again',
      headline: 'It is yours. Now let us make it better',
      text: 'Settings worth ten minutes, care that costs nothing, and a number where somebody remembers you. The warranty runs for five years, and so do we.',
      action: { label: 'Care and settings', note: 'For exactly what you own' },
    },
    feature: {
      title: 'The Tuesday table',
      text: 'Every first Tuesday customers bring pictures, records and questions. There is cake. Nothing is for sale.',
    },
    products: 'Goes well with what you have',
    guides: 'The first week and after',
    quote: {
      text: 'Two years later they still knew which wall it hangs on.',
      who: 'Ayla, Schwachhausen',
    },
  },
};
