export const vocabulary = {
  'settings.stages.about':
    'Where a recipient stands on the journey of one topic. They move both ways; the order is the way forward.',
  'settings.stages.add': 'Add a stage',
  'settings.stages.description': 'What they are doing',
  'settings.stages.description.hint':
    'Ends the sentence “You seem to be …”, which recipients may read of themselves.',
  'settings.stages.colour': 'Colour',
  'settings.stages.colour.hint': 'In charts and lists.',
  'settings.stages.half-life.hint': '30 days where it is empty.',
  'settings.stages.tact.hint': 'May texts tell recipients that they stand here?',
  'settings.colour.indigo': 'Indigo',
  'settings.colour.blue': 'Blue',
  'settings.colour.purple': 'Purple',
  'settings.colour.green': 'Green',
  'settings.colour.orange': 'Orange',
  'settings.colour.red': 'Red',
  'settings.colour.grey': 'Grey',
  'settings.attributes.about':
    'What there is to know of a recipient that says how to say it to this person: from one end of a scale to the other.',
  'settings.attributes.none':
    'There are no attributes yet. Add one, such as what recipients know of the topic, and give it a scale of two values or more.',
  'settings.attributes.add': 'Add an attribute',
  'settings.attributes.half-life.hint':
    '90 days where it is empty. What recipients say themselves does not fade.',
  'settings.attributes.inferred':
    'Inferred from {count} signals (see “Signals”); recipients can also say it themselves, and that counts first.',
  'settings.attributes.declared':
    'Nothing points at it, beyond what entries say of their readers: it is known once recipients say it themselves.',
  'settings.family': 'Family',
  'settings.family.attitude': 'Attitude',
  'settings.family.attitude.hint': 'How they feel about the matter.',
  'settings.family.behaviour': 'Behaviour',
  'settings.family.behaviour.hint': 'How they go about it.',
  'settings.family.environment': 'Environment',
  'settings.family.environment.hint': 'Where and with what they read.',
  'settings.family.disposition': 'Disposition',
  'settings.family.disposition.hint': 'What they bring along: knowledge, reasons, feelings.',
  'settings.tact': 'Tact',
  'settings.tact.by-source': 'As it became known',
  'settings.tact.by-source.hint':
    'What recipients said themselves may be named aloud; what was inferred is used silently.',
  'settings.tact.say': 'May be named aloud',
  'settings.tact.say.hint': 'Texts may tell recipients that we know it.',
  'settings.tact.use': 'Is used silently',
  'settings.tact.use.hint': 'It decides what recipients get, and no text names it.',
  'settings.tact.never': 'Is never used',
  'settings.tact.never.hint': 'Neither texts nor variants nor rules may ask for it.',
  'settings.scale': 'Scale',
  'settings.scale.hint': 'From one end to the other: neighbours are alike.',
  'settings.scale.value': 'Value {number}',
  'settings.scale.add': 'Add a value',
} as const;
