import { Typography } from '@strapi/design-system';
import type { VisitorPage } from '../../../contract/visitor-page';
import { channelWords } from '../translations/channel-words';
import { useWords } from '../translations/use-words';
import { useMoments } from './moments';
import { PlainTable } from './plain-table';

/** What was put to a visitor so far: arguments, and variants. */
export function Said({ known: { said, met } }: { readonly known: NonNullable<VisitorPage['known']> }) {
  const say = useWords();
  const moment = useMoments();
  const rows = [
    ...said.map(({ argument, count, at, channel }) => ({
      key: `said ${argument}`,
      at,
      cells: [
        say('visitors.said.argument', { argument: argument.replaceAll('-', ' ') }),
        String(count),
        `${moment(at)} · ${channelWords(say, channel)}`,
      ],
    })),
    ...met.map(({ documentId, name, variant, count, at }) => ({
      key: `met ${documentId} ${variant}`,
      at,
      cells: [
        say('visitors.said.variant', { variant, entry: name ?? documentId }),
        String(count),
        moment(at),
      ],
    })),
  ];
  if (rows.length === 0) return <Typography tag="p">{say('visitors.said.none')}</Typography>;
  return (
    <PlainTable
      label={say('visitors.said.title')}
      heads={[say('visitors.said.what'), say('visitors.said.times'), say('visitors.said.last')]}
      rows={rows.sort((a, b) => b.at - a.at)}
    />
  );
}
