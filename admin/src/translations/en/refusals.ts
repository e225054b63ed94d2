/** Why the server refused a text or a field of a variant, by the reason it gives. */
export const refusals = {
  'refused.hole': '{name} may have no value. Give it a default that is not empty, or put it in a condition.',
  'refused.one-fact': 'A token names one fact; words go between quotation marks.',
  'refused.brackets': 'Ranges and brackets are not read here. Name a fact, or write it out.',
  'refused.unknown-fact': 'There is no {name} that a text could name. Known: {known}.',
  'refused.silent': '{name} is used silently and never named aloud. Known: {known}.',
  'refused.inferred': '{name} is inferred, used silently and never named aloud. Known: {known}.',
  'refused.unused': '{name} is not to be used at all. Known: {known}.',
  'refused.unknown-filter': 'There is no such filter ({words}). Known: {known}.',
  'refused.unknown-tag': 'There is no such tag ({words}). Known: {known}.',
  'refused.unreadable': 'The token cannot be read: {words}.',
  'refused.required': 'Required, and would be empty. Write it, or use the default.',
} as const;
