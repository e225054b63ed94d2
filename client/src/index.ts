export { contentReader, ContentError, type Content, type ContentOptions, type Explained } from './content';
export { tokenIn } from './token';
export { start } from './tracker';
export type { ConsentWord, EntryShown, TrackedEvent, Tracker, TrackerOptions } from './types';
export { visitorHeaders, type OnBehalf } from './visitor-headers';
