import { Flex, Typography } from '@strapi/design-system';
import type { Start } from '../../../contract/start';
import { useWords } from '../translations/use-words';

/** How many variants are live, are drafts, and stand on default content that was changed since. */
export function Figures({ start: { live, drafts, drifted } }: { readonly start: Start }) {
  const say = useWords();
  const figures = [
    [say('way.live'), live],
    [say('way.drafts'), drafts],
    [say('way.drifted'), drifted],
  ] as const;
  return (
    <Flex tag="dl" gap={8} wrap="wrap" alignItems="flex-start">
      {figures.map(([name, count]) => (
        <Flex key={name} direction="column-reverse" alignItems="flex-start">
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd" variant="alpha" textColor="neutral800">
            {count}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
