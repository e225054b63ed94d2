import type { refusals as en } from '../en/refusals';

export const refusals: Readonly<Record<keyof typeof en, string>> = {
  'refused.hole':
    '{name} hat vielleicht keinen Wert. Geben Sie eine Vorgabe an, die nicht leer ist, oder stellen Sie es in eine Bedingung.',
  'refused.one-fact': 'Ein Platzhalter nennt eine Tatsache; Wörter stehen in Anführungszeichen.',
  'refused.brackets':
    'Bereiche und Klammern werden hier nicht gelesen. Nennen Sie eine Tatsache, oder schreiben Sie es aus.',
  'refused.unknown-fact': '{name} gibt es nicht, oder ein Text kann es nicht nennen. Bekannt: {known}.',
  'refused.silent': '{name} wird still verwendet und nie laut genannt. Bekannt: {known}.',
  'refused.inferred': '{name} ist erschlossen, wird still verwendet und nie laut genannt. Bekannt: {known}.',
  'refused.unused': '{name} darf gar nicht verwendet werden. Bekannt: {known}.',
  'refused.unknown-filter': 'Diesen Filter gibt es nicht ({words}). Bekannt: {known}.',
  'refused.unknown-tag': 'Dieses Tag gibt es nicht ({words}). Bekannt: {known}.',
  'refused.unreadable': 'Der Platzhalter ist nicht zu lesen: {words}.',
  'refused.required': 'Pflichtfeld, und es wäre leer. Schreiben Sie etwas, oder verwenden Sie den Standard.',
  'refused.code.not-found': 'Diese Variante gibt es nicht mehr. Öffnen Sie eine andere.',
  'refused.code.unknown-entry': 'Den Eintrag gibt es in dieser Sprache nicht mehr.',
  'refused.code.not-enabled': 'Einträge dieses Typs können keine Varianten mehr haben.',
  'refused.code.forbidden': 'Ihre Rolle darf das hier nicht.',
  'refused.code.too-large':
    'Diese Variante ist zu groß: {bytes} Bytes, erlaubt sind {limit}. Kürzen Sie sie.',
  'refused.code.unknown-name':
    'Eine Komponente oder einen Block darin gibt es nicht mehr. Nehmen Sie sie heraus.',
  'refused.code.not-overridable':
    'Ein geändertes Feld muss in jeder Variante gleich sein. Laden Sie die Seite neu.',
  'refused.code.unknown-attribute': 'Ein geändertes Feld gibt es nicht mehr. Laden Sie die Seite neu.',
};
