export const learning = {
  'settings.calibration': 'Calibration',
  'settings.calibration.about':
    'Learn from the site’s own history how near visitors are to a goal. Nothing changes before you accept it.',
  'settings.jargon': 'Terms of the trade',
  'settings.jargon.about':
    'Learn from the site’s own texts which words experts use, so that searches with them point at experts. Nothing changes before you accept it.',
  'learning.start': 'Start',
  'learning.again': 'Start again',
  'learning.cancel': 'Cancel',
  'learning.running.visitors': 'Under way: {count} visitors looked at so far.',
  'learning.running.entries': 'Under way: {count} entries gone through so far.',
  'learning.proposed.terms': 'Done. Untick what is no term of the trade, then accept.',
  'learning.idle.calibration':
    'Not done since the last start of the server. It takes at least 100 visitors who reached a goal and 100 who did not; only those who agreed to measurement and personalisation are looked at.',
  'learning.idle.jargon':
    'Not done since the last start of the server. It compares the published texts that are written for experts with the others; say whom a text is written for in its variants.',
  'learning.refused':
    'There is too little to learn from yet: {needed} visitors who reached a goal are needed and {goals} are there; {needed} without one, and {others} are there.',
  'learning.cancelled': 'Called off. What it had found is lost; start again whenever you like.',
  'learning.failed': 'It failed; the server’s log says why. Start again, or ask whoever runs the server.',
  'learning.unreachable': 'This could not be done. Check your connection and try again.',
  'learning.stale': 'The settings were changed meanwhile, so that the proposal no longer fits. Start again.',
  'learning.accepted': 'In force as version {version} of the settings. It can be undone under “Versions”.',
  'learning.accept': 'Accept',
  'learning.accept.terms': 'Accept {count} terms',
  'learning.advice': 'What we advise',
  'learning.learnt':
    'Learnt from {learnt} visitors, {goals} of whom reached a goal; measured on {held} others.',
  'learning.quality': 'Before and after',
  'learning.measure': 'Measure',
  'learning.before': 'Now',
  'learning.after': 'Proposed',
  'learning.auc': 'Tells who reaches a goal (0.5 is guessing, 1 is always right)',
  'learning.ece': 'Off by, on average (less is better)',
  'learning.reliability': 'What was promised, and what came of it',
  'learning.reliability.about':
    'Tenths of the visitors, from the least to the most ready. The nearer to the diagonal, the more a readiness can be taken at its word.',
  'learning.tenth': 'Tenth',
  'learning.expected.before': 'Promised now',
  'learning.observed.before': 'Came true now',
  'learning.expected.after': 'Promised then',
  'learning.observed.after': 'Came true then',
  'learning.expected': 'Promised',
  'learning.observed': 'Came true',
  'learning.changes': 'What would change',
  'learning.changes.none': 'Nothing would change.',
  'learning.language': 'Terms in “{language}”',
  'learning.language.texts': '{expert} texts for experts, {other} others',
  'learning.language.few':
    'Too few texts: {needed} of each kind are needed. There are {expert} for experts and {other} others.',
  'learning.language.none': 'Experts’ texts here use no words that the others do not use too.',
  'learning.term': '{term} – in {expert} texts for experts, in {other} others',
} as const;
