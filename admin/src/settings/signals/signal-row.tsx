import { Box, IconButton, Td, Tr, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Strength } from '../../../../contract/hints';
import type { Signal, Stage } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { useInLanguage } from '../controls/languages';
import { withField } from '../controls/listed';
import { useEventName } from './event-names';
import { StrengthChoice } from './strength-choice';

interface Props {
  readonly signal: Signal;
  readonly stages: readonly Stage[];
  readonly disabled: boolean;
  onChange(signal: Signal): void;
  onRemove(): void;
  /** Handed in by the table: without it the keyboard does not find the row. */
  readonly 'aria-rowindex'?: number;
}

/** One kind of event, and how much it says for each stage. */
export function SignalRow({ signal, stages, disabled, onChange, onRemove, ...row }: Props) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const name = useEventName()(signal.event);
  const setStage = (stage: string, strength: Strength | undefined) => {
    const evidence = withField({ ...signal.stages }, stage, strength);
    onChange(withField(signal, 'stages', Object.keys(evidence).length > 0 ? evidence : undefined));
  };
  return (
    <Tr {...row}>
      <Td>
        <Box minWidth="13rem" maxWidth="17rem" style={{ whiteSpace: 'normal' }}>
          <Typography fontWeight="semiBold">{name}</Typography>
        </Box>
      </Td>
      <Td>
        <StrengthChoice
          label={say('settings.signals.cell', { event: name, what: say('settings.signals.suggests') })}
          value={signal.suggests}
          disabled={disabled}
          onChange={(strength) => onChange(withField(signal, 'suggests', strength))}
        />
      </Td>
      {stages.map(({ key, label }) => (
        <Td key={key}>
          <StrengthChoice
            label={say('settings.signals.cell', { event: name, what: inLanguage(label) || key })}
            value={signal.stages?.[key]}
            disabled={disabled}
            onChange={(strength) => setStage(key, strength)}
          />
        </Td>
      ))}
      {!disabled && (
        <Td>
          <IconButton label={say('settings.remove', { name })} variant="ghost" onClick={onRemove}>
            <Trash />
          </IconButton>
        </Td>
      )}
    </Tr>
  );
}
