import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Change, SettingVersion } from '../../../../contract/settings';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import type { Saved } from './saved';
import { UndoDialog } from './undo-dialog';

interface Props {
  readonly version: SettingVersion;
  readonly newest: number;
  /** In force; absent where no words of it can go. */
  readonly vocabulary?: Vocabulary;
  readonly mayChange: boolean;
  /** Puts a version in force again. */
  undo(to: number): Promise<Saved>;
  wordsOf(change: Change): string;
}

/** So many changes are shown before the rest is asked for. */
const FEW = 6;

/** One version: who saved it when, what was changed, and a button that goes back to it. */
export function VersionItem({ version, newest, vocabulary, mayChange, undo, wordsOf }: Props) {
  const say = useWords();
  const { formatDate } = useIntl();
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState(false);
  const { version: number, at, by, changes } = version;
  const shown = all ? (changes ?? []) : (changes ?? []).slice(0, FEW);
  const hidden = (changes?.length ?? 0) - shown.length;
  const title =
    number === 0
      ? say('settings.versions.shipped')
      : say('settings.versions.version', { number: String(number) });
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="filterShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2}>
            <Typography variant="delta" tag="h2">
              {title}
            </Typography>
            {number === newest && (
              <Badge backgroundColor="success100" textColor="success700">
                {say('settings.versions.current')}
              </Badge>
            )}
          </Flex>
          {at !== null && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {say('settings.versions.who', {
                who: by ?? '',
                when: formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </Typography>
          )}
        </Flex>
        {mayChange && number !== newest && (
          <Button variant="tertiary" size="S" onClick={() => setAsking(true)}>
            {say('settings.versions.undo')}
          </Button>
        )}
      </Flex>
      {changes === null && (
        <Typography tag="p" textColor="neutral600">
          {say('settings.versions.unknown')}
        </Typography>
      )}
      {number > 0 && changes?.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {say('settings.versions.same')}
        </Typography>
      )}
      {shown.length > 0 && (
        <Box tag="ul" paddingTop={3}>
          {shown.map((change) => (
            <Typography key={change.path.join('.')} tag="li">
              {wordsOf(change)}
            </Typography>
          ))}
        </Box>
      )}
      {hidden > 0 && (
        <Box paddingTop={2}>
          <Button variant="ghost" size="S" onClick={() => setAll(true)}>
            {say('settings.versions.more', { count: String(hidden) })}
          </Button>
        </Box>
      )}
      {asking && (
        <UndoDialog
          title={title}
          vocabulary={vocabulary}
          undo={() => undo(number)}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
}
