import { $, h } from '../shared/dom.js';
import { agree, decline, undecided } from './visitor.js';
import { t } from './words.js';

/** One friendly line, once. Either answer makes it go away, and everything works with both. */
export function askForConsent(afterwards) {
  const aside = $('#consent');
  if (!undecided()) return aside.replaceChildren();
  const answer = (act) => async () => {
    await act();
    aside.replaceChildren();
    afterwards();
  };
  aside.replaceChildren(
    h(
      '.ask',
      { role: 'region', 'aria-label': t.you },
      h('p', {}, t.ask),
      h(
        '.call',
        {},
        h('button.cta', { type: 'button', onclick: answer(agree) }, t.yes),
        h('button.plain', { type: 'button', onclick: answer(decline) }, t.no),
      ),
    ),
  );
}
