import {
  Box,
  Button,
  EmptyStateLayout,
  Field,
  Flex,
  Link,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { NavLink } from 'react-router-dom';
import type { FoundVisitor } from '../../../contract/visitor-page';
import { useFindVisitorsMutation, useRecentVisitorsQuery } from '../api/visitors';
import { Card } from '../settings/controls/card';
import { channelWords } from '../translations/channel-words';
import { useWords } from '../translations/use-words';
import { useMoments } from './moments';
import { Part } from './part';
import { PlainTable } from './plain-table';

function VisitorTable({ visitors, label }: { visitors: readonly FoundVisitor[]; label: string }) {
  const say = useWords();
  const moment = useMoments();
  const agreed = ({ consent }: FoundVisitor): string =>
    (['personalisation', 'measurement'] as const)
      .filter((purpose) => consent[purpose])
      .map((purpose) => say(`visitors.consent.${purpose}`))
      .join(', ') || say('visitors.consent.no');
  // Who was looked for is found without being asked for when they were here.
  const isTimed = visitors.some(({ last }) => last !== null);
  return (
    <PlainTable
      label={label}
      heads={[
        say('visitors.id'),
        ...(isTimed ? [say('visitors.last'), say('visitors.where')] : []),
        say('visitors.since'),
        say('visitors.consent'),
      ]}
      rows={visitors.map((visitor) => ({
        key: visitor.id,
        cells: [
          <Link key="id" tag={NavLink} to={visitor.id}>
            {visitor.id.slice(0, 12)}
          </Link>,
          ...(isTimed
            ? [
                visitor.last ? moment(visitor.last.at) : say('visitors.unknown'),
                visitor.last?.channels.map((channel) => channelWords(say, channel)).join(', ') ??
                  say('visitors.unknown'),
              ]
            : []),
          moment(visitor.since, false),
          agreed(visitor),
        ],
      }))}
    />
  );
}

/** Finds a visitor by token or id, or among those who were here last. */
export function FindVisitors() {
  const say = useWords();
  const [sought, setSought] = useState('');
  const recent = useRecentVisitorsQuery();
  const [find, { data: found, error, isLoading }] = useFindVisitorsMutation();
  const refused = error && 'message' in error ? String(error.message) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sought.trim() !== '') void find(sought.trim());
  };
  return (
    <Page.Main>
      <Page.Title>{say('menu.visitors')}</Page.Title>
      <Layouts.Header title={say('menu.visitors')} subtitle={say('menu.visitors.about')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Card title={say('visitors.find.title')} about={say('visitors.find.about')}>
            <form onSubmit={submit}>
              <Field.Root name="sought" hint={say('visitors.find.hint')} error={refused}>
                <Field.Label>{say('visitors.find.label')}</Field.Label>
                <Flex gap={2} alignItems="stretch">
                  <Box grow={1}>
                    <TextInput
                      value={sought}
                      autoComplete="off"
                      onChange={(event: { target: { value: string } }) => setSought(event.target.value)}
                    />
                  </Box>
                  <Button type="submit" size="L" loading={isLoading}>
                    {say('visitors.find.submit')}
                  </Button>
                </Flex>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </form>
            <Box paddingTop={found ? 4 : 0} aria-live="polite">
              {found?.length === 0 && <Typography tag="p">{say('visitors.find.nobody')}</Typography>}
              {found && found.length > 0 && (
                <VisitorTable visitors={found} label={say('visitors.found.title')} />
              )}
            </Box>
          </Card>
          <Card title={say('visitors.recent.title')} about={say('visitors.recent.about')}>
            <Part answer={recent}>
              {(visitors) =>
                visitors.length === 0 ? (
                  <EmptyStateLayout
                    shadow=""
                    icon={<EmptyDocuments width="16rem" />}
                    content={say('visitors.empty')}
                  />
                ) : (
                  <VisitorTable visitors={visitors} label={say('visitors.recent.title')} />
                )
              }
            </Part>
          </Card>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
