import type { privacy as en } from '../en/privacy';

export const privacy: Readonly<Record<keyof typeof en, string>> = {
  'settings.privacy.about':
    'Was Empfänger gefragt werden, was von ihnen bemerkt und wie lange es aufbewahrt wird.',
  'settings.privacy.how':
    'Diese Angaben stehen in der Datei config/plugins, unter „context-variants“ und „config“, an den hier genannten Stellen. Bitten Sie die Betreiber der Website um Änderungen; neue Werte gelten nach einem Neustart. Was mit jeder Tatsache geschehen darf („Takt“), stellen Sie bei Phasen und Attributen ein.',
  'settings.privacy.days': '{count} Tage',
  'settings.privacy.on': 'An',
  'settings.privacy.off': 'Aus',
  'settings.privacy.consent': 'Einwilligung',
  'settings.privacy.consent.about':
    'Es gibt zwei Zwecke, nach denen getrennt gefragt wird: Personalisierung für das, was Empfänger bekommen, und Messung für Berichte.',
  'settings.privacy.mode': 'Ohne Antwort',
  'settings.privacy.mode.required': 'Nichts wird aufbewahrt',
  'settings.privacy.mode.required.means':
    'Kein Cookie, keine Historie, kein Profil, bis sie zustimmen. Sie bekommen den Standardinhalt oder das, wonach die Adresse fragt.',
  'settings.privacy.mode.implied': 'Zustimmung wird angenommen',
  'settings.privacy.mode.implied.means':
    'Bis sie ablehnen; ein Browser, der „Global Privacy Control“ sendet, hat abgelehnt.',
  'settings.privacy.cookie': 'Cookie',
  'settings.privacy.cookie.host': 'Nur für diesen Host',
  'settings.privacy.secrets': 'Signatur der Empfänger-Token',
  'settings.privacy.secrets.own': 'Mit eigenen Geheimnissen',
  'settings.privacy.secrets.app': 'Mit Geheimnissen aus den Schlüsseln von Strapi',
  'settings.privacy.kept': 'Wie lange was aufbewahrt wird',
  'settings.privacy.kept.about':
    'Empfänger können jederzeit fragen, was von ihnen aufbewahrt wird, es mitnehmen und löschen lassen.',
  'settings.privacy.events': 'Was sie getan haben',
  'settings.privacy.events.means': 'Danach gehört es zu niemandem mehr.',
  'settings.privacy.personalisation': 'Was sich daraus ergibt',
  'settings.privacy.personalisation.means':
    'Das Profil für die Personalisierung, ohne die einzelnen Ereignisse.',
  'settings.privacy.measurement': 'Zählungen',
  'settings.privacy.measurement.means': 'Für Berichte; sie nennen niemanden.',
  'settings.privacy.history': 'Wo es liegt',
  'settings.privacy.history.better-sqlite3': 'In einer eigenen Datei (SQLite)',
  'settings.privacy.history.postgres': 'In PostgreSQL',
  'settings.privacy.history.mysql': 'In MySQL oder MariaDB',
  'settings.privacy.noticed': 'Was bemerkt wird',
  'settings.privacy.noticed.about':
    'Nur von Empfängern, die zugestimmt haben. Bekannte Bots werden nie aufgezeichnet.',
  'settings.privacy.record': 'Gelesene Seiten',
  'settings.privacy.record.means':
    'Ob das Lesen eines Eintrags über die Content-API von selbst als Ansehen zählt.',
  'settings.privacy.facts': 'Gerät, Sprache und Stunde',
  'settings.privacy.facts.never': 'Zählen nie',
  'settings.privacy.facts.known': 'Zählen bei Empfängern, die wir kennen',
  'settings.privacy.facts.always': 'Zählen bei allen',
  'settings.privacy.facts.means': 'Sie gelten für die eine Anfrage und werden nie aufbewahrt.',
};
