import type { Words } from '../../../../contract/vocabulary';

const DAY = 24 * 60 * 60 * 1000;

/** Where something happened, as part of a sentence. */
const CHANNELS: Readonly<Record<string, Words>> = {
  web: { en: 'on the site', de: 'auf der Website' },
  email: { en: 'by e-mail', de: 'per E-Mail' },
  phone: { en: 'on the phone', de: 'am Telefon' },
  call: { en: 'on the phone', de: 'am Telefon' },
  store: { en: 'in the store', de: 'im Laden' },
  ad: { en: 'in an ad', de: 'in einer Anzeige' },
  ads: { en: 'in an ad', de: 'in einer Anzeige' },
  social: { en: 'on social media', de: 'in sozialen Medien' },
  crm: { en: 'in the customer file', de: 'in der Kundenakte' },
};

/** What happened, where the kind of the event says more than the channel. */
const KINDS: Readonly<Record<string, Words>> = {
  touch: { en: 'contact', de: 'Kontakt' },
  email_open: { en: 'opened', de: 'geöffnet' },
  email_click: { en: 'followed a link', de: 'Link angeklickt' },
  ad_impression: { en: 'saw it', de: 'gesehen' },
  ad_click: { en: 'clicked on it', de: 'angeklickt' },
  social: { en: 'reacted', de: 'reagiert' },
  call: { en: 'talked with us', de: 'mit uns gesprochen' },
  store_visit: { en: 'was there', de: 'war dort' },
  view: { en: 'read', de: 'gelesen' },
  purchase: { en: 'bought', de: 'gekauft' },
  ask: { en: 'asked', de: 'gefragt' },
};

/** Words of one language, and how it tells days, lists and how often. */
export interface Speech {
  say(words: Words): string;
  quoted(text: string): string;
  /** `by e-mail`; an own channel by its name. */
  channel(key: string): string;
  kind(type: string): string;
  /** `yesterday`, `3 days ago`. */
  ago(at: number): string;
  day(at: number): string;
  list(names: readonly string[]): string;
  times(count: number): string;
}

/** @param now ms UTC */
export function speechIn(language: string, now: number): Speech {
  const german = language === 'de';
  const tongue = german ? 'de' : 'en-GB';
  const say = (words: Words): string => (german ? (words.de ?? words.en) : words.en);
  const quoted = (text: string): string => (german ? `„${text}“` : `“${text}”`);
  const relative = new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' });
  const dates = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tongue, { type: 'conjunction' });
  return {
    say,
    quoted,
    channel: (key) => say(CHANNELS[key] ?? { en: `by ${quoted(key)}`, de: `über ${quoted(key)}` }),
    kind: (type) => say(KINDS[type] ?? { en: quoted(type), de: quoted(type) }),
    ago: (at) => relative.format(Math.min(0, Math.floor(at / DAY) - Math.floor(now / DAY)), 'day'),
    day: (at) => dates.format(at),
    list: (names) => lists.format(names),
    times: (count) =>
      count === 1 ? say({ en: 'once', de: 'einmal' }) : say({ en: `${count} times`, de: `${count}-mal` }),
  };
}
