import { Accordion, Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { Explained } from '../../../contract/explanation';
import type { Address, TryAnswer } from '../../../contract/trying';
import { usePreviewOfQuery, type Place } from '../api/trying';
import { useWords } from '../translations/use-words';
import { fromServer } from './from-server';

const Code = styled(Typography)`
  overflow-wrap: anywhere;
  font-family: monospace;
`;

const Line = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <Box>
    <Typography variant="sigma" textColor="neutral600" tag="h4">
      {label}
    </Typography>
    <Typography tag="p">{text}</Typography>
  </Box>
);

/** Why one entry is as it is: who came second, what would tip it. */
function Reasons({ explained: { because, runnerUp, wouldTip } }: { readonly explained: Explained }) {
  const say = useWords();
  const [, ...reasons] = because;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {reasons.length > 0 && (
        <Box tag="ul">
          {reasons.map(({ code, text }) => (
            <Typography key={code} tag="li">
              {text}
            </Typography>
          ))}
        </Box>
      )}
      {runnerUp && <Line label={say('try.runner-up')} text={runnerUp.text} />}
      {wouldTip && <Line label={say('try.tip')} text={wouldTip.text} />}
    </Flex>
  );
}

/** The site's own preview as this recipient, where the site has one. */
function Preview({ place, context }: { readonly place: Place; readonly context: string }) {
  const say = useWords();
  const { data: url } = usePreviewOfQuery({ ...place, context });
  if (!url) return null;
  return (
    <Link href={url} isExternal>
      {say('try.preview')}
    </Link>
  );
}

/** Where the content API answers the same, to be copied. */
function Where({ address: { url, without } }: { readonly address: Address }) {
  const say = useWords();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const full = fromServer(url);
  const copied = async () => {
    if (await copy(full)) toggleNotification({ type: 'success', message: say('try.address.copied') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
        <Code variant="pi" tag="code">
          {decodeURI(full)}
        </Code>
        <IconButton label={say('try.address.copy')} variant="ghost" onClick={() => void copied()}>
          <Duplicate />
        </IconButton>
      </Flex>
      {without.length > 0 && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {say('try.address.without', { what: without.map((one) => say(`try.unsaid.${one}`)).join(', ') })}
        </Typography>
      )}
    </Flex>
  );
}

interface Props {
  readonly answer: TryAnswer;
  readonly place: Place;
}

/** One answer in words: what it is, why, and the way of the decision. */
export function Why({ answer: { answer, explained, within, address }, place }: Props) {
  const say = useWords();
  const [first] = explained.because;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3">
        {answer ? first?.text : say('try.absent')}
      </Typography>
      {answer && <Reasons explained={explained} />}
      {answer && address && <Preview place={place} context={address.context} />}
      <Accordion.Root>
        {answer && (
          <Accordion.Item value="steps">
            <Accordion.Header>
              <Accordion.Trigger>{say('try.steps')}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Box tag="ol" padding={4}>
                {explained.candidates.map(({ variant, text }) => (
                  <Typography key={variant ?? ''} tag="li">
                    {text}
                  </Typography>
                ))}
              </Box>
            </Accordion.Content>
          </Accordion.Item>
        )}
        {within.map(({ path, label, explained: inner }) => (
          <Accordion.Item key={path} value={path}>
            <Accordion.Header>
              <Accordion.Trigger>{say('try.within', { entry: label })}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Box padding={4}>
                <Typography tag="p" fontWeight="bold">
                  {inner.because[0]?.text}
                </Typography>
                <Reasons explained={inner} />
              </Box>
            </Accordion.Content>
          </Accordion.Item>
        ))}
        {address && (
          <Accordion.Item value="address">
            <Accordion.Header>
              <Accordion.Trigger>{say('try.address')}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Box padding={4}>
                <Where address={address} />
              </Box>
            </Accordion.Content>
          </Accordion.Item>
        )}
      </Accordion.Root>
    </Flex>
  );
}
