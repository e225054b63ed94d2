import { CHANNELS, type CommonChannel } from '../../../contract/channels';
import type { useWords } from './use-words';

const isCommon = (name: string): name is CommonChannel => CHANNELS.some((one) => one === name);

/** A channel in the language of the admin; its own name where it is one of the site's. */
export const channelWords = (say: ReturnType<typeof useWords>, name: string): string =>
  name === 'web' || isCommon(name) ? say(`try.channel.${name}`) : name;
