export const typeBuilder = {
  'builder.enabled': 'Context variants',
  'builder.enabled.hint':
    'Entries may have variants for certain recipients. Switched off, variants stay stored and everybody gets the default content.',
  'builder.topic': 'What entries are about',
  'builder.topic.hint':
    'The field whose value is the topic that recipients explore, compare and decide on, a product category, say.',
  'builder.topic.none': 'Nothing in particular',
  'builder.topic.clear': 'No field says so',
  'builder.topic.self': 'The entry itself: this type is the list of topics',
  'builder.varies': 'Variants may change this field',
  'builder.varies.hint': 'Without it the field is the same in every variant.',
  'builder.varies.private': 'Private fields are the same in every variant.',
} as const;
