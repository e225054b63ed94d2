import type { GuideCopy } from '../shapes';

export const choosingATelevision: GuideCopy = {
  title: 'Einen Fernseher aussuchen',
  lead: 'Beginnen Sie beim Zimmer, nicht beim Bildschirm. Wo sitzen Sie, wann schauen Sie, und wer kämpft um die Fernbedienung?',
  body: 'Kommen Sie herein, sehen Sie sich um, es eilt nicht. Vier Dinge entscheiden, womit Sie glücklich werden:\n\n- **Das Licht.** Ein sonniges Zimmer will einen hellen Schirm, ein gemütliches tiefes Schwarz.\n- **Der Abstand.** Zweimal die Breite des Bildes ist ein guter Platz.\n- **Der Ton.** Dünne Geräte haben dünne Stimmen; lassen Sie Platz für eine Klangleiste.\n- **Die Menschen.** Spieler, Filmfreunde und Großeltern fragen nach Verschiedenem.\n\nGehen Sie einmal die Reihe entlang, ohne ein Preisschild zu lesen. Danach haben Sie schon zwei Lieblinge.',
  action: { label: 'Durch alle Fernseher schlendern', note: 'Kaffee steht bei den großen' },
  variants: {
    novice: {
      lead: 'Noch nie selbst einen gekauft? Wie schön. Sie brauchen Ihre Augen, ein Sofa und sonst nichts.',
      body: 'Vergessen Sie die Buchstaben auf den Schildern. Machen Sie lieber das:\n\n- **Setzen Sie sich** so, wie Sie zu Hause säßen, etwa drei Schritte entfernt.\n- **Sehen Sie ein Gesicht an.** Sieht Haut wie Haut aus, ist es ein guter Schirm.\n- **Sehen Sie etwas Dunkles an.** Erkennen Sie noch, was passiert? Gut.\n\nDann erzählen Sie uns von Ihrem Zimmer. Wir zeigen auf zwei und sagen in einfachen Worten, warum.',
      action: { label: 'Zeigen Sie mir, wo ich anfange', note: 'Keine Frage ist zu klein' },
    },
    expert: {
      lead: 'Sie kennen die Begriffe, hier also die kurze Liste dessen, was die Panels dieses Jahres trennt.',
      body: '- **QD-OLED (S95)**: Farbvolumen, matte Schicht, Schwarz hebt sich leicht im Umgebungslicht.\n- **WOLED mit Mikrolinsen (909)**: 1.600 Nits, Ambilight, 120 Hz, zwei 2.1-Ports.\n- **WOLED (C5)**: vier 2.1-Ports, 144 Hz, 112 W.\n- **Mini-LED (C8)**: 2.016 Zonen, 780 Nits vollflächig.\n\nAlles von uns nach 200 Stunden gemessen, nicht aus dem Prospekt.',
      action: { label: 'Zu den Messwerten', note: 'CSV, eigenes Messgerät' },
    },
    compare: {
      title: 'Zwischen Ihren Fernsehern wählen',
      lead: '{% if visitor.shortlist.size > 1 %}Noch unentschlossen zwischen {{ visitor.shortlist | join_and }}?{% else %}Sie haben zwei oder drei im Sinn.{% endif %} Jetzt hilft es, nur noch auf die Unterschiede zu sehen.',
      body: 'Legen Sie Ihre Kandidaten nebeneinander und streichen Sie jede Zeile, in der dasselbe steht. Was bleibt, passt meist auf eine Serviette:\n\n- **Helligkeit**: Der S95 ist ein Drittel heller als der 909, das zählt nur am Tag.\n- **Abend**: Der 909 beleuchtet Ihre Wand und klingt voller.\n- **Tempo**: 9 ms gegen 13 ms, das spüren Spieler und sonst niemand.\n- **Größe fürs Geld**: Der C8 gibt Ihnen zehn Zoll mehr.\n\nHaken Sie an, was Ihnen morgen fehlen würde. Der mit den meisten Haken ist Ihrer.',
      action: { label: 'Meine Lieblinge vergleichen', note: 'Nur die Zeilen, die sich unterscheiden' },
    },
    'compare-novice': {
      title: 'Zwei Lieblinge? Wir machen es leicht',
      lead: 'Sie vergleichen, und auf den Schildern stehen lauter Buchstaben. Hier dieselben Fragen in Alltagsworten.',
      body: 'Stellen Sie sich zwischen Ihre beiden und fragen Sie sich:\n\n- **Welchen sehe ich noch, wenn die Sonne scheint?** Das meinen sie mit „Nits“: einfach, wie hell er wird.\n- **Welcher ist nachts richtig schwarz?** Das ist das „OLED“ auf dem Schild: Jeder Punkt kann sich selbst ausschalten.\n- **Welcher klingt nach Menschen?** Augen zu und Nachrichten hören.\n\nDas Erste gewinnt der S95, das Dritte der 909, das Zweite geht unentschieden aus. Jetzt wissen Sie mehr als das Schild.',
      action: { label: 'Erklären Sie mir meine zwei', note: 'In einfachen Worten, Schritt für Schritt' },
    },
    'compare-familiar': {
      title: 'Ihre Auswahl, ohne die Grundlagen',
      lead: 'Was OLED ist, wissen Sie. Also überspringen wir das Glossar und gehen dahin, wo sich Ihre Kandidaten trennen.',
      body: '- **Helle Zimmer**: S95 (matt) vor 909 vor C5; an schierem Licht schlägt der C8 alle.\n- **Ton ohne Klangleiste**: 909, und zwar deutlich.\n- **Konsolen**: S95 oder C5, je vier schnelle Ports.\n- **Laufende Kosten**: C5, rund 112 Watt.\n\nNennen zwei dieser vier Zeilen dasselbe Gerät, hören Sie auf zu lesen und kaufen es.',
      action: { label: 'Meine Lieblinge vergleichen', note: 'Nur die Zeilen, die sich unterscheiden' },
    },
    'compare-expert': {
      title: 'S95, 909, C5, C8: die Zahlen, die sich unterscheiden',
      lead: 'Von uns gemessen im Spiele- und Filmmaker-Modus, nach 200 Stunden, selbes Messgerät, selbe Wand.',
      body: '| | S95 | 909 | C5 | C8 |\n|---|---|---|---|---|\n| Panel | QD-OLED | WOLED MLA | WOLED | Mini-LED |\n| 10-%-Fenster | 2.100 Nits | 1.600 | 1.200 | 2.600 |\n| Vollflächig | 290 Nits | 240 | 190 | 780 |\n| Input-Lag | 9,1 ms | 13,1 ms | 9,2 ms | 13,4 ms |\n| HDMI 2.1 | 4 | 2 | 4 | 2 |\n\nDer S95 hat keinen Polarisator, sein Schwarz hebt sich über 150 Lux. Der 909 zeigt nahe Schwarz zarte Streifen bis zum ersten Ausgleichslauf. Wählen Sie Ihren Kompromiss.',
      action: { label: 'Alle Messwerte öffnen', note: 'CSV, eigenes Messgerät' },
    },
    'compare-rational': {
      title: 'Zwischen Ihren Fernsehern wählen: die Rechnung',
      lead: 'Preis, Strom und Jahre: was jeder Kandidat im Besitz kostet, nicht nur im Kauf.',
      body: '- **C5**: 1.349 €, etwa 33 € Strom im Jahr. Über acht Jahre 202 € im Jahr.\n- **C8**: 1.099 €, etwa 63 € im Jahr. Über acht Jahre 200 € im Jahr, und 20 Zoll mehr als der C5.\n- **S95**: 1.999 €, etwa 49 € im Jahr. 299 € im Jahr.\n- **909**: 2.199 €, etwa 53 € im Jahr. 328 € im Jahr, dafür sparen Sie die Klangleiste.\n\nVier Stunden am Tag, 0,20 € die Kilowattstunde. Reparaturen übernehmen wir fünf Jahre lang.',
      action: { label: 'Kosten nebeneinander', note: 'Acht Jahre, alles drin' },
    },
    'compare-emotional': {
      title: 'Zu welchem würden Sie heimkommen?',
      lead: 'Gut sind beide. Lassen Sie die Zahlen kurz liegen und denken Sie an einen Abend im November.',
      body: 'Es regnet. Sie schließen die Tür, der Tee ist heiß, jemand hat Ihnen einen Platz auf dem Sofa frei gehalten.\n\nMit dem **909** nimmt die Wand die Farbe des Films an, und die Stimmen klingen, als säßen sie bei Ihnen. Mit dem **S95** ist das Bild so lebendig, dass der Hund dahinter nachsieht.\n\nIrgendwo in Ihnen gibt es schon eine leise Antwort. Kommen Sie zur Dämmerung und prüfen Sie, ob sie stimmt.',
      action: { label: 'Zur Dämmerung vorbeikommen', note: 'Wir machen die gute Lampe an' },
    },
    decide: {
      title: 'Bevor Sie Ihren Fernseher bestellen',
      lead: 'Sie haben gewählt. Vier Kleinigkeiten sorgen dafür, dass es am Sonntag noch stimmt.',
      body: '1. **Messen Sie das Sideboard**, nicht die Wand: Die Füße brauchen 118 cm (S95, 909), 98 cm (C5), 142 cm (C8).\n2. **Zählen Sie die Stecker**, die Sie brauchen.\n3. **Denken Sie an den Weg nach oben**: Sagen Sie uns, wenn die Treppe eng ist, wir kommen zu dritt.\n4. **Der Beleg liegt in Ihrem Konto**: 60 Tage Rückgabe, fünf Jahre Garantie.\n\nBestellen Sie bis zwölf, und übermorgen klingeln zwei von uns an Ihrer Tür.',
      action: { label: 'Bestellung abschließen', note: '60 Tage Bedenkzeit' },
    },
    'decide-expert': {
      title: 'Vor der Bestellung: Ports, Firmware, Kalibrierung',
      lead: 'Sie haben gewählt. Die letzten Prüfungen für Leute, die Versionshinweise lesen.',
      body: '- **Firmware** ab 1.4 am S95 (VRR-Flackern behoben), ab 2.1 am 909.\n- **eARC** belegt einen der zwei schnellen Ports des 909; planen Sie einen Receiver ein.\n- **Kalibrierung**: 21 Punkte, unsere Koloristin braucht 40 Minuten bei Ihnen, 60 € mit jedem OLED.\n- **Pixelfehler**: Wir tauschen ab dem ersten, 60 Tage lang.\n\nNennen Sie uns Ihre Zuspieler, die Kabel kommen mit.',
      action: { label: 'Mit Kalibrierung bestellen', note: '40 Minuten, in Ihrem Licht' },
    },
    own: {
      title: 'Ihr neuer Fernseher: die erste Woche',
      lead: 'Er ist da! Geben Sie ihm eine Woche, und uns zehn Minuten davon.',
      body: '- **Heute Abend**: den Modus Film oder Filmmaker wählen. Der Ladenmodus war nie für Wohnungen gedacht.\n- **Morgen**: auf jedem Platz einmal sitzen und drehen, bis niemand mehr blinzelt.\n- **Am Wochenende**: nach dem Ausschalten die Pflege zu Ende laufen lassen.\n\nIst etwas nicht wie erhofft? Schreiben Sie Marta, sie hat ihn gebracht und kennt Ihr Zimmer.',
      action: { label: 'Marta schreiben', note: 'Sie antwortet innerhalb eines Tages' },
    },
  },
};
