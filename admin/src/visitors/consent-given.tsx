import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Consent } from '../../../contract/consent';
import { useWords } from '../translations/use-words';
import { useMoments } from './moments';

/** What a visitor agreed to, purpose by purpose, and when. */
export function ConsentGiven({ consent }: { readonly consent: Consent }) {
  const say = useWords();
  const moment = useMoments();
  const date = moment(consent.at);
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <Flex gap={4} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {say('visitors.consent')}
        </Typography>
        {(['personalisation', 'measurement'] as const).map((purpose) => (
          <Flex key={purpose} gap={2}>
            <Typography>{say(`visitors.consent.${purpose}`)}</Typography>
            <Badge
              backgroundColor={consent[purpose] ? 'success100' : 'neutral150'}
              textColor={consent[purpose] ? 'success700' : 'neutral700'}
            >
              {say(consent[purpose] ? 'visitors.consent.yes' : 'visitors.consent.no')}
            </Badge>
          </Flex>
        ))}
      </Flex>
      <Typography tag="p" textColor="neutral600">
        {consent.implied
          ? say('visitors.consent.implied', { date })
          : consent.version === null
            ? say('visitors.consent.said', { date })
            : say('visitors.consent.about', { date, version: consent.version })}
      </Typography>
      {!consent.personalisation && <Typography tag="p">{say('visitors.consent.none')}</Typography>}
    </Box>
  );
}
