import { useForm, useNotification } from '@strapi/strapi/admin';
import type { EntryInLocale } from '../api/entries';
import { useRunVariantsMutation, type Doing } from '../api/running';
import { useWords } from '../translations/use-words';

/** The entry that the panel stands beside, and a way to ask anew who gets what of it. */
export interface Desk {
  readonly entry: EntryInLocale;
  /** `collection-types` or `single-types`. */
  readonly collectionType: string;
  again(): void;
}

const STALE = 409;
const FORBIDDEN = 403;

const statusOf = (error: unknown): number | undefined => (error as { status?: number }).status;

/** Runs variants from the panel: says what came of it, and shows how things are then. */
export function useDesk({ entry, collectionType, again }: Desk) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [run, { isLoading }] = useRunVariantsMutation();
  // What somebody else saved meanwhile would take the place of what is being typed.
  const isModified = useForm('Desk', ({ modified }) => modified);
  /** Returns whether it was done; `done` is said then. With `isHeld` the edit view keeps what it shows. */
  const act = async (doing: Doing, done: string, isHeld = false): Promise<boolean> => {
    const answer = await run({ entry, collectionType, doing, isHeld: isHeld || isModified });
    again();
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: done });
      return true;
    }
    const status = statusOf(answer.error);
    const why = status === STALE ? 'stale' : status === FORBIDDEN ? 'forbidden' : 'failed';
    toggleNotification({ type: 'danger', message: say(`run.${why}`) });
    return false;
  };
  return { act, isBusy: isLoading };
}
