import type { ConsentMode } from './consent';

/** What the site's configuration says of privacy. Needs a restart to change. */
export interface PrivacyState {
  readonly consentMode: ConsentMode;
  /** How long events keep their visitor, days. */
  readonly retentionDays: number;
  /** How long the profile that they added up to stays after the last of them, days. */
  readonly personalisationDays: number;
  /** How long counts that name nobody stay, days. */
  readonly measurementDays: number;
  /** Whether pages that are read are recorded by themselves. */
  readonly record: boolean;
  /** For whom device, language and hour of a request count. */
  readonly requestFacts: 'never' | 'known' | 'always';
  /** The cookie's domain; null for the very host. */
  readonly cookieDomain: string | null;
  /** Whether visitors' tokens are signed with secrets of their own. */
  readonly ownSecrets: boolean;
  /** Where the history lies. */
  readonly history: 'better-sqlite3' | 'postgres' | 'mysql';
}
