import type { learning as en } from '../en/learning';

export const learning: Readonly<Record<keyof typeof en, string>> = {
  'settings.calibration': 'Kalibrierung',
  'settings.calibration.about':
    'Lernen Sie aus der eigenen Geschichte der Website, wie nah Besucher einem Ziel sind. Nichts ändert sich, bevor Sie es annehmen.',
  'settings.jargon': 'Fachbegriffe',
  'settings.jargon.about':
    'Lernen Sie aus den eigenen Texten, welche Wörter Fachleute benutzen, damit Suchen danach auf Fachleute hinweisen. Nichts ändert sich, bevor Sie es annehmen.',
  'learning.start': 'Starten',
  'learning.again': 'Noch einmal starten',
  'learning.cancel': 'Abbrechen',
  'learning.running.visitors': 'Läuft: bisher {count} Besucher betrachtet.',
  'learning.running.entries': 'Läuft: bisher {count} Einträge durchgesehen.',
  'learning.proposed.terms':
    'Fertig. Nehmen Sie den Haken weg, wo etwas kein Fachbegriff ist, und nehmen Sie dann an.',
  'learning.idle.calibration':
    'Seit dem letzten Start des Servers nicht geschehen. Nötig sind mindestens 100 Besucher, die ein Ziel erreicht haben, und 100 andere; betrachtet werden nur solche, die in Messung und Personalisierung eingewilligt haben.',
  'learning.idle.jargon':
    'Seit dem letzten Start des Servers nicht geschehen. Verglichen werden die veröffentlichten Texte für Fachleute mit den übrigen; für wen ein Text geschrieben ist, sagen Sie in seinen Varianten.',
  'learning.refused':
    'Es gibt noch zu wenig zu lernen: Nötig sind {needed} Besucher, die ein Ziel erreicht haben, vorhanden sind {goals}; {needed} ohne Ziel, vorhanden sind {others}.',
  'learning.cancelled': 'Abgebrochen. Was gefunden war, ist verloren; Sie können jederzeit neu starten.',
  'learning.failed':
    'Es ist fehlgeschlagen; warum, steht im Protokoll des Servers. Starten Sie noch einmal, oder fragen Sie, wer den Server betreibt.',
  'learning.unreachable': 'Das ging nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'learning.stale':
    'Die Einstellungen wurden inzwischen geändert, sodass der Vorschlag nicht mehr passt. Starten Sie noch einmal.',
  'learning.accepted':
    'Gilt als Version {version} der Einstellungen. Unter „Versionen“ lässt es sich rückgängig machen.',
  'learning.accept': 'Annehmen',
  'learning.accept.terms': '{count} Begriffe annehmen',
  'learning.advice': 'Was wir raten',
  'learning.learnt':
    'Gelernt von {learnt} Besuchern, von denen {goals} ein Ziel erreicht haben; gemessen an {held} anderen.',
  'learning.quality': 'Vorher und nachher',
  'learning.measure': 'Maß',
  'learning.before': 'Jetzt',
  'learning.after': 'Vorschlag',
  'learning.auc': 'Erkennt, wer ein Ziel erreicht (0,5 ist geraten, 1 ist immer richtig)',
  'learning.ece': 'Liegt im Mittel daneben um (weniger ist besser)',
  'learning.reliability': 'Was versprochen war, und was daraus wurde',
  'learning.reliability.about':
    'Zehntel der Besucher, von den am wenigsten bis zu den am meisten bereiten. Je näher an der Diagonalen, desto eher ist eine Bereitschaft wörtlich zu nehmen.',
  'learning.tenth': 'Zehntel',
  'learning.expected.before': 'Jetzt versprochen',
  'learning.observed.before': 'Jetzt eingetreten',
  'learning.expected.after': 'Künftig versprochen',
  'learning.observed.after': 'Künftig eingetreten',
  'learning.expected': 'Versprochen',
  'learning.observed': 'Eingetreten',
  'learning.changes': 'Was sich ändern würde',
  'learning.changes.none': 'Es würde sich nichts ändern.',
  'learning.language': 'Begriffe in „{language}“',
  'learning.language.texts': '{expert} Texte für Fachleute, {other} andere',
  'learning.language.few':
    'Zu wenige Texte: Nötig sind {needed} von jeder Art. Vorhanden sind {expert} für Fachleute und {other} andere.',
  'learning.language.none': 'Texte für Fachleute benutzen hier keine Wörter, die andere nicht auch benutzen.',
  'learning.term': '{term} – in {expert} Texten für Fachleute, in {other} anderen',
};
