import type { HomepageCopy } from '../shapes';

export const homepage: HomepageCopy = {
  hero: {
    kicker: 'Willkommen bei Nordlicht',
    headline: 'Gute Dinge, erklärt von Leuten, die sie benutzen',
    text: 'Fernseher, Kameras und Kopfhörer, einzeln ausgesucht. Sehen Sie sich um. Niemand fragt, ob man helfen kann, bevor Sie aufblicken.',
    action: { label: 'Ein wenig umsehen', note: 'Bremen, Am Wall 41, oder gleich hier' },
  },
  feature: {
    title: 'Ein Laden mit Sofa',
    text: 'Man kann sich setzen, das Licht dimmen und eine ganze Platte hören. Nur so wählt man gerecht, womit man zehn Jahre lebt.',
  },
  products: 'Wovor die Leute stehen bleiben',
  guides: 'Für einen langsamen Kaffee',
  quote: {
    text: 'Ich kam wegen eines Kabels und blieb für die zweite Seite von Kind of Blue.',
    who: 'Henrike, Findorff',
  },
  compare: {
    hero: {
      kicker: 'Zwei oder drei im Sinn?',
      headline: 'Legen Sie sie nebeneinander und sehen Sie nur den Unterschied',
      text: 'Das Umsehen liegt hinter Ihnen. Wir haben jede Zeile gestrichen, in der dasselbe steht; die Wahl passt nun auf eine Serviette.',
      action: { label: 'Meinen Vergleich öffnen', note: 'Er weiß noch, wo Sie waren' },
    },
    feature: {
      title: 'Die Vergleichswand',
      text: 'Im Laden hängen wir zwei beliebige nebeneinander, derselbe Film, dieselbe Sekunde, dasselbe Licht. Sagen Sie uns welche, und sie hängen, wenn Sie kommen.',
    },
    products: 'Oft gegeneinander abgewogen',
    guides: 'In fünf Minuten geklärt',
    quote: {
      text: 'Nebeneinander dauerte es vier Minuten. Zu Hause hatte ich vier Wochen Tests gelesen.',
      who: 'Tarek, Neustadt',
    },
  },
  decide: {
    hero: {
      kicker: 'Fast geschafft',
      headline: 'Bis zwölf bestellt, übermorgen gesehen',
      text: 'Wir tragen hoch, stellen ein, nehmen das alte Gerät mit, und sechzig Tage lang dürfen Sie es sich anders überlegen. Was steht noch im Weg?',
      action: { label: 'Zum Warenkorb', note: 'Lieferung und Einrichtung inklusive' },
    },
    feature: {
      title: 'Was nach dem Klick passiert',
      text: 'Marta ruft Sie binnen zwei Stunden an und fragt nach Treppe, Steckdosen und Sonne. Dann kommen zwei Leute zur Stunde, die Sie genannt haben.',
    },
    products: 'Auf Lager, heute hier',
    guides: 'Letzte Fragen, ehrliche Antworten',
    quote: {
      text: 'Um zehn klingelten sie. Um elf sahen wir das Wetter, an der richtigen Wand, und kein Kabel weit und breit.',
      who: 'Familie Oltmanns, Walle',
    },
  },
  own: {
    hero: {
      kicker: 'Schön, Sie wiederzusehen',
      headline: 'Es gehört Ihnen. Jetzt machen wir es besser',
      text: 'Einstellungen, die zehn Minuten wert sind, Pflege, die nichts kostet, und eine Nummer, unter der man sich an Sie erinnert. Die Garantie läuft fünf Jahre, wir auch.',
      action: { label: 'Pflege und Einstellungen', note: 'Genau für das, was Sie haben' },
    },
    feature: {
      title: 'Der Dienstagstisch',
      text: 'Jeden ersten Dienstag bringen Kunden Bilder, Platten und Fragen mit. Es gibt Kuchen. Verkauft wird nichts.',
    },
    products: 'Passt gut zu dem, was Sie haben',
    guides: 'Die erste Woche und danach',
    quote: {
      text: 'Nach zwei Jahren wussten sie noch, an welcher Wand er hängt.',
      who: 'Ayla, Schwachhausen',
    },
  },
};
