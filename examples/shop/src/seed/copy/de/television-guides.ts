import type { GuideCopy } from '../shapes';
import { choosingATelevision } from './choosing-a-television';

export const televisionGuides: Record<string, GuideCopy> = {
  'choosing-a-television': choosingATelevision,
  'oled-or-led': {
    title: 'OLED oder LED?',
    lead: 'Zwei Arten, Licht zu machen. Die eine schaltet jeden Punkt einzeln, die andere scheint durch ein buntes Fenster.',
    body: 'Ein **LED-Fernseher** ist ein Fenster mit Lampen dahinter. Er kann sehr hell sein und sehr groß fürs Geld. Wo das Bild schwarz sein soll, scheint ein wenig Lampe durch.\n\nEin **OLED-Fernseher** hat keine Lampen. Jeder seiner acht Millionen Punkte leuchtet selbst, oder eben nicht. Schwarz heißt einfach: aus.\n\nDas ist der ganze Unterschied. Der Rest ist Ihr Wohnzimmer: Viel Tageslicht spricht für LED, dunkle Abende sprechen für OLED.',
    action: { label: 'Beide nebeneinander sehen', note: 'Zwei Sessel, eine Fernbedienung' },
    variants: {
      novice: {
        lead: 'Sie müssen nicht wissen, was die Buchstaben heißen. Denken Sie an ein Lichterfest und an ein Kirchenfenster.',
        body: 'Ein **Kirchenfenster** braucht Licht von hinten. Das ist LED: viel Licht, große Bilder, faire Preise. Nachts sieht man, dass dahinter eine Lampe brennt.\n\nEin **Lichterfest** sind tausend kleine Lichter, jedes für sich an oder ausgepustet. Das ist OLED: Wo es dunkel ist, ist es wirklich dunkel.\n\nSonniges Zimmer, Fußball, große Familie: Fenster. Gemütliche Abende, Filme: Lichter. Viel falsch machen kann man nicht.',
        action: { label: 'Bitte beide zeigen', note: 'Wir erklären, so viel Sie mögen' },
      },
      compare: {
        title: 'OLED oder LED: was zwischen Ihren beiden entscheidet',
        lead: 'Sie haben jetzt Kandidaten. Drei Fragen trennen sie schneller als jedes Datenblatt.',
        body: '1. **Wann sehen Sie fern?** Meist im Dunkeln: OLED. Meist bei offenen Rollläden: Mini-LED, oder ein OLED über 1.500 Nits.\n2. **Von wo?** Von der Seite behält OLED seine Farben, LED wird blass.\n3. **Wie groß?** Ab 75 Zoll kostet OLED etwa das Doppelte.\n\nBei uns sind S95, 909 und C5 OLED. Der C8 ist Mini-LED.',
        action: { label: 'Meine zwei nebeneinander', note: 'Nur die Zeilen, die sich unterscheiden' },
      },
      'compare-novice': {
        title: 'OLED oder LED: drei Fragen ohne Fachwörter',
        lead: 'Vergleichen ist leichter, als es aussieht. Beantworten Sie drei Dinge über Ihr Zuhause, und einer von beiden scheidet aus.',
        body: '- **Scheint die Sonne auf den Schirm, wenn Sie schauen?** Dann der mit den Lampen dahinter (LED).\n- **Sitzen Sie an der Seite oder quer über das Sofa verteilt?** Dann der, dessen Punkte selbst leuchten (OLED).\n- **Soll er riesig sein?** Dann LED, Ihr Geldbeutel stimmt zu.\n\nZwei von drei Antworten gewinnen. Genau so wählen wir für unsere Eltern aus.',
        action: { label: 'Helfen Sie mir bei zweien', note: 'In einfachen Worten' },
      },
      'compare-expert': {
        title: 'OLED gegen Mini-LED: Blooming, ABL, Farbraum',
        lead: 'Schwarz je Pixel gegen Zahl der Zonen; hier steht, wo jeder der vier unter Last nachgibt.',
        body: '- **S95** (QD-OLED): 2.100 Nits bei 10 %, 290 vollflächig; kein weißes Subpixel, das Farbvolumen hält. Schwarz hebt sich im Umgebungslicht etwas: kein Polarisator.\n- **909** (WOLED, Mikrolinsen): 1.600 bei 10 %, 240 vollflächig; Streifen unter 2 Nits nur bis zum Warmlaufen.\n- **C5** (WOLED): 1.200 und 190; sanftes ABL.\n- **C8** (2.016 Zonen): 2.600 und 780 vollflächig; Blooming rund 1,5 Grad, am deutlichsten bei Untertiteln.',
        action: { label: 'Messwerte öffnen', note: 'CSV, eigenes Messgerät' },
      },
      'compare-emotional': {
        title: 'OLED oder LED: Welcher Abend ist Ihrer?',
        lead: 'Der eine flüstert, der andere singt. Stellen Sie sich einen Abend zu Hause vor, dann wissen Sie es.',
        body: 'Denken Sie an den letzten Film, bei dem Sie das Zimmer vergessen haben. Kerzen, Regen, ein Gesicht halb im Schatten. **OLED** behält diesen Schatten: Es leuchtet nichts, was nicht soll.\n\nUnd nun das Finale, draußen ist die Straße still, alle auf Ihrem Sofa. **LED** füllt das Zimmer mit Grün.\n\nWelches von beiden haben Sie zuerst gesehen?',
        action: { label: 'Kommen und den Unterschied spüren', note: 'Das Sofa ist echt' },
      },
      decide: {
        title: 'OLED oder LED: letzte Zweifel vor dem Kauf',
        lead: 'Sie sind fast da. Das sind die zwei Sorgen, die wir an der Kasse hören, und die ehrlichen Antworten.',
        body: '**„Brennt ein OLED ein?“** Nicht bei gewöhnlichem Fernsehen. Panelpflege anlassen und nicht acht Stunden am Tag denselben Nachrichtenticker zeigen. Unsere fünf Jahre Garantie nennen es beim Namen.\n\n**„Ist Mini-LED zweite Wahl?“** In einem hellen Zimmer ist es das bessere Bild. Punkt.\n\nFühlt es sich nach einem Monat falsch an, tauschen wir das eine gegen das andere.',
        action: { label: 'Bestellung abschließen', note: 'Tausch innerhalb von 60 Tagen' },
      },
      own: {
        title: 'Pflege für Ihren OLED oder LED',
        lead: 'Welchen Sie auch haben: Er braucht wenig. Hier ist das Wenige.',
        body: '**OLED**: mit der Fernbedienung ausschalten, nicht an der Steckdose, damit die Panelpflege laufen kann. Bei Spielen mit festen Anzeigen die Helligkeit wechseln.\n\n**LED**: im Frühjahr und Herbst die Schlitze von Staub befreien.\n\n**Beide**: trockenes Mikrofasertuch, kein Glasreiniger, kein Papier.',
        action: { label: 'Fragen zu Ihrem Gerät', note: 'Fünf Jahre, am Telefon' },
      },
    },
  },
  'what-input-lag-means': {
    title: 'Was Input-Lag bedeutet',
    lead: 'Der Augenblick zwischen Knopfdruck und Wirkung. Man spürt ihn, bevor man ihn benennen kann.',
    body: 'Sie drücken einen Knopf am Controller, und der Fernseher braucht einen Moment, um den Sprung zu zeichnen. Dieser Moment ist der **Input-Lag**, gezählt in Tausendstelsekunden.\n\nFür Filme ist er völlig egal. Bei einem schnellen Spiel ist er der Unterschied zwischen gefangen und fast gefangen.\n\nDer Spielemodus lässt das Aufhübschen des Bildes weg und spart das meiste davon.',
    action: { label: 'Mit dem Controller probieren', note: 'Die Konsole läuft' },
    variants: {
      expert: {
        lead: 'Unsere Werte: Fotodiode in Bildmitte, 4K, Spielemodus, bei der nativen Rate des Panels.',
        body: 'Bei 120 Hz dauert ein Bild 8,3 ms; 9 ms sind also so gut wie sofort, 13 ms ein halbes Bild später. Bei 60 Hz kommen überall rund 4 ms dazu.\n\n**VRR** hält den Wert unter 100 Bildern stabil; ohne steigt der C8 auf 21 ms. Dolby Vision beim Spielen kostet am 909 1 ms, am C5 nichts.',
        action: { label: 'Messwerte öffnen', note: 'CSV, eigenes Messgerät' },
      },
      compare: {
        title: 'Input-Lag: Ihre Kandidaten im Vergleich',
        lead: 'Zwischen unseren vieren liegen 4 Millisekunden. Hier steht, wann sie zählen.',
        body: '- **Samsung S95** und **LG C5**: 9 ms\n- **Philips 909** und **TCL C8**: 13 ms\n\nSpielen Sie online Fußball, Rennen oder Shooter, nehmen Sie einen der ersten beiden. Spielen Sie sonntags mit den Kindern, wählen Sie nach dem Bild und vergessen diese Seite.',
        action: { label: 'Nach Input-Lag vergleichen', note: 'Sortiert, der schnellste zuerst' },
      },
      'compare-novice': {
        title: 'Input-Lag: Muss Sie das kümmern?',
        lead: 'Wahrscheinlich nicht. Eine Frage verrät es.',
        body: 'Spielt bei Ihnen jemand **schnelle Spiele gegen andere Leute**? Wenn nicht, ist jeder Fernseher in unserem Laden schnell genug, und Sie dürfen das Wort von der Liste streichen.\n\nWenn doch: S95 und C5 antworten eine Spur früher als 909 und C8. Etwa so lange, wie eine Biene für einen Flügelschlag braucht.',
        action: { label: 'Helfen Sie mir bei zweien', note: 'In einfachen Worten' },
      },
      'compare-expert': {
        title: 'Input-Lag: S95 und C5 9 ms, 909 und C8 13 ms',
        lead: 'Spielemodus, 4K bei nativer Rate, Fotodiode, Bildmitte, Mittel aus 100 Läufen.',
        body: '| | 144/120 Hz | 60 Hz | VRR 48-100 |\n|---|---|---|---|\n| S95 | 9,1 ms | 13,0 ms | 9,4 ms |\n| C5 | 9,2 ms | 12,9 ms | 9,3 ms |\n| 909 | 13,1 ms | 17,2 ms | 13,6 ms |\n| C8 | 13,4 ms | 18,8 ms | 14,9 ms |\n\nDer 909 läuft nur mit 120 Hz; sein MediaTek-Board hat zwei 48-Gbit-Ports, einer davon eARC. S95 und C5 haben vier.',
        action: { label: 'Messwerte öffnen', note: 'CSV, eigenes Messgerät' },
      },
      decide: {
        title: 'Input-Lag: noch ein Blick auf Ihre Kabel',
        lead: 'Der richtige Fernseher an der falschen Buchse ist langsam. Zwei Minuten vor der Bestellung.',
        body: 'Sie brauchen ein **Ultra-High-Speed-HDMI-Kabel** (48G steht am Stecker) und einen freien 2.1-Anschluss. S95 und C5 haben vier davon, der 909 zwei.\n\nWir legen das richtige Kabel ins Paket; sagen Sie uns nur, welche Konsole Sie haben.',
        action: { label: 'Kabel dazu und bestellen', note: 'Das Kabel schenken wir Ihnen' },
      },
      own: {
        title: 'Machen Sie Ihren Fernseher schnell',
        lead: 'Drei Schalter, und Ihre Spiele fühlen sich an wie bei uns im Laden.',
        body: '1. **Spielemodus** auf Auto; Filme lässt er in Ruhe.\n2. In der Konsole **120 Hz** und **VRR** erlauben.\n3. Die Klangleiste an einen eigenen Eingang, nicht durch den Fernseher.\n\nNoch träge? Schicken Sie uns eine Zeitlupe vom Handy. Wir zählen gern Bilder.',
        action: { label: 'Film schicken', note: 'Antwort innerhalb eines Tages' },
      },
    },
  },
};
