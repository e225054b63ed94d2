import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { Start } from '../../../contract/start';
import { useWords } from '../translations/use-words';
import { editViewOf, entriesOf, TYPE_BUILDER } from './addresses';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, done, children }: StepProps) {
  const say = useWords();
  return (
    <Flex tag="li" gap={4} alignItems="flex-start">
      <Flex
        background={done ? 'success100' : 'primary100'}
        borderRadius="50%"
        width="3.2rem"
        height="3.2rem"
        justifyContent="center"
        shrink={0}
      >
        {done ? (
          <CheckCircle fill="success600" aria-hidden />
        ) : (
          <Typography fontWeight="bold" textColor="primary700" aria-hidden>
            {number}
          </Typography>
        )}
      </Flex>
      <Box>
        <Typography tag="h3" variant="delta">
          {title}
        </Typography>
        <Typography variant="pi" fontWeight="bold" textColor={done ? 'success700' : 'neutral600'}>
          {say(done ? 'way.done' : 'way.open')}
        </Typography>
        <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1}>
          {children}
        </Flex>
      </Box>
    </Flex>
  );
}

const Text = ({ children }: { readonly children: ReactNode }) => (
  <Typography tag="p" textColor="neutral600">
    {children}
  </Typography>
);

const To = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link tag={NavLink} to={to}>
    {children}
  </Link>
);

/** The way to the first variant in three steps, each with how far it has come. */
export function FirstSteps({ start }: { readonly start: Start }) {
  const say = useWords();
  const { types, variants, live, latest, develops } = start;
  const draft = latest[0];
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={6}>
      <Step number={1} title={say('way.enable')} done={types.length > 0}>
        <Text>{say(develops ? 'way.enable.how' : 'way.enable.elsewhere')}</Text>
        {develops && <To to={TYPE_BUILDER}>{say('way.enable.go')}</To>}
      </Step>
      <Step number={2} title={say('way.entry')} done={variants > 0}>
        <Text>{say('way.entry.how')}</Text>
        {types.map((type) => (
          <To key={type.uid} to={entriesOf(type)}>
            {type.name}
          </To>
        ))}
      </Step>
      <Step number={3} title={say('way.write')} done={live > 0}>
        <Text>{say('way.write.how')}</Text>
        {live === 0 && draft && <To to={editViewOf(draft)}>{say('way.write.go', { name: draft.name })}</To>}
      </Step>
    </Flex>
  );
}
