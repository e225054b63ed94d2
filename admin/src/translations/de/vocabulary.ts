import type { vocabulary as en } from '../en/vocabulary';

export const vocabulary: Readonly<Record<keyof typeof en, string>> = {
  'settings.stages.about':
    'Wo ein Empfänger auf der Reise eines Themas steht. Es geht in beide Richtungen; die Reihenfolge ist der Weg nach vorn.',
  'settings.stages.add': 'Phase hinzufügen',
  'settings.stages.description': 'Was sie gerade tun',
  'settings.stages.description.hint':
    'Ergänzt den Satz, den Empfänger über sich lesen können: „Sie scheinen …“',
  'settings.stages.colour': 'Farbe',
  'settings.stages.colour.hint': 'In Diagrammen und Listen.',
  'settings.stages.half-life.hint': '30 Tage, wenn das Feld leer ist.',
  'settings.stages.tact.hint': 'Dürfen Texte den Empfängern sagen, dass sie hier stehen?',
  'settings.colour.indigo': 'Indigo',
  'settings.colour.blue': 'Blau',
  'settings.colour.purple': 'Violett',
  'settings.colour.green': 'Grün',
  'settings.colour.orange': 'Orange',
  'settings.colour.red': 'Rot',
  'settings.colour.grey': 'Grau',
  'settings.attributes.about':
    'Was man über einen Empfänger wissen kann und was darüber entscheidet, wie man es diesem Menschen sagt: von einem Ende einer Skala zum anderen.',
  'settings.attributes.none':
    'Es gibt noch keine Attribute. Fügen Sie eines hinzu, etwa das Vorwissen, und geben Sie ihm eine Skala mit mindestens zwei Werten.',
  'settings.attributes.add': 'Attribut hinzufügen',
  'settings.attributes.half-life.hint':
    '90 Tage, wenn das Feld leer ist. Was Empfänger selbst sagen, verblasst nicht.',
  'settings.attributes.inferred':
    'Wird aus {count} Anzeichen erschlossen (siehe „Signale“); Empfänger können es auch selbst sagen, und das gilt zuerst.',
  'settings.attributes.declared':
    'Nichts weist darauf hin, außer dem, was Einträge über ihre Leser sagen: bekannt ist es, sobald Empfänger es selbst sagen.',
  'settings.family': 'Familie',
  'settings.family.attitude': 'Einstellung',
  'settings.family.attitude.hint': 'Wie sie zur Sache stehen.',
  'settings.family.behaviour': 'Verhalten',
  'settings.family.behaviour.hint': 'Wie sie vorgehen.',
  'settings.family.environment': 'Umgebung',
  'settings.family.environment.hint': 'Wo und womit sie lesen.',
  'settings.family.disposition': 'Veranlagung',
  'settings.family.disposition.hint': 'Was sie mitbringen: Wissen, Gründe, Gefühle.',
  'settings.tact': 'Takt',
  'settings.tact.by-source': 'Je nach Herkunft',
  'settings.tact.by-source.hint':
    'Was Empfänger selbst gesagt haben, darf genannt werden; was erschlossen wurde, wirkt im Stillen.',
  'settings.tact.say': 'Darf genannt werden',
  'settings.tact.say.hint': 'Texte dürfen den Empfängern sagen, dass wir es wissen.',
  'settings.tact.use': 'Wirkt im Stillen',
  'settings.tact.use.hint': 'Es entscheidet, was Empfänger bekommen, und kein Text nennt es.',
  'settings.tact.never': 'Wird nie benutzt',
  'settings.tact.never.hint': 'Weder Texte noch Varianten noch Regeln dürfen danach fragen.',
  'settings.scale': 'Skala',
  'settings.scale.hint': 'Von einem Ende zum anderen: Nachbarn ähneln einander.',
  'settings.scale.value': 'Wert {number}',
  'settings.scale.add': 'Wert hinzufügen',
};
