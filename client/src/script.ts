import { start } from './tracker';

// `/tracker.js`: starts by itself, told by the attributes of its script element; `window.contextVariants` talks to it.
const { src, dataset } = document.currentScript as HTMLScriptElement;
const { url, consent, domain, channel, visitor, search } = dataset;
Object.assign(window, {
  contextVariants: start({
    url: url ?? src.replace(/\/context-variants\/tracker\.js.*$/, ''),
    ...(consent === 'implied' && { consent }),
    ...(domain && { domain }),
    ...(channel && { channel }),
    ...(visitor && { visitor }),
    ...(search !== undefined && { search: search.split(' ') }),
  }),
});
