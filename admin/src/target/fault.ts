import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useWords } from '../translations/use-words';

/** What is wrong with what a form says, and where: `target.until`; an empty path for the whole. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

interface Refusal {
  readonly details?: {
    readonly code?: string;
    readonly path?: readonly (string | number)[];
    readonly revision?: number;
  };
}

/** Where a control has its own message; its parts too. */
const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

/** The message for one control. */
export const faultAt = (fault: Fault | null, place: string): string | undefined =>
  fault && isAt(fault.path, place) ? fault.message : undefined;

/** Whether a control shows the fault; else it is told for the form as a whole. */
export const hasPlace = ({ path }: Fault): boolean =>
  ['name', 'target', 'suggests', 'arguments'].some((place) => path !== 'target' && isAt(path, place));

/** The revision of today, where a save was refused since somebody else was faster. */
export const newerRevision = (error: unknown): number | null => {
  const { details } = error as Refusal;
  return details?.code === 'stale' ? (details.revision ?? null) : null;
};

/** Tells what the server refused in the editor's language, as far as there are words for it, else in its own. */
export function useFaults(): (error: unknown) => Fault {
  const say = useWords();
  const { _unstableFormatAPIError: format } = useAPIErrorHandler();
  return (error) => {
    const { code, path = [] } = (error as Refusal).details ?? {};
    const at = path.map(String).join('.');
    if (at === 'target.until' && code === 'invalid') return { path: at, message: say('schedule.backwards') };
    if (isAt(at, 'target.channels')) return { path: 'target.channels', message: say('target.channels.odd') };
    if (isAt(at, 'arguments')) return { path: 'arguments', message: say('arguments.odd') };
    if (code === 'unknown-value' || code === 'unknown-name') return { path: at, message: say('target.gone') };
    return { path: at, message: format(error as Parameters<typeof format>[0]) };
  };
}
