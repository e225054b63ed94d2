export const menu = {
  'menu.title': 'Context variants',
  'menu.about': 'The same entry, said the way each recipient understands it.',
  'menu.pages': 'Pages',
  'menu.start': 'Start',
  'menu.try-it': 'Try it',
  'menu.try-it.about': 'Put two recipients together, see what each of them gets of an entry, and why.',
  'menu.visitors': 'Visitors',
  'menu.visitors.about':
    'Who somebody is to us: what they did, what we make of it, and how to speak to them.',
} as const;
