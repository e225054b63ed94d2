import type { GuideCopy } from '../shapes';

export const headphoneGuides: Record<string, GuideCopy> = {
  'how-noise-cancelling-works': {
    title: 'Wie Geräuschunterdrückung funktioniert',
    lead: 'Sie hört dem Lärm zu und spielt das genaue Gegenteil. Zwei Wellen treffen sich, und wo sie sich treffen, ist es still.',
    body: 'Winzige Mikrofone außen an der Muschel hören den Zug. Der Kopfhörer berechnet das Spiegelbild und mischt es in Ihre Musik, tausendmal schneller, als Sie blinzeln.\n\nGroßartig ist das bei allem, was brummt: Motoren, Lüfter, Flugzeuge. Bescheiden bei allem, was überrascht: Schlüssel, Kinder, ein Lachen.\n\nDie andere Hälfte leisten die Polster; der Sitz zählt so viel wie der Chip.',
    action: { label: 'Den lauten Ventilator testen', note: 'Er ist wirklich laut' },
    variants: {
      compare: {
        title: 'Geräuschunterdrückung: Ihre Kandidaten im Zug',
        lead: 'Hamburg nach Bremen, Fensterplatz, dasselbe Messgerät. So viel blieb vom Lärm.',
        body: '- **Fjell Air**: 32 dB weniger; Sie hören Ihren Atem.\n- **Murmur Q2**: 26 dB weniger; die Schienen flüstern noch.\n- **Studio 70**: 12 dB, allein durch Polster.\n- **Tolva Open**: nichts, und stolz darauf.',
        action: { label: 'Meine Kopfhörer vergleichen', note: 'Dasselbe Lied auf jedem' },
      },
      decide: {
        title: 'Geräuschunterdrückung: Verträgt sie sich mit Ihnen?',
        lead: 'Einer von zwanzig spürt einen leichten Druck. Finden Sie es heraus, bevor Sie das Schild abschneiden.',
        body: 'Tragen Sie ihn zehn Minuten ohne Musik, einmal zu Hause, einmal im Bus. Fühlen sich die Ohren an wie im Aufzug, wählen Sie die milde Stufe oder einen geschlossenen ohne.\n\nSo oder so haben Sie 30 Tage.',
        action: { label: 'Bestellung abschließen', note: '30 Tage auf Probe' },
      },
      own: {
        title: 'Mehr Stille aus dem, was Sie haben',
        lead: 'Drei Kleinigkeiten, die zwei oder drei Dezibel gewinnen.',
        body: 'Haare aus den Polstern. Brillen mit dünnen Bügeln. Alle zwei Jahre neue Polster: Die Dichtung ist die halbe Stille.',
        action: { label: 'Neue Polster bestellen', note: 'Fjell: ein Paar umsonst' },
      },
    },
  },
  'open-or-closed': {
    title: 'Offen oder geschlossen?',
    lead: 'Der eine hält die Welt draußen, der andere lässt die Musik atmen. Was brauchen Sie heute?',
    body: 'Ein **geschlossener** Kopfhörer ist ein Zimmer mit zugezogener Tür. Der Bass ist nah, und niemand hört Ihre heimlichen Lieblinge.\n\nEin **offener** ist eine Terrasse. Das Orchester sitzt vor Ihnen, die Familie auch.\n\nViele haben am Ende von jedem einen.',
    action: { label: 'Den Unterschied hören', note: 'Zwei Minuten, ein Lied' },
    variants: {
      compare: {
        title: 'Offen oder geschlossen: Ihre zwei nebeneinander',
        lead: 'Zwei Kandidaten, einer von jeder Art? Dann vergleichen Sie, wo Sie hören, nicht was.',
        body: '- **Unterwegs, im Büro**: geschlossen. Fjell Air oder Murmur Q2.\n- **Beim Aufnehmen**: geschlossen, sonst hört das Mikrofon mit. Studio 70.\n- **Im Sessel, allein**: offen. Tolva.',
        action: { label: 'Meine Kopfhörer vergleichen', note: 'Dasselbe Lied auf jedem' },
      },
      decide: {
        title: 'Offen oder geschlossen: Fragen Sie den Menschen neben sich',
        lead: 'Bevor Sie einen offenen bestellen, ein Test zu zweit.',
        body: 'Spielen Sie Ihr Lieblingslied so laut wie sonst, und die andere Person liest daneben. Möchte sie dieses Klingeln jeden Abend hören?\n\nWenn ja: Behalten Sie beide, sie und den Tolva.',
        action: { label: 'Bestellung abschließen', note: '30 Tage auf Probe' },
      },
      own: {
        title: 'Gut leben mit offen und geschlossen',
        lead: 'Was Sie auch haben: Ohren mögen Pausen.',
        body: 'Sechzig Minuten mit, fünf ohne. Bei geschlossenen eine Stufe leiser, als Sie denken; sie sind näher, als sie scheinen.',
        action: { label: 'Fragen zu Ihrem Paar', note: 'Am Telefon, beim Namen' },
      },
    },
  },
};
