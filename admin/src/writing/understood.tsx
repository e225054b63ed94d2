import { Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useComprehensionQuery } from '../api/writing';
import type { NewVariantPlace } from '../api/variants';
import { useWords } from '../translations/use-words';

/** How long to wait before asking anew while it is being worked out, ms. */
const AGAIN = 5_000;

/** How far working it out has come; asks anew after a while. */
export function Working({ visitors, again }: { visitors: number; again(): unknown }) {
  const say = useWords();
  useEffect(() => {
    const timer = setTimeout(again, AGAIN);
    return () => clearTimeout(timer);
  }, [visitors, again]);
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" role="status">
      {say('understood.working', { visitors: String(visitors) })}
    </Typography>
  );
}

/** How many of its readers a content was understood by, as far as enough of them have read it; else nothing. */
export function Understood({ place, variant }: { place: NewVariantPlace; variant: string | null }) {
  const say = useWords();
  const { formatNumber } = useIntl();
  const { data, refetch } = useComprehensionQuery(place);
  if (data && 'working' in data) return <Working visitors={data.working.visitors} again={refetch} />;
  const all = data?.rows.find((row) => row.variant === variant && Object.keys(row.kind).length === 0);
  if (all?.state !== 'estimated') return null;
  const share = (part: number | null) => formatNumber(part ?? 0, { style: 'percent' });
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" data-understood>
      {say('understood.share', {
        share: share(all.understood),
        low: share(all.low),
        high: share(all.high),
        visitors: formatNumber(all.visitors ?? 0),
      })}
    </Typography>
  );
}
