import { useEffect, useState } from 'react';
import { useHeldForm, withTypedSince, type FormAt } from './held-form';
import { onSent, type Sent } from './revisions';

/** The variant that is open. */
export interface OpenPlace {
  readonly documentId: string;
  readonly variant: string | null;
  readonly locale: string | undefined;
}

/** A save that was refused. */
export interface Refused extends Pick<Sent, 'doing' | 'save'> {
  /** Of today, where somebody else was faster. */
  readonly revision: string | null;
  readonly form: FormAt;
}

const ACTS = ['pointerdown', 'keydown', 'input'];

/**
 * Keeps what was typed in the form whenever a save of the open variant is refused: until somebody acts next, or, where
 * somebody else was faster, until `letGo`. `isAside` lets the form be meanwhile.
 */
export function useRefusedSave({ documentId, variant, locale }: OpenPlace, isAside: boolean) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const { formNow, putBack } = useHeldForm(isAside ? null : (refused?.form ?? null));
  useEffect(() => {
    let isHere = true;
    const forget = onSent(({ doing, save, refused: refusal }) => {
      const { params } = save;
      if (params?.variantOf !== documentId || params.variant !== variant || params.locale !== locale) return;
      const sent = formNow();
      void refusal.then((why) => {
        // An answer that comes late speaks of what is not open any more.
        if (isHere && why) setRefused({ doing, save, ...why, form: withTypedSince(sent, formNow()) });
      });
    });
    return () => {
      isHere = false;
      forget();
    };
  }, [documentId, variant, locale, formNow]);
  const isFaulty = refused?.revision === null;
  useEffect(() => {
    if (!isFaulty) return undefined;
    const letGo = () => setRefused(null);
    for (const act of ACTS) document.addEventListener(act, letGo, { capture: true });
    return () => {
      for (const act of ACTS) document.removeEventListener(act, letGo, { capture: true });
    };
  }, [isFaulty]);
  return { refused, letGo: () => setRefused(null), putBack };
}
