import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import { en } from './en';

/** Says something of ours in the language of the admin, English where there is no other word. */
export function useWords(): (key: keyof typeof en, values?: Record<string, string>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values);
}
