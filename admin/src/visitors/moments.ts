import { useIntl } from 'react-intl';

/** Says a moment (ms UTC) in the time zone and language of whoever looks. */
export function useMoments(): (at: number, withTime?: boolean) => string {
  const { formatDate } = useIntl();
  return (at, withTime = true) =>
    formatDate(at, { dateStyle: 'medium', ...(withTime && { timeStyle: 'short' }) });
}

/** A share of 0-1 in per cent. */
export function usePerCent(): (share: number) => string {
  const { formatNumber } = useIntl();
  return (share) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** The language of the admin. */
export const useLanguage = (): string => useIntl().locale;
