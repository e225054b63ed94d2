import { Typography } from '@strapi/design-system';
import { useWords } from '../../translations/use-words';

/** The key of something: what addresses, rules and files call it. */
export function KeyNote({ name }: { readonly name: string }) {
  const say = useWords();
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {say('settings.key', { key: name })}
    </Typography>
  );
}
