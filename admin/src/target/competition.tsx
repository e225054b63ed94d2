import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useEffect, useState } from 'react';
import type { EditingMeta } from '../../../contract/editing';
import { useCompetitionQuery, type CompetitionInput } from '../api/targets';
import type { NewVariantPlace } from '../api/variants';
import { useWords } from '../translations/use-words';
import { useFaults, type Fault } from './fault';
import { useRivalWords } from './rival-words';

/** Rest after the last change before the server is asked, ms. */
const REST = 300;
/** Sentences that are read at once. */
const MOST = 6;

interface Props {
  readonly place: NewVariantPlace;
  readonly vocabulary: EditingMeta['vocabulary'];
  readonly input: CompetitionInput;
  /** Tells what the server would refuse about it. */
  onFault(fault: Fault | null): void;
}

/** What a target competes with and who wins, while it is being edited. */
export function Competition({ place, vocabulary, input, onFault }: Props) {
  const say = useWords();
  const words = useRivalWords(vocabulary);
  const faultOf = useFaults();
  const said = JSON.stringify(input);
  const [asked, setAsked] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(said), REST);
    return () => clearTimeout(timer);
  }, [said]);
  const { currentData, data, error } = useCompetitionQuery({
    place,
    input: JSON.parse(asked) as CompetitionInput,
  });
  useEffect(() => {
    if (error) onFault(faultOf(error));
    else if (currentData) onFault(null);
    // The words do not change while it is open.
  }, [error, currentData]);

  const shown = currentData ?? data;
  const { rivals = [], twins = [] } = shown ?? {};
  const told = [...rivals].sort((a, b) => Number(b.wins) - Number(a.wins));
  const isSafe = shown && rivals.length + twins.length === 0;
  return (
    <Box background="neutral100" hasRadius padding={4} role="status" aria-busy={currentData === undefined}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {say('rival.title')}
      </Typography>
      {error !== undefined && (
        <Typography tag="p" variant="pi">
          {say('rival.wait')}
        </Typography>
      )}
      {error === undefined && isSafe && (
        <Typography tag="p" variant="pi">
          {say('rival.none')}
        </Typography>
      )}
      {error === undefined && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={1}>
          {twins.map((twin) => (
            <Flex key={twin.variant} tag="li" gap={2} alignItems="flex-start">
              {twin.atOnce && (
                <Box shrink={0} color="warning600" paddingTop="2px">
                  <WarningCircle aria-hidden width="1.4rem" height="1.4rem" fill="currentColor" />
                </Box>
              )}
              <Typography variant="pi" textColor="neutral800">
                {words.twin(twin)}
              </Typography>
            </Flex>
          ))}
          {told.slice(0, MOST).map((rival) => (
            <Typography key={rival.variant} tag="li" variant="pi" textColor="neutral800">
              {words.rival(rival)}
            </Typography>
          ))}
          {told.length > MOST && (
            <Typography tag="li" variant="pi" textColor="neutral600">
              {say('rival.more', { count: String(told.length - MOST) })}
            </Typography>
          )}
        </Flex>
      )}
    </Box>
  );
}
