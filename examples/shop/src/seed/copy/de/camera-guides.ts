import type { GuideCopy } from '../shapes';

export const cameraGuides: Record<string, GuideCopy> = {
  'your-first-real-camera': {
    title: 'Ihre erste richtige Kamera',
    lead: 'Nicht in allem besser als Ihr Telefon. Besser in dem, woran Sie sich erinnern werden.',
    body: 'Ein Telefon macht das Bild, das Sie vermutlich wollen. Eine Kamera macht das Bild, das Sie gewählt haben: dieses Gesicht scharf, jene Straße weich, das Licht, wie es war.\n\nBeginnen Sie mit drei Fragen. Wen fotografieren Sie? Wo? Und werden Sie sie tragen?\n\nDie letzte zählt am meisten. Eine Kamera im Regal hat noch nie ein gutes Bild gemacht.',
    action: { label: 'Alle vier ausprobieren', note: 'Einmal um den Block' },
    variants: {
      compare: {
        title: 'Ihre erste richtige Kamera: welche von diesen?',
        lead: 'Sie haben einige im Sinn. Vergleichen Sie sie an den Bildern, die Sie machen möchten, nicht an Megapixeln.',
        body: '- **Kinder, Hunde, Sport**: Kestrel K5.\n- **Straßen, Freunde, Reisen**: Halde 35.\n- **Abende, Hochzeiten**: Aperta M3.\n- **Filme**: Orbis Go.\n\nZwei Zeilen auf einmal? Nehmen Sie die leichtere von beiden.',
        action: { label: 'Meine Kameras vergleichen', note: 'Mit Bildern aus jeder' },
      },
      decide: {
        title: 'Ihre erste richtige Kamera: was noch in die Tasche kommt',
        lead: 'Die Kamera ist gewählt. Drei Kleinigkeiten entscheiden, ob Sie sie am Sonntag benutzen.',
        body: 'Ein **zweiter Akku**, ein **Gurt, der nicht kratzt**, und eine **Karte** ab 64 GB. Filter, Stative und Taschen haben Zeit.\n\nAlle drei zusammen kosten 89 €, und wir packen sie ungefragt dazu.',
        action: { label: 'Bestellung abschließen', note: 'Geladen und bereit' },
      },
      own: {
        title: 'Ihre ersten hundert Bilder',
        lead: 'Die Kamera ist Ihre. Machen Sie schnell hundert Bilder; die guten kommen danach.',
        body: 'Fotografieren Sie eine Sache zehnmal: von oben, von unten, gegen das Licht, zu nah. Löschen Sie bis Freitag nichts.\n\nDann wählen Sie drei aus und bringen sie am Dienstag mit.',
        action: { label: 'Zum Dienstagstisch', note: 'Jeden ersten Dienstag im Monat' },
      },
    },
  },
  'what-sensor-size-changes': {
    title: 'Was die Sensorgröße ändert',
    lead: 'Ein größeres Fenster lässt mehr Licht herein. Das ist fast schon alles.',
    body: 'Der Sensor ist das Fenster, durch das Ihre Kamera sieht. Ein größerer sammelt im selben Wimpernschlag mehr Licht; Abendbilder bleiben sauber, und Hintergründe verschwimmen leichter.\n\nDer Preis ist Gewicht: Ein größeres Fenster braucht größeres Glas.\n\nIn der Sonne sehen Sie den Unterschied nicht. Am Lagerfeuer schon.',
    action: { label: 'Die Lagerfeuerbilder sehen', note: 'Ein Feuer, vier Kameras' },
    variants: {
      compare: {
        title: 'Sensorgröße: Ihre Kandidaten am Lagerfeuer',
        lead: 'Dasselbe Feuer, dieselbe Minute, vier Kameras. Hier sehen Sie, wer was zeigt.',
        body: '- **Aperta M3** (Vollformat): saubere Gesichter, gezeichnete Funken.\n- **Kestrel K5, Halde 35** (APS-C): feines Korn, bis A3 wunderschön auf Papier.\n- **Orbis Go** (1 Zoll): am Feuer gut, im Dunkeln weich.\n\nEine Größe mehr ist etwa eine Stufe Licht.',
        action: { label: 'Meine Kameras vergleichen', note: 'Dateien in voller Größe' },
      },
      decide: {
        title: 'Sensorgröße: Ist Ihre groß genug?',
        lead: 'Sie wollen bestellen und fragen sich, ob es eine Größe mehr sein soll. Eine Faustregel.',
        body: 'Entsteht weniger als jedes fünfte Ihrer Bilder nach Sonnenuntergang, bleiben Sie dabei und geben Sie den Unterschied für ein Objektiv aus.\n\nIst es mehr, gehen Sie eine hinauf. Und wenn Sie irren: 60 Tage.',
        action: { label: 'Bestellung abschließen', note: '60 Tage Bedenkzeit' },
      },
      own: {
        title: 'Das Beste aus Ihrem Sensor',
        lead: 'Drei Gewohnheiten, die jedem Sensor eine Stufe schenken.',
        body: 'Lehnen Sie sich an. Atmen Sie aus, bevor Sie drücken. Lassen Sie das Bild etwas zu hell werden und dunkeln Sie es zu Hause ab.',
        action: { label: 'Mehr Abendgewohnheiten', note: 'Eine Seite zum Drucken' },
      },
    },
  },
};
