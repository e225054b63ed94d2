import { isbot } from 'isbot';

/**
 * HTTP clients that front ends and apps are made of. Bot lists count them in, because crawlers use them too; here they
 * carry a token only where somebody's front end put it there.
 */
const FRONT_ENDS =
  /^(?:axios|bun|cfnetwork|curl|dalvik|deno|got|ktor|next\.js|node|node-fetch|okhttp|python-requests|undici|wget)\b(?!.*(?:bot|crawl|spider))/i;

/** Whether a user agent is a known crawler, monitor or automation. */
export const isBot = (userAgent: string): boolean => isbot(userAgent) && !FRONT_ENDS.test(userAgent);
