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
  'refused.code.not-found': 'This variant is not there any more. Open another one.',
  'refused.code.unknown-entry': 'The entry is not there any more in this language.',
  'refused.code.not-enabled': 'Entries of this type cannot have variants any more.',
  'refused.code.forbidden': 'Your role may not do this here.',
  'refused.code.too-large':
    'This variant is too large: {bytes} bytes, where {limit} are allowed. Shorten it.',
  'refused.code.unknown-name': 'A component or block in it does not exist any more. Take it out.',
  'refused.code.not-overridable':
    'A field that was changed must be the same in every variant. Load the page again.',
  'refused.code.unknown-attribute': 'A field that was changed does not exist any more. Load the page again.',
} as const;
