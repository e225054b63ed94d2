import type { settings as en } from '../en/settings';

export const settings: Readonly<Record<keyof typeof en, string>> = {
  'settings.section': 'Kontextvarianten',
  'settings.stages': 'Phasen',
  'settings.attributes': 'Wie man es sagt',
  'settings.signals': 'Signale',
  'settings.privacy': 'Einwilligung und Datenschutz',
  'settings.versions': 'Versionen',
  'settings.save': 'Speichern',
  'settings.saved': 'Gespeichert. Es wirkt sofort.',
  'settings.cancel': 'Abbrechen',
  'settings.close': 'Schließen',
  'settings.actions': 'Aktionen',
  'settings.failed':
    'Die Einstellungen konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'settings.retry': 'Noch einmal versuchen',
  'settings.read-only':
    'Sie dürfen diese Einstellungen ansehen, aber nicht ändern. Fragen Sie in der Administration nach der Berechtigung „Change stages, attributes and signals“.',
  'settings.refused': 'Es wurde nichts gespeichert',
  'settings.refused.marked': 'Berichtigen Sie das markierte Feld und speichern Sie noch einmal.',
  'settings.fault.word': 'Schreiben Sie dieses Wort.',
  'settings.fault.days':
    'Geben Sie eine Zahl von Tagen über 0 an, höchstens 3650, oder lassen Sie das Feld leer.',
  'settings.fault.strength': 'Geben Sie eine Zahl über 1 an.',
  'settings.fault.scale': 'Eine Skala hat mindestens zwei und höchstens zwölf Werte.',
  'settings.fault.phrase': 'Nach „{phrase}“ kann nicht gesucht werden: höchstens 80 Zeichen und drei Sterne.',
  'settings.leave.title': 'Ohne Speichern verlassen?',
  'settings.leave.body': 'Was Sie auf dieser Seite geändert haben, ist noch nicht gespeichert.',
  'settings.leave.stay': 'Bleiben',
  'settings.leave.go': 'Verlassen',
  'settings.stale.body':
    'Diese Einstellungen wurden geändert, seit Sie die Seite geöffnet haben. Laden Sie sie neu (Ihre Änderungen gehen verloren), oder überschreiben Sie sie mit den Teilen, die Sie geändert haben.',
  'settings.in-use.title': 'Das wird noch gebraucht',
  'settings.in-use.intro':
    'Es ist noch nichts gespeichert. Sagen Sie, was aus den Stellen wird, die gebrauchen, was Sie entfernt haben.',
  'settings.in-use.word': '{name}: an {count} Stellen gebraucht',
  'settings.in-use.then': 'Was aus diesen Stellen wird',
  'settings.in-use.take-off': 'Wegnehmen',
  'settings.in-use.take-off.hint':
    'Eine Variante, die dann für mehr Menschen wäre als die, für die sie geschrieben wurde, wird pausiert.',
  'settings.in-use.replace': 'Durch „{name}“ ersetzen',
  'settings.in-use.replace.hint': 'Varianten und Regeln nennen ab dann diesen Wert.',
  'settings.in-use.rules':
    'Regeln fragen nach dem, was Sie entfernt haben. Setzen Sie etwas an seine Stelle, oder ändern Sie zuerst die Regeln.',
  'settings.in-use.settle': 'Klären und speichern',
  'settings.in-use.of': '{entry}: {name}',
  'settings.in-use.variant': '„{name}“ ({type})',
  'settings.in-use.audience': 'Zielgruppe „{name}“ im Regelbuch von {type}',
  'settings.in-use.exclusion': 'Ausschluss „{name}“ im Regelbuch von {type}',
  'settings.in-use.weights': 'Gewichte im Regelbuch von {type}',
  'settings.up': '{name} nach oben',
  'settings.down': '{name} nach unten',
  'settings.remove': '{name} entfernen',
  'settings.add': 'Hinzufügen',
  'settings.add.name': 'Name',
  'settings.add.name.missing': 'Geben Sie einen Namen an.',
  'settings.add.key': 'Schlüssel',
  'settings.add.key.hint':
    'So heißt es in Adressen, Regeln und Dateien. Er kann später nicht geändert werden.',
  'settings.add.key.odd':
    'Ein Schlüssel besteht aus a-z, 0-9 und -, beginnt mit einem Buchstaben und hat höchstens 48 Zeichen.',
  'settings.add.taken': '„{key}“ ist schon vergeben.',
  'settings.key': 'Schlüssel: {key}',
  'settings.name': 'Name',
  'settings.half-life': 'Halb vergessen nach (Tage)',
};
