import type { menu as en } from '../en/menu';

export const menu: Readonly<Record<keyof typeof en, string>> = {
  'menu.title': 'Kontextvarianten',
  'menu.about': 'Derselbe Eintrag, so gesagt, wie jeder Empfänger ihn versteht.',
  'menu.pages': 'Seiten',
  'menu.start': 'Start',
  'menu.try-it': 'Ausprobieren',
  'menu.try-it.about':
    'Stellen Sie zwei Empfänger zusammen und sehen Sie, was jeder von ihnen von einem Eintrag bekommt und warum.',
  'menu.visitors': 'Besucher',
  'menu.visitors.about':
    'Wer jemand für uns ist: was er getan hat, was wir daraus schließen und wie man mit ihm spricht.',
};
