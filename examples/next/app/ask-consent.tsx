'use client';

import { useRouter } from 'next/navigation';
import type { Tracker } from 'strapi-plugin-context-variants/client';

declare global {
  interface Window {
    readonly contextVariants?: Tracker;
  }
}

/** Asks; the pages follow at once. */
export function AskConsent() {
  const router = useRouter();
  const answer = (yes: boolean) => async () => {
    await window.contextVariants?.consent({ personalisation: yes, measurement: yes });
    router.refresh();
  };
  return (
    <footer>
      May we remember what you look for? <button onClick={answer(true)}>Yes</button>{' '}
      <button onClick={answer(false)}>No</button>
    </footer>
  );
}
