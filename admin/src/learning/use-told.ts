import { useNotification } from '@strapi/strapi/admin';
import { useWords } from '../translations/use-words';

const STALE = 409;

/** Says what became of something that was asked for, where it was refused. */
export function useTold(): (answer: object) => void {
  const say = useWords();
  const { toggleNotification } = useNotification();
  return (answer) => {
    if (!('error' in answer)) return;
    const { error } = answer;
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
    const message = say(status === STALE ? 'learning.stale' : 'learning.unreachable');
    toggleNotification({ type: 'danger', message });
  };
}

/** How often a job under way is asked for, ms; a job at rest is not. */
export const POLLING = 2_000;
