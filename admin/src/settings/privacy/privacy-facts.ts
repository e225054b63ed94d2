import type { PrivacyState } from '../../../../contract/privacy';
import { useWords } from '../../translations/use-words';
import type { Fact } from './facts';

interface Part {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly Fact[];
}

/** Says what the configuration says, by what it is about. */
export function usePrivacyFacts(): (state: PrivacyState) => readonly Part[] {
  const say = useWords();
  const days = (count: number) => say('settings.privacy.days', { count: String(count) });
  return (state) => [
    {
      title: say('settings.privacy.consent'),
      about: say('settings.privacy.consent.about'),
      lines: [
        {
          name: say('settings.privacy.mode'),
          value: say(`settings.privacy.mode.${state.consentMode}`),
          means: say(`settings.privacy.mode.${state.consentMode}.means`),
          setting: 'consent.mode',
        },
        {
          name: say('settings.privacy.cookie'),
          value: state.cookieDomain ?? say('settings.privacy.cookie.host'),
          setting: 'cookie.domain',
        },
        {
          name: say('settings.privacy.secrets'),
          value: say(state.ownSecrets ? 'settings.privacy.secrets.own' : 'settings.privacy.secrets.app'),
          setting: 'secrets',
        },
      ],
    },
    {
      title: say('settings.privacy.kept'),
      about: say('settings.privacy.kept.about'),
      lines: [
        {
          name: say('settings.privacy.events'),
          value: days(state.retentionDays),
          means: say('settings.privacy.events.means'),
          setting: 'history.retentionDays',
        },
        {
          name: say('settings.privacy.personalisation'),
          value: days(state.personalisationDays),
          means: say('settings.privacy.personalisation.means'),
          setting: 'history.personalisationDays',
        },
        {
          name: say('settings.privacy.measurement'),
          value: days(state.measurementDays),
          means: say('settings.privacy.measurement.means'),
          setting: 'history.measurementDays',
        },
        {
          name: say('settings.privacy.history'),
          value: say(`settings.privacy.history.${state.history}`),
          setting: 'history.connection',
        },
      ],
    },
    {
      title: say('settings.privacy.noticed'),
      about: say('settings.privacy.noticed.about'),
      lines: [
        {
          name: say('settings.privacy.record'),
          value: say(state.record ? 'settings.privacy.on' : 'settings.privacy.off'),
          means: say('settings.privacy.record.means'),
          setting: 'record',
        },
        {
          name: say('settings.privacy.facts'),
          value: say(`settings.privacy.facts.${state.requestFacts}`),
          means: say('settings.privacy.facts.means'),
          setting: 'requestFacts',
        },
      ],
    },
  ];
}
