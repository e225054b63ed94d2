import Sequencer from '@jest/test-sequencer';

/** Suites of minutes, the longest first. Begun last, they would leave the other workers idle at the end. */
const SLOW = [
  'variants/model/sqlite',
  'variants/model/postgres',
  'proofs/caching',
  'proofs/ingest-kill',
  'panel/running-in-browser',
  'editing/browser',
  'admin-proofs/axe',
  'settings-screens/browser',
  'rule-books-screen/rule-books',
  'type-builder/browser',
  'target/browser',
  'visitors-screen/browser',
  'list-view/browser',
  'try-it/browser',
  'proofs/caching',
  'identity/people',
  'history/kill',
];

/** Jest's order, which goes by the size of files on a fresh clone, after the suites that are known to be slow. */
export default class SlowFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path }) => {
      const at = SLOW.findIndex((name) => path.includes(`/tests/${name}`));
      return at < 0 ? SLOW.length : at;
    };
    return [...(await super.sort(tests))].sort((a, b) => place(a) - place(b));
  }
}
