import type { Words } from '../../../../contract/vocabulary';

/** How to speak to somebody of whom this is held, by attribute and value of the shipped vocabulary. */
const ADVICE: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  knowledge: {
    novice: {
      en: 'Start from the basics. Use no terms of the trade, or explain them.',
      de: 'Bei den Grundlagen anfangen. Fachwörter meiden oder erklären.',
    },
    familiar: {
      en: 'The basics are clear. Explain only what is new.',
      de: 'Die Grundlagen sind klar. Nur Neues erklären.',
    },
    expert: {
      en: 'Go straight to the details. Terms of the trade are welcome.',
      de: 'Gleich ins Detail gehen. Fachwörter sind willkommen.',
    },
  },
  motive: {
    rational: {
      en: 'Give facts, figures and comparisons.',
      de: 'Fakten, Zahlen und Vergleiche nennen.',
    },
    emotional: {
      en: 'Speak of what it will be like to have it, not of figures.',
      de: 'Davon sprechen, wie es sich damit lebt, nicht von Zahlen.',
    },
  },
  attitude: {
    sceptical: {
      en: 'Name drawbacks yourself, and give proof. Do not push.',
      de: 'Nachteile selbst ansprechen und Belege geben. Nicht drängen.',
    },
    open: { en: 'Ask what matters to them, and suggest.', de: 'Fragen, was wichtig ist, und vorschlagen.' },
    keen: {
      en: 'They are convinced. Help with the next step.',
      de: 'Die Person ist überzeugt. Beim nächsten Schritt helfen.',
    },
  },
  pace: {
    browsing: { en: 'Give them time. Offer to look around.', de: 'Zeit lassen. Zum Umsehen einladen.' },
    purposeful: {
      en: 'They know what they want. Get to the point.',
      de: 'Die Person weiß, was sie will. Zur Sache kommen.',
    },
    urgent: {
      en: 'Be brief. Say first what can be had now.',
      de: 'Kurz fassen. Zuerst sagen, was sofort geht.',
    },
  },
};

/** What to do about a belief; undefined for what a site has named itself, and for where they were. */
export const adviceOn = (attribute: string, value: string): Words | undefined =>
  Object.hasOwn(ADVICE, attribute) && Object.hasOwn(ADVICE[attribute] ?? {}, value)
    ? ADVICE[attribute]?.[value]
    : undefined;
