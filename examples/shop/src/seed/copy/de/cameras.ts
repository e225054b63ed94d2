import type { CategoryCopy } from '../shapes';
import { cameraGuides } from './camera-guides';

export const cameras: CategoryCopy = {
  name: 'Kameras',
  tagline: 'Für den Spaziergang, die Hochzeit und das Licht um sechs Uhr früh',
  intro:
    'Die beste Kamera ist die, die man gern trägt. Gehen Sie mit jeder einmal um den Block; Ihre Tasche bleibt als Pfand bei uns.',
  guides: cameraGuides,
  products: {
    'kestrel-k5': {
      headline: 'Schnell genug für Kinder und Hunde',
      summary:
        'Die K5 findet ein Auge, bevor Sie es finden, und lässt es nicht mehr los. Klein, leicht, und der Griff ist für Hände gemacht.',
      body: 'Unser Kollege Jan fotografiert damit Handball und die erste Radfahrt seiner Tochter.\n\n**Sie wächst mit**: Fangen Sie mit der grünen Stellung an, drehen Sie eines Tages das zweite Rad, und Sie gehen nie zurück.',
      action: { label: 'In die Hand nehmen', note: 'Wiegt so viel wie zwei Äpfel' },
      specs: [
        ['Sensor', 'APS-C, 26 Megapixel'],
        ['Bilder je Sekunde', '15'],
        ['Stabilisator', '6 Stufen'],
        ['Gewicht', '429 g'],
      ],
      compare: {
        headline: 'K5: die schnellste unserer vier',
        summary:
          'Gegen die Halde wechselt sie Objektive und folgt Bewegung; gegen die Aperta wiegt sie die Hälfte und rauscht nach Sonnenuntergang mehr.',
        action: { label: 'Neben eine andere legen', note: 'Mit Bildern aus beiden' },
      },
      decide: {
        headline: 'Die K5 mit dem Objektiv, das Sie wirklich benutzen',
        summary:
          'Nehmen Sie zum Anfang das 16-50, es ist dabei. Wir laden den Akku, stellen die Uhr und legen eine Karte ein: Das erste Bild entsteht schon auf der Türschwelle.',
        action: { label: 'K5 in den Warenkorb', note: 'Geladen und bereit' },
      },
      own: {
        headline: 'Ihre K5, eine Gewohnheit nach der anderen',
        summary:
          'Diese Woche: Augenfokus auf die hintere Taste. Nächste Woche: Blitz zu Hause lassen. Bringen Sie am ersten Dienstag drei Bilder mit, wir sehen sie zusammen an.',
        action: { label: 'Zum Dienstagstisch', note: 'Kuchen, keine Expertenecke' },
      },
    },
    'halde-35': {
      headline: 'Ein Objektiv, keine Ausreden',
      summary:
        'Eine Kamera, so groß wie ein Taschenbuch, mit einem sehr guten Objektiv. Man zoomt nicht, man geht. Nach einem Monat sieht man in ihrem Rahmen.',
      body: 'Ein Rad für Licht, ein Ring für Schärfe, und ein Bildschirm, den man wegklappen und vergessen kann.\n\n**Sie macht kein Geräusch**. Darum lachen die Leute weiter, wenn Sie sie heben.',
      action: { label: 'In die Hand nehmen', note: 'Passt in den Mantel' },
      specs: [
        ['Sensor', 'APS-C, 40 Megapixel'],
        ['Bilder je Sekunde', '8'],
        ['Stabilisator', '5 Stufen'],
        ['Gewicht', '384 g'],
      ],
      compare: {
        headline: 'Halde 35: die für jeden Tag',
        summary:
          'Die schärfste bei ihrer einen Brennweite und die einzige für die Manteltasche. Kein Zoom, kein zweites Objektiv, kein schneller Sport.',
        action: { label: 'Neben eine andere legen', note: 'Mit Bildern aus beiden' },
      },
      decide: {
        headline: 'Ein Wochenende mit der Halde, dann entscheiden',
        summary:
          'Nehmen Sie sie am Freitag mit. Haben Sie bis Montag den Zoom öfter als zweimal vermisst, bringen Sie sie zurück. Vier von zehn tun das; sechs schicken Postkarten.',
        action: { label: 'Halde in den Warenkorb', note: 'Montag zurück, ohne Begründung' },
      },
      own: {
        headline: 'Dreißig Tage mit Ihrer Halde',
        summary:
          'Tag eins: Blende auf f/4, so lassen. Tag zehn: nur Schwarzweiß. Tag dreißig: ein Bild so groß wie eine Tür drucken. Die Hälfte zahlen wir.',
        action: { label: 'Die dreißig Tage bekommen', note: 'Jeden Morgen eine Zeile per Mail' },
      },
    },
    'aperta-m3': {
      headline: 'Für Licht, das fast schon weg ist',
      summary:
        'Eine Vollformatkamera, die Kerzen so sieht wie Sie. Schwer in der Tasche, leicht in der Hand.',
      body: 'Die M3 verzeiht, was die anderen nicht verzeihen: eine Braut in dunkler Kirche, eine Bar mit einer Lampe.\n\n**Ihre Dateien** tragen zwei Stufen Schatten, die man ohne Reue anheben kann.',
      action: { label: 'In die Hand nehmen', note: 'Unsere Dunkelkammer ist offen' },
      specs: [
        ['Sensor', 'Vollformat, 33 Megapixel'],
        ['Bilder je Sekunde', '12'],
        ['Stabilisator', '8 Stufen'],
        ['Gewicht', '718 g'],
      ],
      compare: {
        headline: 'M3: die Spezialistin für wenig Licht',
        summary:
          'Bei ISO 6400 eine gute Stufe sauberer als die K5, mit Objektiv doppelt so teuer. Gebaut für Abende, Kirchen und große Abzüge.',
        action: { label: 'Neben eine andere legen', note: 'Mit Bildern aus beiden' },
      },
      decide: {
        headline: 'Die M3 und das erste Objektiv',
        summary:
          'Alle fragen: Zoom oder Festbrennweite? Nehmen Sie das 35er, leihen Sie sich den Zoom sechs Monate von uns und behalten Sie, was Ihnen fehlt.',
        action: { label: 'M3 in den Warenkorb', note: 'Sechs Monate Ausleihe inklusive' },
      },
      own: {
        headline: 'Halten Sie Ihre M3 scharf',
        summary:
          'Einmal im Jahr den Sensor reinigen, hier, während Sie warten. Firmware 2.2 bringt Fokusstapel. Und versichern Sie sie: Das Formular mit Ihrer Nummer liegt bereit.',
        action: { label: 'Sensorreinigung buchen', note: 'Die erste ist umsonst' },
      },
    },
    'orbis-go': {
      headline: 'Sprechen Sie, sie hört zu',
      summary:
        'Eine Taschenkamera auf einem winzigen Gimbal für alle, die mehr filmen als fotografieren. Aufklappen heißt einschalten.',
      body: 'Auf dem Lastenrad über Kopfsteinpflaster hält sie den Horizont gerade. Wir haben es versucht.\n\n**Das Mikrofon** hört Sie und nicht die Straßenbahn.',
      action: { label: 'In die Hand nehmen', note: 'Eine genügt' },
      specs: [
        ['Sensor', '1 Zoll, 20 Megapixel'],
        ['Bilder je Sekunde', '5'],
        ['Stabilisator', 'Gimbal, drei Achsen'],
        ['Gewicht', '179 g'],
      ],
      compare: {
        headline: 'Orbis Go: erst der Film',
        summary:
          'Die ruhigste und leichteste der vier, mit dem kleinsten Sensor. Am Tag wunderbar, nachts ehrlich.',
        action: { label: 'Neben eine andere legen', note: 'Mit Filmen aus beiden' },
      },
      decide: {
        headline: 'Alles in einer kleinen Schachtel',
        summary:
          'Mikrofon, Stativfuß und eine Karte mit 128 GB liegen bei. Mehr muss man nicht kaufen, wir haben nachgesehen.',
        action: { label: 'Orbis in den Warenkorb', note: 'Morgen unterwegs' },
      },
      own: {
        headline: 'Bessere Filme mit Ihrer Orbis',
        summary:
          'Jede Einstellung einen Atemzug lang halten. Mit weichen Knien gehen. Mikrofon auf Vorn, wenn Sie reden, auf Alle, wenn das Meer redet.',
        action: { label: 'Fünf kurze Lektionen', note: 'Mit einer Orbis gefilmt' },
      },
    },
  },
};
