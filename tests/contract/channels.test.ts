import { de } from '../../admin/src/translations/de';
import { en } from '../../admin/src/translations/en';
import { CHANNELS } from '../../contract/channels';

test('each channel that is offered has words in both languages', () => {
  for (const channel of ['web', ...CHANNELS])
    for (const words of [en, de]) expect(Object.keys(words)).toContain(`try.channel.${channel}`);
});
