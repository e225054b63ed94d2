import type { en } from './en';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'panel.title': 'Kontextvarianten',
  'panel.topic': 'Thema: {topic}',
  'panel.rule':
    'Empfänger bekommen die Variante, die am besten passt, bei zwei gleich guten die obere. Alle anderen bekommen den Standardinhalt.',
  'panel.list': 'Wer was bekommt, in der Reihenfolge der Entscheidung',
  'panel.empty.title': 'Noch keine Varianten',
  'panel.empty':
    'Varianten sind andere Fassungen eines Eintrags, jede für bestimmte Empfänger geschrieben: etwa für solche, die gerade vergleichen, oder die wenig Vorwissen haben. Ohne Varianten bekommen alle den Standardinhalt.',
  'panel.new': 'Speichern Sie diesen Eintrag zuerst; danach sehen Sie hier, wer was bekommt.',
  'panel.loading': 'Es wird geladen, wer was bekommt',
  'panel.failed':
    'Wer was bekommt, konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'panel.retry': 'Noch einmal versuchen',
  'panel.refused':
    'Sie dürfen nicht sehen, wer was von diesem Eintrag bekommt. Fragen Sie in der Administration nach der Berechtigung „See who gets what“.',
  'default.name': 'Standardinhalt',
  'default.suggests': 'Ihn zu lesen spricht für: {people}',
  'default.suggests.nothing': 'Ihn zu lesen sagt nichts über den Empfänger',
  'target.for': 'Für: {people}',
  'target.everyone': 'Für alle',
  'target.audience': 'Zielgruppe: {audience}',
  'target.topics': 'Nur beim Thema {topics}',
  'schedule.from': 'Ab {from}',
  'schedule.until': 'Bis {until}',
  'schedule.through': 'Bis einschließlich {until}',
  'schedule.from.until': 'Vom {from} bis {until}',
  'schedule.from.through': 'Vom {from} bis einschließlich {until}',
  'standing.live': 'Live',
  'standing.changed': 'Live, neuerer Entwurf',
  'standing.draft': 'Nur ein Entwurf',
  'standing.absent': 'Nicht in dieser Sprache',
  'standing.unwritten': 'Nicht geschrieben',
  'standing.paused': 'Pausiert',
  'standing.ahead': 'Geplant',
  'standing.over': 'Vorbei',
  'standing.waiting': 'Wartet auf den Eintrag',
};
