import { Flex, Typography } from '@strapi/design-system';
import type { Look } from '../../../contract/visitor-page';
import { Card } from '../settings/controls/card';
import { useWords } from '../translations/use-words';
import { useMoments } from './moments';

/** Who of the admin panel looked at a visitor, the latest first. */
export function Looks({ looks }: { readonly looks: readonly Look[] }) {
  const say = useWords();
  const moment = useMoments();
  return (
    <Card title={say('visitors.looks.title')} about={say('visitors.looks.about')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {looks.map(({ at, person, what, name }) => (
          <Flex key={`${at} ${person} ${what}`} tag="li" gap={4}>
            <Typography textColor="neutral600">{moment(at)}</Typography>
            <Typography>
              {say('visitors.looks.line', { name, what: say(`visitors.looks.${what}`) })}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
