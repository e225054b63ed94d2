import { isbot } from 'isbot';

/**
 * HTTP clients that front ends and apps are made of. Bot lists count them in, because crawlers use them too; here they
 * carry a token only where somebody's front end put it there.
 */
const FRONT_ENDS =
  /^(?:axios|bun|cfnetwork|curl|dalvik|deno|got|ktor|next\.js|node|node-fetch|okhttp|python-requests|undici|wget)\b(?!.*(?:bot|crawl|spider))/i;

/** User agents whose judgement is remembered: matching one against the list costs more than the rest of a token. */
const REMEMBERED = 2_000;
/** Characters that those have at most: memory is not for whoever makes up long ones. */
const USUAL = 512;
const judged = new Map<string, boolean>();

/** Whether a user agent is a known crawler, monitor or automation. */
export function isBot(userAgent: string): boolean {
  let bot = judged.get(userAgent);
  if (bot === undefined) {
    bot = isbot(userAgent) && !FRONT_ENDS.test(userAgent);
    if (judged.size >= REMEMBERED) judged.clear();
    if (userAgent.length <= USUAL) judged.set(userAgent, bot);
  }
  return bot;
}
