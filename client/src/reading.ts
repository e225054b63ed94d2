import type { EntryShown } from './types';

/** Without a sign of life for so long somebody is no longer reading, ms. */
const IDLE = 30_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

/** The element that a page says it is about: `data-context-entry="api::guide.guide:DOCUMENT_ID"`. */
const marked = () => document.querySelector<HTMLElement>('[data-context-entry]');

/** The entry that the page says it is about. */
export function entryOnPage(): EntryShown {
  const { contextEntry = '', contextVariant, contextTopic } = marked()?.dataset ?? {};
  const end = contextEntry.lastIndexOf(':');
  return {
    ...(end > 0 && { contentType: contextEntry.slice(0, end), documentId: contextEntry.slice(end + 1) }),
    ...(contextVariant && { variant: contextVariant }),
    ...(contextTopic && { topic: contextTopic }),
  };
}

/** How long, and how far, the page was read. */
export interface Reading {
  readonly seconds: number;
  readonly words: number;
  readonly data: { readonly depth: number };
}

/** Watches the reader, whose signs of life `listen` hears: time counts while the page is visible and somebody is there. */
export function watchReading(listen: (sign: string, seen: () => void) => void) {
  let last = Date.now();
  let read = 0;
  let deepest = 0;

  const count = (visible: boolean) => {
    const now = Date.now();
    if (visible) read += Math.min(now - last, IDLE);
    last = now;
    const { top, height } = (marked() ?? document.body).getBoundingClientRect();
    deepest = Math.max(deepest, Math.min(1, (innerHeight - top) / (height || 1)));
  };
  const seen = () => count(!document.hidden);
  SIGNS.forEach((sign) => listen(sign, seen));

  return {
    /** Call it when the page comes to sight. */
    begin() {
      last = Date.now();
    },
    /** What was read since it was last asked; null below a second. `hiding`: the page is hidden since this moment. */
    take(hiding: boolean): Reading | null {
      count(hiding || !document.hidden);
      const seconds = Math.round(read / 1000);
      if (seconds < 1) return null;
      read = 0;
      const words = marked()?.innerText.match(/\S+/g)?.length ?? 0;
      return { seconds, words, data: { depth: Math.round(deepest * 100) / 100 } };
    },
    /** Another page begins. */
    turn() {
      read = deepest = 0;
    },
  };
}
