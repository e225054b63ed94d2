export const typeBuilder = {
  'builder.enabled': 'Kontextvarianten',
  'builder.enabled.hint':
    'Einträge können Varianten für bestimmte Empfänger haben. Ist dies ausgeschaltet, bleiben Varianten gespeichert und alle erhalten den Standardinhalt.',
  'builder.topic': 'Wovon Einträge handeln',
  'builder.topic.hint':
    'Das Feld, dessen Wert das Thema ist, das Empfänger erkunden, vergleichen und über das sie entscheiden, etwa eine Produktkategorie.',
  'builder.topic.none': 'Nichts Bestimmtes',
  'builder.topic.clear': 'Kein Feld gibt es an',
  'builder.topic.self': 'Vom Eintrag selbst: Dieser Typ ist die Liste der Themen',
  'builder.varies': 'Varianten dürfen dieses Feld ändern',
  'builder.varies.hint': 'Sonst ist das Feld in jeder Variante gleich.',
  'builder.varies.private': 'Private Felder sind in jeder Variante gleich.',
} as const;
