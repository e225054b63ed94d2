export const findMyWay = {
  'way.title': 'Your first variant in three steps',
  'way.done': 'Done',
  'way.open': 'To do',
  'way.enable': 'Let a type have variants',
  'way.enable.how':
    'Open the type in the Content-Type Builder, choose Edit, then Advanced settings, tick “Context variants” and choose what its entries are about.',
  'way.enable.go': 'Open the Content-Type Builder',
  'way.enable.elsewhere':
    'Types are changed where the site is developed: ask a developer to tick “Context variants” in the Content-Type Builder.',
  'way.entry': 'Open an entry and add a variant',
  'way.entry.how':
    'Choose “New variant…” beside the language, and say whom it is for: those who are comparing, say.',
  'way.write': 'Write what these recipients should read, and publish',
  'way.write.how':
    'Change only what should differ; everything else stays as the default content. Publish, and these recipients get it.',
  'way.write.go': 'Go on with “{name}”',
  'way.there': 'Your variants',
  'way.live': 'Live',
  'way.drafts': 'Only drafts',
  'way.drifted': 'Default changed since',
  'way.latest': 'Written last',
  'way.latest.of': '{entry} · {name}',
  'way.all': 'Open context variants',
  'way.empty': 'There are no variants yet: everybody gets the default content.',
  'way.empty.go': 'Your first variant in three steps',
  'way.loading': 'Loading your variants',
  'way.failed': 'Your variants could not be loaded. Check your connection and try again.',
} as const;
