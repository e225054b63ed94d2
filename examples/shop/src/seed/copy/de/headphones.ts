import type { CategoryCopy } from '../shapes';
import { headphoneGuides } from './headphone-guides';

export const headphones: CategoryCopy = {
  name: 'Kopfhörer',
  tagline: 'Für Züge, Studios und die dritte Tasse Kaffee',
  intro:
    'Bringen Sie das Lied mit, das Sie am besten kennen. Hören Sie es auf jedem einmal mit geschlossenen Augen. Vor dem Refrain wissen Sie es.',
  guides: headphoneGuides,
  products: {
    'fjell-air': {
      headline: 'Das Ruheabteil, wo immer Sie sitzen',
      summary: 'Der Fjell Air nimmt dem Zug das Grollen und dem Büro das Summen und lässt die Musik in Ruhe.',
      body: 'Polster aus Wollfilz, ein Bügel, der keine Brille drückt, und achtunddreißig Stunden zwischen zwei Steckdosen.\n\n**Ein Finger** auf der linken Muschel lässt die Schaffnerin herein.',
      action: { label: 'Die Stille probieren', note: 'Wir haben einen sehr lauten Ventilator' },
      specs: [
        ['Bauart', 'Over-Ear, geschlossen, kabellos'],
        ['Geräuschunterdrückung', '-32 dB'],
        ['Akku', '38 h'],
        ['Gewicht', '254 g'],
      ],
      compare: {
        headline: 'Fjell Air: der leiseste, und der beste zur Brille',
        summary:
          'Sechs Dezibel leiser als der Murmur und viel länger mit einer Ladung. In die Hosentasche passt er nicht, und zu Hause klingt der Tolva weiter.',
        action: { label: 'Neben einen anderen legen', note: 'Dasselbe Lied auf beiden' },
      },
      decide: {
        headline: 'Dreißig Tage Stille auf Probe',
        summary:
          'Pendeln Sie einen Monat damit. Fühlt sich der Montag nicht anders an, schicken Sie ihn im selben Karton zurück; der Aufkleber liegt schon drin.',
        action: { label: 'Fjell in den Warenkorb', note: 'Morgen an Ihrer Tür' },
      },
      own: {
        headline: 'So pflegen Sie Ihren Fjell Air',
        summary:
          'Die Filzpolster lassen sich abklipsen und mögen lauwarmes Wasser. Auf dem Rad in der App Wind wählen. Nach zwei Jahren schenken wir Ihnen neue Polster.',
        action: { label: 'Neue Polster bestellen', note: 'Ein Paar umsonst' },
      },
    },
    'murmur-q2': {
      headline: 'Da, und kaum da',
      summary:
        'Zwei kleine Muscheln, die im Ohr verschwinden und beim Laufen bleiben. Das Etui ist flach wie eine Streichholzschachtel.',
      body: 'Vier Größen Aufsätze und eine freundliche Stimme, die sagt, welche dicht ist.\n\n**Anrufe** von einer windigen Brücke klingen wie aus dem Flur.',
      action: { label: 'Sitz probieren', note: 'Frische Aufsätze für alle' },
      specs: [
        ['Bauart', 'In-Ear, kabellos'],
        ['Geräuschunterdrückung', '-26 dB'],
        ['Akku', '7 h + 21 h'],
        ['Gewicht', '2 x 5 g'],
      ],
      compare: {
        headline: 'Murmur Q2: der, den Sie immer dabeihaben',
        summary:
          'Ein Fünfundzwanzigstel des Gewichts vom Fjell, und Regen stört ihn nicht. Weniger still, und nach sieben Stunden braucht er sein Etui.',
        action: { label: 'Neben einen anderen legen', note: 'Dasselbe Lied auf beiden' },
      },
      decide: {
        headline: 'Finden Sie Ihren Aufsatz, der Rest bleibt',
        summary:
          'Vier Größen liegen bei; ist keine dicht, gießen wir Ihnen für 25 € eine eigene. 30 Tage probieren, wir sind nicht zimperlich.',
        action: { label: 'Murmur in den Warenkorb', note: 'Morgen im Briefkasten' },
      },
      own: {
        headline: 'Ihr Murmur, noch immer leise',
        summary:
          'Sonntags die Gitter abwischen, nach Regen das Etui eine Stunde offen lassen, und den Akkuschutz auf 80 %, wenn Sie ihn den ganzen Tag tragen.',
        action: { label: 'Einen verloren? Wir helfen', note: 'Einzeln ab 49 €' },
      },
    },
    'sonar-studio-70': {
      headline: 'Hören, was da ist',
      summary:
        'Ein Studiokopfhörer mit Kabel, der nichts schönt. Stimmen, Streicher und Fehler, alle an ihrem Platz.',
      body: 'Kein Akku, keine App, kein Blinken. Drei Meter Kabel und Teile, die man mit einer Münze tauscht.\n\n**Musiker** kaufen zwei: einen fürs Studio und einen, damit ihn niemand leiht.',
      action: { label: 'Eine Aufnahme mitbringen', note: 'Unser Klavier ist gestimmt' },
      specs: [
        ['Bauart', 'Over-Ear, geschlossen, Kabel'],
        ['Geräuschunterdrückung', 'Keine'],
        ['Impedanz', '70 Ohm'],
        ['Gewicht', '270 g'],
      ],
      compare: {
        headline: 'Studio 70: der ehrliche',
        summary:
          'Die geradeste Kurve unserer vier und der kleinste Preis. Kein Funk, keine Unterdrückung; hält so viel ab wie ein dicker Schal.',
        action: { label: 'Neben einen anderen legen', note: 'Mit unseren Messkurven' },
      },
      decide: {
        headline: 'Genug Kraft für den Studio 70?',
        summary:
          'Ein Laptop genügt, ein altes Telefon ist etwas leise. Sagen Sie uns, woran er hängen soll; den kleinen Verstärker legen wir nur dazu, wenn Sie ihn brauchen.',
        action: { label: 'Studio 70 in den Warenkorb', note: 'Zum Reparieren gebaut' },
      },
      own: {
        headline: 'Ein Studio 70 hält zwanzig Jahre',
        summary:
          'Polster nach drei, Kabel nach sieben, der Rest bisher nie. Jedes Teil hat eine Nummer; hier ist die Liste.',
        action: { label: 'Ersatzteile', note: 'Ab 9 €' },
      },
    },
    'tolva-open': {
      headline: 'Als stünden die Fenster offen',
      summary:
        'Ein offener Kopfhörer für den Sessel. Die Musik steht um Sie herum, und den Kessel hören Sie trotzdem.',
      body: 'Offen heißt: Klang geht hinaus wie hinein. Nichts für den Zug. Wunderbar für alles, worin ein Raum vorkommt.\n\n**Eschenholz, Leinen** und ein Bügel, der sich setzt wie eine Katze.',
      action: { label: 'Hinsetzen und hören', note: 'Der Sessel ist frei' },
      specs: [
        ['Bauart', 'Over-Ear, offen, Kabel'],
        ['Geräuschunterdrückung', 'Keine'],
        ['Impedanz', '120 Ohm'],
        ['Gewicht', '298 g'],
      ],
      compare: {
        headline: 'Tolva Open: die weiteste Bühne',
        summary:
          'Mehr Raum und Luft, als ein geschlossener haben kann. Wer neben Ihnen sitzt, hört mit, und die Straße bleibt nicht draußen.',
        action: { label: 'Neben einen anderen legen', note: 'Dasselbe Lied auf beiden' },
      },
      decide: {
        headline: 'Ein Abend verrät es Ihnen',
        summary:
          'Nehmen Sie einen Tolva am Freitag mit, samt Leihverstärker. Am Montag darf einer von beiden zurückkommen, oder keiner.',
        action: { label: 'Tolva in den Warenkorb', note: 'Leihverstärker inklusive' },
      },
      own: {
        headline: 'Ihr Tolva reift',
        summary:
          'Einmal im Jahr die Esche ölen, das Leinen von Hand waschen. Und schicken Sie uns die Platte, die am besten klang, wir führen eine Liste.',
        action: { label: 'Die Liste ansehen', note: 'Bisher 214 Platten' },
      },
    },
  },
};
