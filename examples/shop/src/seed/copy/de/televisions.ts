import type { CategoryCopy } from '../shapes';
import { televisionGuides } from './television-guides';

export const televisions: CategoryCopy = {
  name: 'Fernseher',
  tagline: 'Für Filmabende, Fußball und alles dazwischen',
  intro:
    'Ein Fernseher ist ein Möbel, das man zehn Jahre lang ansieht. Gehen Sie die Reihe entlang, setzen Sie sich hin, wo Ihnen das Bild gefällt, und lassen Sie die Zahlen für später.',
  guides: televisionGuides,
  products: {
    'samsung-s95': {
      headline: 'Farben, die bei Tageslicht wach bleiben',
      summary:
        'Der S95 ist für Räume mit Fenstern. Sein mattes Panel schluckt die Spiegelung der Lampe hinter Ihnen, und Rot ist auch nachmittags um drei noch Rot.',
      body: 'Wir haben den S95 gegenüber vom Schaufenster aufgehängt, am gemeinsten Platz, den wir haben. Die Leute bleiben trotzdem stehen.\n\n**Zuerst fällt auf**, wie wenig man sich selbst darin sieht. Am zweiten Abend fällt das Schwarz auf: Ein Nachthimmel ist dunkel, nicht grau.\n\nDer Fuß ist eine flache Platte, die Kabel gehen an einer Ecke hinaus, und die Fernbedienung lädt sich am Licht des Zimmers.',
      action: { label: 'In Ruhe ansehen', note: 'Hängt auch bei uns im Laden' },
      specs: [
        ['Panel', 'QD-OLED, matt, 65 Zoll'],
        ['Bildwiederholung', '144 Hz'],
        ['Input-Lag', '9 ms'],
        ['Spitzenhelligkeit', '2.100 Nits'],
        ['Ton', '70 W'],
        ['Leistung', '168 W'],
      ],
      compare: {
        headline: 'S95: der hellere, und der schnellere',
        summary:
          'Neben dem 909 ist er um ein Drittel heller und antwortet 4 ms früher auf den Controller. Ambilight hat er nicht, und seine Lautsprecher sind gut, wo die anderen wunderbar sind.',
        action: { label: 'Neben einen anderen stellen', note: 'Sechs Zeilen, kein Kleingedrucktes' },
      },
      decide: {
        headline: 'Der S95 kann am Donnerstag bei Ihnen hängen',
        summary:
          'In Bremen auf Lager. Zwei Leute tragen ihn hoch, hängen ihn auf, stellen ihn auf Ihr Zimmer ein und nehmen den Karton mit. Passt das Bild nicht zu Ihrem Licht, holen wir ihn 60 Tage lang zurück.',
        action: { label: 'S95 in den Warenkorb', note: 'Lieferung und Montage inklusive' },
      },
      own: {
        headline: 'Das Beste aus Ihrem S95 holen',
        summary:
          'Drei Einstellungen lohnen zehn Minuten heute Abend: Filmmaker-Modus für abends, Lichtsensor für tags, HDMI 4 für die Konsole. Um das Panel kümmert er sich selbst, wenn er schläft.',
        action: { label: 'Einstellungen zeigen', note: 'Fünf Jahre Garantie laufen mit' },
      },
    },
    'philips-909': {
      headline: 'Licht, das den Rahmen verlässt',
      summary:
        'Der 909 malt die Wand hinter sich in den Farben der Szene an. Nach einer Woche bemerkt man es nicht mehr, und in jedem anderen Zimmer fehlt es sofort.',
      body: 'Ambilight klingt nach Spielerei, bis der Wald im Film in Ihrem Bücherregal weitergeht. Außerdem ruht es die Augen aus.\n\n**Darunter** sitzt ein richtiger Lautsprecher, in Wolle gekleidet, abgestimmt von Leuten, die Studiomonitore bauen. Stimmen bleiben, wo die Münder sind.\n\nEr möchte ein wenig Abstand zur Wand, etwa eine Handbreit, um schön zu leuchten.',
      action: { label: 'In Ruhe ansehen', note: 'Am besten zur Dämmerung, offen bis acht' },
      specs: [
        ['Panel', 'OLED mit Ambilight, 65 Zoll'],
        ['Bildwiederholung', '120 Hz'],
        ['Input-Lag', '13 ms'],
        ['Spitzenhelligkeit', '1.600 Nits'],
        ['Ton', '81 W, Klangleiste in Wolle'],
        ['Leistung', '182 W'],
      ],
      compare: {
        headline: '909: der mit dem schöneren Abend',
        summary:
          'Neben dem S95 klingt er deutlich voller und beleuchtet die Wand. Er ist um ein Viertel dunkler, mag also Vorhänge, und antwortet 4 ms später auf den Controller.',
        action: { label: 'Neben einen anderen stellen', note: 'Sechs Zeilen, kein Kleingedrucktes' },
      },
      decide: {
        headline: 'Der 909 steht bereit, samt Wollkleid',
        summary:
          'Noch zwei in Anthrazit. Wir bringen ihn, stellen ihn eine Handbreit vor die Wand, damit Ambilight atmen kann, und stimmen die Wandfarbe mit Ihnen ab. 60 Tage Bedenkzeit.',
        action: { label: '909 in den Warenkorb', note: 'Lieferung und Einrichtung inklusive' },
      },
      own: {
        headline: 'Ihr 909 nach den ersten Abenden',
        summary:
          'Verraten Sie Ambilight die wahre Farbe Ihrer Wand (Einstellungen, Licht, Wand). Natürlich für Filme, Folgen für Musik. Die Wolle absaugen, nie waschen.',
        action: { label: 'Mehr aus Ambilight', note: 'Sieben kurze Rezepte' },
      },
    },
    'lg-c5': {
      headline: 'Der vernünftige OLED, und der fröhliche',
      summary:
        'Tiefes Schwarz, vier schnelle Eingänge und eine Größe, die über ein normales Sideboard passt. Der C5 macht nichts laut und alles gut.',
      body: 'Müssten wir eine Wohnung für Freunde einrichten, ohne zu fragen: Wir brächten den C5.\n\n**Er verzeiht**: ein gutes Bild von fast jedem Platz, Menüs mit Verstand, eine Fernbedienung, mit der man zeigt wie mit einer Taschenlampe.\n\nIn einem sehr hellen Zimmer muss er sich anstrengen. Abends überhaupt nicht.',
      action: { label: 'In Ruhe ansehen', note: 'Wird am häufigsten ausgeliehen' },
      specs: [
        ['Panel', 'OLED, 55 Zoll'],
        ['Bildwiederholung', '144 Hz'],
        ['Input-Lag', '9 ms'],
        ['Spitzenhelligkeit', '1.200 Nits'],
        ['Ton', '40 W'],
        ['Leistung', '112 W'],
      ],
      compare: {
        headline: 'C5: neun Zehntel des Bildes für zwei Drittel des Preises',
        summary:
          'So schnell wie der S95, so schwarz wie der 909, dunkler als beide. Der kleinste der vier und der einzige unter 120 Watt.',
        action: { label: 'Neben einen anderen stellen', note: 'Sechs Zeilen, kein Kleingedrucktes' },
      },
      decide: {
        headline: 'Den C5 schon morgen, wenn Sie mögen',
        summary:
          'In jeder Filiale im Regal; er passt in einen Kleinwagen. Die Füße rasten ohne Werkzeug ein, und das alte Gerät nehmen wir umsonst mit.',
        action: { label: 'C5 in den Warenkorb', note: 'Heute abholen oder morgen geliefert' },
      },
      own: {
        headline: 'Leben mit dem C5',
        summary:
          'Energiestufe für Filme von Auto auf Aus, für Nachrichten anlassen. Einmal im Monat die Panelpflege zu Ende laufen lassen: Das ist die stille Stunde nach dem Ausschalten.',
        action: { label: 'Einstellungen zeigen', note: 'Zwei Minuten' },
      },
    },
    'tcl-c8': {
      headline: 'Eine Wand voll Fußball',
      summary:
        'Fünfundsiebzig Zoll, hell genug für einen Samstagnachmittag mit offenen Rollläden und elf Freunden auf dem Boden.',
      body: 'Der C8 ist groß, wie ein Fenster groß ist. Zweitausend kleine Lampen hinter dem Bild wechseln sich ab, sodass Helles wirklich hell ist und Dunkles meistens dunkel.\n\n**Erst messen**: 167 Zentimeter breit, und Sie sollten drei Meter davor sitzen.\n\nEr ist nicht das letzte Wort in Schwarz. Er ist das letzte Wort am Samstag.',
      action: { label: 'In Ruhe ansehen', note: 'Bringen Sie ein Maßband mit' },
      specs: [
        ['Panel', 'Mini-LED, 75 Zoll'],
        ['Bildwiederholung', '144 Hz'],
        ['Input-Lag', '13 ms'],
        ['Spitzenhelligkeit', '2.600 Nits'],
        ['Ton', '60 W'],
        ['Leistung', '215 W'],
      ],
      compare: {
        headline: 'C8: zehn Zoll mehr für das halbe Geld',
        summary:
          'Der hellste und bei weitem größte der vier. Im Dunkeln sieht man einen zarten Hof um weiße Schrift, beim OLED keinen. Rund 100 Watt mehr als der C5.',
        action: { label: 'Neben einen anderen stellen', note: 'Sechs Zeilen, kein Kleingedrucktes' },
      },
      decide: {
        headline: 'Passt der C8 durch Ihre Tür?',
        summary:
          'Der Karton misst 1,86 m mal 1,12 m. Schicken Sie ein Foto vom Treppenhaus, wir sagen es Ihnen heute noch. Passt er, bringen wir ihn zu dritt am Samstag, vor dem Anpfiff.',
        action: { label: 'C8 in den Warenkorb', note: 'Zu dritt getragen, ohne Aufpreis' },
      },
      own: {
        headline: 'Ihr C8, bereit zum Anpfiff',
        summary:
          'Der Sportmodus glättet zu sehr: Nehmen Sie Standard und Bewegung 3. Lampenkontrast auf Mittel hält für Filme die Höfe klein. Zweimal im Jahr die Schlitze abstauben.',
        action: { label: 'Einstellungen zeigen', note: 'Zwei Minuten' },
      },
    },
  },
};
