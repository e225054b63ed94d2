import { en } from '../translations/en';
import type { useWords } from '../translations/use-words';

type Say = ReturnType<typeof useWords>;

interface Reason {
  readonly path?: readonly string[];
  readonly message: string;
  readonly reason?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** What the server refused for that reason, in the language of the admin; its own words where we have none. */
export function refusedWords(say: Say, { reason, values = {}, message }: Reason): string {
  const key = `refused.${reason ?? ''}`;
  return key in en ? say(key as keyof typeof en, { ...values }) : message;
}

interface Refusal {
  readonly message?: string;
  readonly details?: {
    readonly code?: string;
    readonly errors?: readonly Reason[];
    /** With `too-large`. */
    readonly bytes?: number;
    readonly limit?: number;
  };
}

/** The error of a refused save with its messages, at the fields and of the whole, in the language of the admin. */
export function inAdminsLanguage<T>(say: Say, error: T): T {
  const { details } = (error ?? {}) as Refusal;
  if (details?.code === 'stale') return { ...error, message: say('conflict.title') };
  const told = details?.errors;
  if (!Array.isArray(told)) {
    const { code = '', bytes = '', limit = '' } = details ?? {};
    const key = `refused.code.${code}`;
    if (!(key in en)) return error;
    const values = { bytes: String(bytes), limit: String(limit) };
    return { ...error, message: say(key as keyof typeof en, values) };
  }
  const errors = (told as readonly Reason[]).map((one) => ({ ...one, message: refusedWords(say, one) }));
  const whole = errors.map(({ path, message }) => [path?.join('.'), message].filter(Boolean).join(': '));
  return { ...error, message: whole.join('\n'), details: { ...details, errors } };
}
