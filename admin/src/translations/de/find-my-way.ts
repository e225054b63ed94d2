export const findMyWay = {
  'way.title': 'Ihre erste Variante in drei Schritten',
  'way.done': 'Erledigt',
  'way.open': 'Noch zu tun',
  'way.enable': 'Einem Typ Varianten erlauben',
  'way.enable.how':
    'Öffnen Sie den Typ im Inhaltstyp-Editor, wählen Sie „Bearbeiten“, dann die erweiterten Einstellungen, setzen Sie den Haken bei „Kontextvarianten“ und wählen Sie, wovon die Einträge handeln.',
  'way.enable.go': 'Inhaltstyp-Editor öffnen',
  'way.enable.elsewhere':
    'Typen werden dort geändert, wo die Website entwickelt wird: Bitten Sie jemanden aus der Entwicklung, im Inhaltstyp-Editor den Haken bei „Kontextvarianten“ zu setzen.',
  'way.entry': 'Einen Eintrag öffnen und eine Variante anlegen',
  'way.entry.how':
    'Wählen Sie neben der Sprache „Neue Variante …“ und geben Sie an, für wen sie bestimmt ist, etwa für alle, die gerade vergleichen.',
  'way.write': 'Schreiben, was diese Empfänger lesen sollen, und veröffentlichen',
  'way.write.how':
    'Ändern Sie nur, was anders sein soll; alles Übrige bleibt wie im Standardinhalt. Nach dem Veröffentlichen erhalten es diese Empfänger.',
  'way.write.go': 'Weiter mit „{name}“',
  'way.there': 'Ihre Varianten',
  'way.live': 'Veröffentlicht',
  'way.drafts': 'Nur Entwürfe',
  'way.drifted': 'Standardinhalt seither geändert',
  'way.latest': 'Zuletzt geschrieben',
  'way.latest.of': '{entry} · {name}',
  'way.all': 'Kontextvarianten öffnen',
  'way.empty': 'Es gibt noch keine Varianten: Alle erhalten den Standardinhalt.',
  'way.empty.go': 'Ihre erste Variante in drei Schritten',
  'way.loading': 'Ihre Varianten werden geladen',
  'way.failed':
    'Ihre Varianten konnten nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
} as const;
