import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { ListedEntry } from '../../../contract/list-view';
import type { Stage } from '../../../contract/vocabulary';
import { useListedVariantsQuery } from '../api/list-view';
import { useWords } from '../translations/use-words';

interface Props {
  readonly contentType: string;
  readonly documentId: string;
}

interface InUrl {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

function Gaps({ entry, stages }: { readonly entry: ListedEntry; readonly stages: readonly Stage[] }) {
  const say = useWords();
  const { locale } = useIntl();
  const named = entry.stagesWithout.map((key) => {
    const label = stages.find((stage) => stage.key === key)?.label;
    return label?.[locale] ?? label?.en ?? key;
  });
  const gaps = [
    ...(named.length > 0 ? [say('list.without', { what: named.join(', ') })] : []),
    ...(entry.localesWithout.length > 0
      ? [say('list.untranslated', { languages: entry.localesWithout.join(', ') })]
      : []),
  ];
  return gaps.map((gap) => (
    <Typography key={gap} variant="pi" textColor="neutral600" ellipsis title={gap}>
      {gap}
    </Typography>
  ));
}

/** How many variants an entry has, how many of them are live, and what is missing. All rows share one request. */
export function VariantsCell({ contentType, documentId }: Props) {
  const say = useWords();
  const rows = useTable('VariantsCell', (state) => state.rows);
  const [{ query }] = useQueryParams<InUrl>();
  const entries = useMemo(
    () => rows.map((row) => String((row as { documentId?: string }).documentId)),
    [rows],
  );
  const { data, isError } = useListedVariantsQuery(
    { contentType, entries, locale: query.plugins?.i18n?.locale },
    { refetchOnMountOrArgChange: true },
  );
  const entry = data?.entries.find((one) => one.documentId === documentId);
  if (isError) return <Typography textColor="danger600">{say('list.failed')}</Typography>;
  if (!data) return null;
  if (!entry || entry.variants === 0)
    return <Typography textColor="neutral600">{say('list.none')}</Typography>;
  const { variants, live, drafts } = entry;
  const unwritten = variants - live - drafts;
  const states = [
    ...(live > 0 ? [say('list.live', { count: String(live) })] : []),
    ...(drafts > 0 ? [say('list.drafts', { count: String(drafts) })] : []),
    ...(unwritten > 0 ? [say('list.unwritten', { count: String(unwritten) })] : []),
  ];
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="28rem">
      <Typography textColor="neutral800">{states.join(', ')}</Typography>
      <Gaps entry={entry} stages={data.stages} />
    </Flex>
  );
}
