import { tell } from './visitor.js';

let reading = null;

/** Notes how long an entry was in view: from its opening to the next page, hidden time left out. */
export function startReading(entry) {
  stopReading();
  reading = entry ? { entry, seconds: 0, since: document.hidden ? null : performance.now() } : null;
}

function pause() {
  if (reading?.since == null) return;
  reading.seconds += (performance.now() - reading.since) / 1000;
  reading.since = null;
}

function stopReading() {
  pause();
  if (reading && reading.seconds >= 3)
    void tell({ type: 'dwell', ...reading.entry, seconds: Math.round(reading.seconds) });
  if (reading) reading.seconds = 0;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) stopReading();
  else if (reading) reading.since = performance.now();
});
