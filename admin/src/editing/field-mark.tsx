import {
  Box,
  Button,
  Flex,
  Popover,
  Tooltip,
  Typography,
  useField as useDesignField,
} from '@strapi/design-system';
import { Link, Lock } from '@strapi/icons';
import { useField, useForm, unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import { forwardRef, useEffect, useLayoutEffect, useRef, useState, type ButtonHTMLAttributes } from 'react';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FixedReason } from '../../../contract/fixed';
import { useWords } from '../translations/use-words';
import { useDefaultWords } from './default-words';
import { isPlain, standingOf, valueAt, type Standing, type Wishes } from './field-state';
import { keepGivenFocus } from './given-focus';
import { useEditingMeta } from './open-variant';

const Quiet = styled.button<{ $tone: 'primary' | 'quiet' }>`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 1px 6px;
  border-radius: 4px;
  cursor: pointer;
  font-size: 1.1rem;
  line-height: 1.4;
  font-weight: ${({ $tone }) => ($tone === 'primary' ? 600 : 400)};
  color: ${({ theme, $tone }) => ($tone === 'primary' ? theme.colors.primary700 : theme.colors.neutral500)};
  background: ${({ theme, $tone }) => ($tone === 'primary' ? theme.colors.primary100 : 'transparent')};
  border: 1px solid ${({ theme, $tone }) => ($tone === 'primary' ? theme.colors.primary200 : 'transparent')};
  svg {
    width: 12px;
    height: 12px;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** Why a field is the same in every variant. */
export function FixedMark({ reason }: { readonly reason: FixedReason }) {
  const say = useWords();
  const words = say(`fixed.${reason}`);
  return (
    <Tooltip label={words}>
      <Box tag="span" display="inline-flex" color="neutral500" tabIndex={0} role="img" aria-label={words}>
        <Lock width="12px" height="12px" fill="currentColor" aria-hidden />
      </Box>
    </Tooltip>
  );
}

interface Props {
  /** Absent inside components, where the form alone knows the path. */
  readonly name: string | undefined;
  readonly type: string;
}

/** How a field stands to the default content, and the way back to it; nothing in a dialog, where another entry is. */
export function FieldMark({ name, type }: Props) {
  const design = useDesignField('FieldMark') as { name?: string } | undefined;
  const path = name ?? design?.name;
  const place = useRef<HTMLSpanElement>(null);
  const [elsewhere, setElsewhere] = useState(true);
  useLayoutEffect(() => setElsewhere(place.current?.closest('[role="dialog"]') !== null), []);
  return <span ref={place}>{!elsewhere && path !== undefined && <Mark path={path} type={type} />}</span>;
}

function Mark({ path, type }: { readonly path: string; readonly type: string }) {
  const say = useWords();
  const describe = useDefaultWords();
  const { slug = '', id, collectionType = '' } = useParams();
  const [{ query }] = useQueryParams();
  const { meta } = useDocument({
    model: slug,
    collectionType,
    documentId: id,
    params: buildValidParams(query),
  });
  const editing = useEditingMeta(meta);
  const { value, initialValue } = useField(path);
  const wishes =
    useForm('FieldMark', ({ values }) => (values as { contextVariants?: Wishes }).contextVariants) ?? {};
  const onChange = useForm('FieldMark', (state) => state.onChange);
  const disabled = useForm('FieldMark', (state) => state.disabled);
  const [isOpen, setOpen] = useState(false);
  const open = editing?.open;
  const isReset = wishes.reset?.includes(path) === true;
  const valueAtReset = useRef<string | null>(null);
  useEffect(() => {
    const now = JSON.stringify(value) ?? '';
    if (!isReset) valueAtReset.current = null;
    else valueAtReset.current ??= now;
    // What is typed after the way back was chosen is meant.
    if (isReset && valueAtReset.current !== now)
      onChange('contextVariants', { ...wishes, reset: wishes.reset?.filter((one) => one !== path) });
  });
  // The parts of a list are the author's own: the list as a whole has a mark.
  if (!open || /\.\d+(\.|$)/.test(path)) return null;
  const standing = standingOf(open, path, type, value, initialValue, wishes);
  const isTop = !path.includes('.');
  const isKept = open.fields[path] === 'kept';

  const wish = (next: Wishes) => {
    setOpen(false);
    onChange('contextVariants', next);
  };
  const without = (names: readonly string[] = []) => names.filter((one) => one !== path);
  const reset = () => {
    setOpen(false);
    if (isPlain(type)) onChange(path, valueAt(open.defaults, path) ?? null);
    if (isTop)
      wish({
        keep: without(wishes.keep),
        reset: isPlain(type) && !isKept ? without(wishes.reset) : [...without(wishes.reset), path],
      });
  };
  const keep = () => wish({ reset: without(wishes.reset), keep: [...without(wishes.keep), path] });
  const undo = () => wish({ reset: without(wishes.reset), keep: without(wishes.keep) });
  const isWished = [...(wishes.reset ?? []), ...(wishes.keep ?? [])].includes(path);
  const mayReset = standing.state !== 'same' && (isPlain(type) || isTop);
  const mayKeep = standing.state === 'same' && isTop && !isWished;

  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Trigger standing={standing} path={path} />
      </Popover.Trigger>
      <Popover.Content
        align="start"
        aria-label={say('field.label', { field: path, state: say(`field.${standing.state}`) })}
        onClick={(event) => event.stopPropagation()}
        onCloseAutoFocus={keepGivenFocus}
      >
        <Flex direction="column" alignItems="flex-start" gap={3} padding={4} maxWidth="34rem">
          <Typography variant="pi" textColor="neutral600">
            {say(`field.${standing.state}.explained`)}
          </Typography>
          {standing.state !== 'same' && (
            <Box>
              <Typography variant="sigma" textColor="neutral600" tag="p">
                {say('default.name')}
              </Typography>
              <Typography tag="p">{describe(valueAt(open.defaults, path), type)}</Typography>
            </Box>
          )}
          {standing.waits && (
            <Typography variant="pi" textColor="alternative600">
              {say('field.waits')}
            </Typography>
          )}
          {!disabled && (
            <Flex gap={2}>
              {isWished && (
                <Button size="S" variant="tertiary" onClick={undo}>
                  {say('field.undo')}
                </Button>
              )}
              {mayReset && !isWished && (
                <Button size="S" variant="secondary" onClick={reset}>
                  {say('field.reset')}
                </Button>
              )}
              {mayKeep && (
                <Button size="S" variant="tertiary" onClick={keep}>
                  {say('field.keep')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}

interface TriggerProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly standing: Standing;
  readonly path: string;
}

/** One word where the variant differs, a quiet sign where it does not. */
const Trigger = forwardRef<HTMLButtonElement, TriggerProps>(({ standing, path, ...props }, ref) => {
  const say = useWords();
  const { state, waits } = standing;
  const words = say(`field.${state}`);
  return (
    <Quiet
      {...props}
      ref={ref}
      type="button"
      $tone={state === 'same' ? 'quiet' : 'primary'}
      aria-label={say('field.label', { field: path, state: words })}
      data-state-of={path}
      data-field-state={state}
    >
      {state === 'same' ? <Link fill="currentColor" aria-hidden /> : words}
      {waits && state !== 'same' && ' *'}
    </Quiet>
  );
});
Trigger.displayName = 'Trigger';
