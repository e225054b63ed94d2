import type { Json } from '../../../../contract/variant';
import { closeUp } from './close-up';
import { HoleError, render, speaks, type TextKind } from './language';
import { speakBlocks } from './speak-blocks';
import type { Say } from './speak-overlay';
import type { createTemplates } from './templates';

/** What LiquidJS wraps in its own error. */
function originOf(error: unknown): unknown {
  const { originalError } = (error ?? {}) as { originalError?: unknown };
  return originalError === undefined ? error : originOf(originalError);
}

/** Says texts to somebody of whom these facts are known. `failed` hears of all but holes. */
export const sayingWith =
  (
    templates: ReturnType<typeof createTemplates>,
    facts: Readonly<Record<string, unknown>>,
    locale: string,
    failed: (error: unknown) => void,
  ): Say =>
  (value, kind) => {
    const said = (text: string, as: TextKind, part = false): string =>
      speaks(text) ? closeUp(render(templates(text, as), as, facts, locale), as, part) : text;
    try {
      if (kind === 'blocks')
        return Array.isArray(value)
          ? speakBlocks(value as readonly Json[], (text) => said(text, 'plain', true))
          : value;
      if (typeof value !== 'string' || !speaks(value)) return value;
      const text = said(value, kind);
      return text.trim() === '' ? undefined : text;
    } catch (error) {
      if (!(originOf(error) instanceof HoleError)) failed(error);
      return undefined;
    }
  };
