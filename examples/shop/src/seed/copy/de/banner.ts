import type { CreativeVariantCopy, Staged } from '../shapes';

export const banner: Staged<CreativeVariantCopy> = {
  default: {
    kicker: 'Diese Woche im Laden',
    headline: 'Die lange Reihe ist bis neun offen',
    text: 'Vier Bildschirme, ein Film, und Tee für alle, die bis zum Ende bleiben.',
    action: { label: 'Mit dem Zimmer beginnen', note: 'Drei Minuten zu lesen' },
  },
  compare: {
    kicker: 'Für Leute zwischen zweien',
    headline: 'Derselbe Film, dieselbe Sekunde, dasselbe Licht',
    text: 'Sagen Sie uns, welche zwei. Sie hängen nebeneinander, wenn Sie kommen.',
    action: { label: 'Meinen Vergleich öffnen', note: 'Nur die Unterschiede' },
  },
  decide: {
    kicker: 'Am Donnerstag sind zwei Träger frei',
    headline: 'Die Treppe hoch, an die Wand, der Karton ist weg',
    text: 'Lieferung, Montage und sechzig Tage Bedenkzeit sind im Preis.',
    action: { label: 'Bevor Sie bestellen', note: 'Vier kleine Fragen' },
  },
  own: {
    kicker: 'Für alle, die einen zu Hause haben',
    headline: 'Bringen Sie eine Frage mit, es gibt Kuchen',
    text: 'Der lange Tisch, jeden ersten Dienstag. Verkauft wird nichts.',
    action: { label: 'Die erste Woche mit Ihrem', note: 'Einstellungen, die zehn Minuten wert sind' },
  },
};
