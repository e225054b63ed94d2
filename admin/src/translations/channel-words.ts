import { CHANNELS } from '../../../contract/channels';
import type { useWords } from './use-words';

/** Besides the common ones: those that the shipped signals know. */
const NAMED = ['web', ...CHANNELS, 'app', 'branch', 'call', 'chat', 'kiosk', 'till'] as const;

/** A channel in the language of the admin; its own name where it is one of the site's. */
export function channelWords(say: ReturnType<typeof useWords>, name: string): string {
  const known = NAMED.find((one) => one === name);
  return known ? say(`try.channel.${known}`) : name;
}
