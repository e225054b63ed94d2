import { aboutMe, meet, read, report } from '../shared/api.js';
import { language } from '../shared/appearance.js';
import { earlier, eventsOf, stamped } from './deeds.js';

const keep = (side, value) => sessionStorage.setItem(`visitor-${side}`, JSON.stringify(value));
const kept = (side) => JSON.parse(sessionStorage.getItem(`visitor-${side}`) ?? 'null');
const nobody = () => ({ token: null, log: [] });

/** One of the two people: a token, and what they did (`log`: deed, its events, whether it lies three days back). */
export class Visitor {
  constructor(side, name) {
    this.side = side;
    this.name = name;
    this.state = kept(side) ?? nobody();
  }

  async ready() {
    if (this.state.token) return;
    this.state.token = await meet();
    keep(this.side, this.state);
  }

  async does(deed, catalogue) {
    if (deed === 'over') this.state = nobody();
    else if (deed === 'later') await this.comesBack();
    else await this.acts(deed, stamped(eventsOf(deed, catalogue)));
    await this.ready();
    keep(this.side, this.state);
  }

  async acts(deed, events) {
    await report(this.state.token, events);
    this.state.log.push({ deed, events, back: false });
  }

  /** No waiting: somebody new, whose past is this one's, three days earlier. */
  async comesBack() {
    const log = this.state.log.map(({ deed, events }) => ({ deed, events: earlier(events, 3), back: true }));
    const token = await meet();
    const events = log.flatMap((entry) => entry.events);
    if (events.length > 0) await report(token, events);
    this.state = { token, log };
  }

  /** The page as this visitor gets it, and what is known of them. Looking is not living: it is not recorded. */
  async sees(url) {
    const [answer, me] = await Promise.all([
      read(url, { token: this.state.token, record: false, language }),
      // A browser that the server takes for a robot gets no token, and default content.
      this.state.token ? aboutMe(this.state.token, language) : { facts: [], topics: {} },
    ]);
    return { answer, me };
  }
}
