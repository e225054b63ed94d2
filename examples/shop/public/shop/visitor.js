import { aboutMe, forget as forgetMe, meet, read, Refused, report } from '../shared/api.js';
import { language } from '../shared/appearance.js';

const TOKEN = 'shop-visitor';
const ANSWER = 'shop-consent';
const get = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const set = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing is kept; then everybody is new at each visit.
  }
};

/** The browser's own "do not track me". */
export const askedNotTo = navigator.globalPrivacyControl === true;
export const known = () => get(TOKEN) !== null;
/** Whether the friendly question is still open; a browser that asked not to be tracked is not asked back. */
export const undecided = () => !askedNotTo && get(ANSWER) === null;

export async function agree() {
  set(TOKEN, await meet());
  set(ANSWER, 'yes');
}

export const decline = () => set(ANSWER, 'no');

export async function forget() {
  await forgetMe(get(TOKEN));
  set(TOKEN, null);
  set(ANSWER, 'no');
}

/** Content as this visitor gets it; reading one entry or searching is noted by the server itself. */
export const content = async (path, options) =>
  (await read(path, { token: get(TOKEN), language, ...options })).data;

/** Tells what happened, where there is consent. A shop goes on when its notes cannot be written. */
export async function tell(...events) {
  if (!known()) return;
  try {
    await report(get(TOKEN), events, { keepalive: true });
  } catch (error) {
    if (error instanceof Refused && error.status === 401) set(TOKEN, null);
    else console.warn(error);
  }
}

/** What the server knows of this visitor, or null. */
export async function me() {
  if (!known()) return null;
  try {
    return await aboutMe(get(TOKEN), language);
  } catch (error) {
    if (error instanceof Refused && error.status === 401) set(TOKEN, null);
    return null;
  }
}

export const token = () => get(TOKEN);
