import { aboutMe, meet, read, Refused, report } from '../shared/api.js';
import { language } from '../shared/appearance.js';

/** The answer to the one question, where pages of the server find it too. The token is out of reach of scripts. */
const ANSWER = 'shop-consent';
const YEAR = 365 * 86400;
const answer = () => new RegExp(`(?:^|; )${ANSWER}=(yes|no)`).exec(document.cookie)?.[1] ?? null;
const set = (word) => {
  document.cookie = `${ANSWER}=${word}; path=/; samesite=lax; max-age=${word ? YEAR : 0}`;
};

const known = () => answer() === 'yes';
/** Whether the friendly question is still open; a browser that asked not to be tracked is not asked back. */
export const undecided = () => navigator.globalPrivacyControl !== true && answer() === null;

export async function agree() {
  await meet({ keep: true });
  set('yes');
}

export const decline = () => set('no');

/** Content as this visitor gets it; reading one entry or searching is noted by the server itself. */
export const content = async (path, options) => (await read(path, { language, ...options })).data;

const isNobody = (error) => error instanceof Refused && error.status === 401;

/** Tells what happened, where there is consent. A shop goes on when its notes cannot be written. */
export async function tell(...events) {
  if (!known()) return;
  try {
    await report(undefined, events, { keepalive: true });
  } catch (error) {
    if (isNobody(error)) set('');
    else console.warn(error);
  }
}

/** What the server knows of this visitor, or null. */
export async function me() {
  if (!known()) return null;
  try {
    return await aboutMe(undefined, language);
  } catch (error) {
    if (isNobody(error)) set('');
    return null;
  }
}
