import { Box, DateTimePicker, Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Composing } from '../../../contract/trying';
import type { Schema } from '../api/trying';
import { useWords } from '../translations/use-words';
import type { Trial } from './in-address';
import { SearchEntry } from './search-entry';

interface Props {
  readonly trial: Trial;
  readonly types: readonly Schema[];
  /** Undefined until an entry is chosen. */
  readonly composing: Composing | undefined;
  onChange(change: Partial<Trial>): void;
}

/** Which entry is tried: its type, the entry, its language and side, and when. */
export function ChooseEntry({ trial, types, composing, onChange }: Props) {
  const say = useWords();
  const { contentType, documentId, locale, status, at } = trial;
  const schema = types.find(({ uid }) => uid === contentType);
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={6}
      tag="section"
      aria-label={say('try.entry')}
    >
      <Grid.Root gap={4}>
        <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="type">
            <Field.Label>{say('try.type')}</Field.Label>
            <SingleSelect
              value={contentType ?? ''}
              placeholder={say('try.type.choose')}
              onChange={(uid) => onChange({ contentType: String(uid), documentId: undefined })}
            >
              {types.map(({ uid, info }) => (
                <SingleSelectOption key={uid} value={uid}>
                  {info.displayName}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        {schema && (
          <Grid.Item col={5} s={6} xs={12} direction="column" alignItems="stretch">
            <SearchEntry
              key={schema.uid}
              label={say('try.entry')}
              schema={schema}
              locale={locale}
              value={documentId}
              onChoose={(chosen) => onChange({ documentId: chosen })}
            />
          </Grid.Item>
        )}
        {composing?.locales && (
          <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="locale">
              <Field.Label>{say('try.locale')}</Field.Label>
              <SingleSelect
                value={locale ?? composing.locale ?? ''}
                onChange={(code) => onChange({ locale: String(code) })}
              >
                {composing.locales.map(({ code, name }) => (
                  <SingleSelectOption key={code} value={code}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        )}
        {composing?.drafts && (
          <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="status">
              <Field.Label>{say('try.status')}</Field.Label>
              <SingleSelect
                value={status}
                onChange={(chosen) => onChange({ status: chosen === 'draft' ? 'draft' : 'published' })}
              >
                <SingleSelectOption value="published">{say('try.status.published')}</SingleSelectOption>
                <SingleSelectOption value="draft">{say('try.status.draft')}</SingleSelectOption>
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        )}
        {composing && (
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="at" hint={say('try.at.hint')}>
              <Field.Label>{say('try.at')}</Field.Label>
              <DateTimePicker
                value={at === undefined ? null : new Date(at)}
                dateLabel={say('try.at.day')}
                timeLabel={say('try.at.time')}
                clearLabel={say('try.clear')}
                onChange={(moment) => onChange({ at: moment?.toISOString() })}
                onClear={() => onChange({ at: undefined })}
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
        )}
      </Grid.Root>
    </Box>
  );
}
