import type { EmailVariantCopy, Staged } from '../shapes';

export const newsletter: Staged<EmailVariantCopy> = {
  default: {
    subject: 'In der ersten Reihe ist ein Platz frei',
    preheader: 'Vier Fernseher, ein Sofa, keine Eile.',
    headline: 'Setzen Sie sich zu uns',
    body: 'Das Sofa ist neu bezogen, und die vier großen hängen jetzt in einer Reihe, im Licht, das Sie zu Hause haben.\n\n- **Bringen Sie einen Film mit**, den Sie auswendig kennen. Sie sehen, was anders ist.\n- **Bringen Sie niemanden mit, der es eilig hat.** Der gute Platz gehört Ihnen bis zum Abspann.\n\nBis dahin gibt es etwas Kurzes zu lesen, ganz ohne Zahlen.',
    action: { label: 'Beim Kaffee lesen', note: 'Drei Minuten' },
  },
  compare: {
    subject:
      '{% if visitor.shortlist.size > 1 %}{{ visitor.shortlist | join_or }}?{% else %}Der eine oder der andere?{% endif %}',
    preheader: 'Nur die Unterschiede, auf einer halben Seite.',
    headline:
      '{% if visitor.shortlist.size > 1 %}Sie haben sich {{ visitor.shortlist | join_and }} angesehen{% else %}Zwei oder drei im Sinn?{% endif %}',
    body: 'Wir haben jede Zeile gestrichen, in der dasselbe steht. Was bleibt, ist kurz:\n\n- **Am Tag** gewinnt der hellere, und nur am Tag.\n- **Am Abend** der mit dem volleren Klang.\n- **Mit dem Controller in der Hand** entscheiden vier Millisekunden, für alle, die sie spüren.\n\nWenn Sie mögen, hängen wir beide nebeneinander, und sie hängen, wenn Sie kommen.',
    action: { label: 'Meinen Vergleich öffnen', note: 'Er weiß noch, wo Sie waren' },
  },
  decide: {
    subject: 'Bevor Sie bestellen: Treppe, Steckdose, Sonne',
    preheader: 'Drei kleine Fragen, dann ist es leicht.',
    headline: 'Fast geschafft',
    body: 'Sie haben gut gewählt. Drei Kleinigkeiten sorgen dafür, dass es am Sonntag noch stimmt:\n\n1. **Messen Sie das Sideboard**, nicht die Wand.\n2. **Erzählen Sie uns von der Treppe.** Ist sie eng, kommt eine dritte Person mit, ohne Aufpreis.\n3. **Denken Sie an die sechzig Tage.** Passt das Bild nicht zu Ihrem Licht, holen wir ihn wieder ab.\n\nBis zwölf bestellt, und übermorgen klingeln zwei von uns.',
    action: { label: 'Letzte Fragen, ehrliche Antworten', note: '60 Tage Bedenkzeit' },
  },
  own: {
    subject: 'Zehn Minuten, die Ihr Fernseher Ihnen dankt',
    preheader: 'Heute Abend eine Einstellung, am Wochenende die zweite.',
    headline: 'Hängt er gut?',
    body: 'Inzwischen kennt er Ihre Abende. Zwei Dinge machen ihn besser, und keines kostet etwas:\n\n- **Heute Abend**: Wählen Sie den Modus Film. Der Ladenmodus war nie für zu Hause gedacht.\n- **Am Wochenende**: Lassen Sie ihn seine Pflege beenden, jene stille Stunde nach dem Ausschalten.\n\nAm ersten Dienstag im Monat steht Kuchen auf unserem langen Tisch. Verkauft wird nichts.',
    action: { label: 'Die erste Woche, Schritt für Schritt', note: 'Marta antwortet binnen eines Tages' },
  },
};
